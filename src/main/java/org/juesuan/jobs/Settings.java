package org.juesuan.jobs;

import java.time.Duration;
import java.util.Set;

import org.juesuan.intake.Settling;

/**
 * The sections of {@code jobs/<name>.yml}, each of which knows its own keys.
 *
 * @param limits   what a document may take
 * @param ocr      how scans are recognised
 * @param releases what becomes of the warehouses that are built
 * @param build    what building a warehouse may take
 * @param logs     how long what is said of runs stays
 * @param settling when a file of an inbox counts as whole
 */
public record Settings(Limits limits, Ocr ocr, Releases releases, Build build, Logs logs, Settling settling) {

    /** What holds where nothing is said; who sets up a job without a file knows that what is in its inboxes is whole. */
    public static final Settings USUAL = new Settings(Limits.USUAL, Ocr.USUAL, Releases.USUAL, Build.USUAL, Logs.USUAL, Settling.NONE);

    /** Names of the sections. */
    static final Set<String> KEYS = Set.of("limits", "ocr", "releases", "build", "logs", "settling");

    static Settings in(Section job) {
        return new Settings(Limits.in(job), Ocr.in(job), Releases.in(job), Build.in(job), Logs.in(job), settling(job));
    }

    private static Settling settling(Section job) {
        Section settling = job.section("settling", Set.of("quiet_seconds", "wait_seconds"));
        return new Settling(Duration.ofSeconds(settling.number("quiet_seconds", 0, 3600, 2)), Duration.ofSeconds(settling.number("wait_seconds", 0, 86_400, 60)));
    }

    public Settings with(Limits others) {
        return new Settings(others, ocr, releases, build, logs, settling);
    }

    public Settings with(Releases others) {
        return new Settings(limits, ocr, others, build, logs, settling);
    }

    public Settings with(Logs others) {
        return new Settings(limits, ocr, releases, build, others, settling);
    }

    public Settings with(Settling others) {
        return new Settings(limits, ocr, releases, build, logs, others);
    }
}
