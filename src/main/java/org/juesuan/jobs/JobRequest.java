package org.juesuan.jobs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.correction.Corrections;
import org.juesuan.correction.FolderRegions;
import org.juesuan.harvest.Sources;
import org.juesuan.settings.JobDefinition;

/**
 * What a run is asked to do.
 *
 * @param definition the job and its settings
 * @param data       the data folder
 * @param document   for reprocess: a key, an unambiguous beginning of one, or a file name; {@code null} for all
 * @param outdated   for reprocess: only documents that another version extracted
 * @param anew       for reprocess: documents are read from their originals also where what was read of them is kept
 * @param whole      a release is built, and of every document, not renewed
 * @param rehash     files are hashed also where nothing tells that they are others than they were
 * @param jobs       the folder with what people wrote: {@code corrections}, {@code regions.yml} and {@code sources.yml}; {@code null} for
 *                   neither
 */
public record JobRequest(JobDefinition definition, Path data, @Nullable String document, boolean outdated, boolean anew, boolean whole,
        boolean rehash, @Nullable Path jobs) {

    public JobRequest(JobDefinition definition, Path data) {
        this(definition, data, null, false);
    }

    public JobRequest(JobDefinition definition, Path data, @Nullable String document, boolean outdated) {
        this(definition, data, document, outdated, false, false, false, null);
    }

    /** The same with what people wrote in a folder. */
    public JobRequest following(Path folder) {
        return new JobRequest(definition, data, document, outdated, anew, whole, rehash, folder);
    }

    /** The same from the originals alone. */
    public JobRequest readingAnew(boolean all) {
        return new JobRequest(definition, data, document, outdated, all, whole, rehash, jobs);
    }

    /** The same with a release that is built of every document. */
    public JobRequest buildingWhole(boolean all) {
        return new JobRequest(definition, data, document, outdated, anew, all, rehash, jobs);
    }

    /** The same with every file of the inboxes hashed. */
    public JobRequest hashingAgain(boolean all) {
        return new JobRequest(definition, data, document, outdated, anew, whole, all, jobs);
    }

    Sources sources() {
        return jobs == null ? Sources.none() : Sources.read(jobs.resolve("sources.yml"));
    }

    /** What is said of folders, and of the inbox of each source. */
    FolderRegions regions(Path fetched) {
        if (jobs == null) {
            return FolderRegions.none();
        }
        Map<Path, String> all = new HashMap<>(FolderRegions.read(jobs.resolve("regions.yml")).byFolder());
        sources().regions().forEach((source, region) -> all.put(fetched.resolve(source), region));
        return new FolderRegions(all);
    }

    Corrections corrections() {
        return jobs == null ? Corrections.none() : Corrections.read(jobs.resolve("corrections"));
    }
}
