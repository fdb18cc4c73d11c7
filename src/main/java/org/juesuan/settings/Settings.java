package org.juesuan.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.juesuan.intake.SettleTime;

/**
 * The sections of {@code jobs/<name>.yml}, each of which knows its own keys.
 *
 * @param limits   what a document may take
 * @param ocr      how scans are recognised
 * @param releases what becomes of the warehouses that are built
 * @param build    what building a warehouse may take
 * @param logs     how long what is said of runs stays
 * @param settling when a file of an inbox counts as whole
 * @param outdated how long a night is for documents that another version extracted
 * @param cluster  how it is done by many machines; empty where one does it
 */
public record Settings(ReadingLimits limits, OcrSettings ocr, ReleaseSettings releases, BuildSettings build, LogSettings logs,
        SettleTime settling,
                       OutdatedSettings outdated, Optional<ClusterSettings> cluster) {

    /** What holds where nothing is said; who sets up a job without a file knows that what is in its inboxes is whole. */
    public static final Settings USUAL = new Settings(ReadingLimits.USUAL, OcrSettings.USUAL, ReleaseSettings.USUAL, BuildSettings.USUAL,
            LogSettings.USUAL, SettleTime.NONE,
            OutdatedSettings.USUAL, Optional.empty());

    /** Names of the sections. */
    static final Set<String> KEYS = Set.of("limits", "ocr", "releases", "build", "logs", "settling", "outdated", "cluster");

    static Settings in(SettingsSection job) {
        return new Settings(ReadingLimits.in(job), OcrSettings.in(job), ReleaseSettings.in(job), BuildSettings.in(job), LogSettings.in(job),
                settling(job),
                OutdatedSettings.in(job), ClusterSettings.in(job));
    }

    private static SettleTime settling(SettingsSection job) {
        SettingsSection settling = job.section("settling", Set.of("quiet_seconds", "wait_seconds"));
        return new SettleTime(Duration.ofSeconds(settling.number("quiet_seconds", 0, 3600, 2)),
                Duration.ofSeconds(settling.number("wait_seconds", 0, 86_400, 60)));
    }

    public Settings with(ReadingLimits others) {
        return new Settings(others, ocr, releases, build, logs, settling, outdated, cluster);
    }

    public Settings with(OcrSettings others) {
        return new Settings(limits, others, releases, build, logs, settling, outdated, cluster);
    }

    public Settings with(ReleaseSettings others) {
        return new Settings(limits, ocr, others, build, logs, settling, outdated, cluster);
    }

    public Settings with(LogSettings others) {
        return new Settings(limits, ocr, releases, build, others, settling, outdated, cluster);
    }

    public Settings with(SettleTime others) {
        return new Settings(limits, ocr, releases, build, logs, others, outdated, cluster);
    }

    public Settings with(ClusterSettings others) {
        return new Settings(limits, ocr, releases, build, logs, settling, outdated, Optional.of(others));
    }

    public Settings with(OutdatedSettings others) {
        return new Settings(limits, ocr, releases, build, logs, settling, others, cluster);
    }
}
