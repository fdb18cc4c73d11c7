package org.juesuan.settings;

import java.util.Set;

/**
 * How long what is said of runs stays, the key {@code logs}.
 *
 * @param days      after which a closed file of the log is removed
 * @param megabytes of the closed files of each of the two logs, whose oldest are removed beyond
 * @param reports   number of the newest runs whose reports stay
 */
public record LogSettings(int days, int megabytes, int reports) {

    /** The usual. */
    public static final LogSettings USUAL = new LogSettings(30, 200, 400);

    static LogSettings in(SettingsSection job) {
        SettingsSection logs = job.section("logs", Set.of("days", "megabytes", "reports"));
        return new LogSettings(logs.number("days", 1, 36_500, USUAL.days), logs.number("megabytes", 1, 1_000_000, USUAL.megabytes),
                logs.number("reports", 1, 1_000_000, USUAL.reports));
    }
}
