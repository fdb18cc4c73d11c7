package org.juesuan.jobs;

import java.nio.file.Path;
import org.juesuan.correction.Corrections;
import org.juesuan.harvest.Sources;
import org.juesuan.settings.JobDefinition;

/**
 * What a run is asked to do.
 *
 * @param definition the job and its settings
 * @param data       the data folder
 * @param document   for reprocess: a key or an unambiguous beginning of one; {@code null} for all
 * @param outdated   for reprocess: only documents that another version of the extractor read
 * @param jobs       the folder with what people wrote: {@code corrections} and {@code sources.yml}; {@code null} for neither
 */
public record JobRequest(JobDefinition definition, Path data, String document, boolean outdated, Path jobs) {

    public JobRequest(JobDefinition definition, Path data) {
        this(definition, data, null, false);
    }

    public JobRequest(JobDefinition definition, Path data, String document, boolean outdated) {
        this(definition, data, document, outdated, null);
    }

    /** The same with what people wrote in a folder. */
    public JobRequest following(Path folder) {
        return new JobRequest(definition, data, document, outdated, folder);
    }

    Sources sources() {
        return jobs == null ? Sources.none() : Sources.read(jobs.resolve("sources.yml"));
    }

    Corrections corrections() {
        return jobs == null ? Corrections.none() : Corrections.read(jobs.resolve("corrections"));
    }
}
