package org.juesuan.jobs.report;

import java.nio.file.Path;

/**
 * What a run leaves behind in the data folder. A night's are under their plain names, which programs watch; those of other jobs stand
 * beside them, under the job's name, so that an afternoon's backfill never passes for the night.
 */
public enum RecordFile {
    /** the report, for programs */
    REPORT("run-report", ".json"),
    /** figures, for Prometheus */
    METRICS("metrics", ".prom"),
    /** the summary, for people */
    SUMMARY("last-run", ".txt");

    private static final String NIGHT = "nightly";

    private final String name;
    private final String ending;

    RecordFile(String name, String ending) {
        this.name = name;
        this.ending = ending;
    }

    /** That of a night. */
    public Path in(Path data) {
        return in(data, NIGHT);
    }

    /** That of a job. */
    public Path in(Path data, String job) {
        return data.resolve(name + (night(job) ? "" : "-" + job) + ending);
    }

    /** Whether a job is the one that is watched. */
    public static boolean night(String job) {
        return job.equals(NIGHT);
    }
}
