package org.juesuan.jobs;

import java.util.Set;

/**
 * How long what is said of runs stays, the key {@code logs}.
 *
 * @param days      after which a closed file of the log is removed
 * @param megabytes of the closed files of each of the two logs, whose oldest are removed beyond
 * @param reports   number of the newest runs whose reports stay
 */
public record Logs(int days, int megabytes, int reports) {

    /** The usual. */
    public static final Logs USUAL = new Logs(30, 200, 400);

    static Logs in(Section job) {
        Section logs = job.section("logs", Set.of("days", "megabytes", "reports"));
        return new Logs(logs.number("days", 1, 36_500, USUAL.days), logs.number("megabytes", 1, 1_000_000, USUAL.megabytes),
                logs.number("reports", 1, 1_000_000, USUAL.reports));
    }
}
