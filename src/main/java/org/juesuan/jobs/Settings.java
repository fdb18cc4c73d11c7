package org.juesuan.jobs;

import java.util.Set;

/**
 * The sections of {@code jobs/<name>.yml}, each of which knows its own keys.
 *
 * @param limits   what a document may take
 * @param ocr      how scans are recognised
 * @param releases what becomes of the warehouses that are built
 * @param build    what building a warehouse may take
 * @param logs     how long what is said of runs stays
 */
public record Settings(Limits limits, Ocr ocr, Releases releases, Build build, Logs logs) {

    /** What holds where nothing is said. */
    public static final Settings USUAL = new Settings(Limits.USUAL, Ocr.USUAL, Releases.USUAL, Build.USUAL, Logs.USUAL);

    /** Names of the sections. */
    static final Set<String> KEYS = Set.of("limits", "ocr", "releases", "build", "logs");

    static Settings in(Section job) {
        return new Settings(Limits.in(job), Ocr.in(job), Releases.in(job), Build.in(job), Logs.in(job));
    }

    public Settings with(Limits others) {
        return new Settings(others, ocr, releases, build, logs);
    }

    public Settings with(Releases others) {
        return new Settings(limits, ocr, others, build, logs);
    }

    public Settings with(Logs others) {
        return new Settings(limits, ocr, releases, build, others);
    }
}
