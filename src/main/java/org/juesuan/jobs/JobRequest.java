package org.juesuan.jobs;

import java.nio.file.Path;

/**
 * What a run is asked to do.
 *
 * @param definition the job and its settings
 * @param data       the data folder
 * @param document   for reprocess: a key or an unambiguous beginning of one; {@code null} for all
 * @param outdated   for reprocess: only documents that another version of the extractor read
 */
public record JobRequest(JobDefinition definition, Path data, String document, boolean outdated) {

    public JobRequest(JobDefinition definition, Path data) {
        this(definition, data, null, false);
    }
}
