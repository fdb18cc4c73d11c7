package org.juesuan.settings;

import java.util.Set;
import org.juesuan.warehouse.HoldThresholds;

/**
 * What becomes of the warehouses that are built, the key {@code releases}.
 *
 * @param keep      number of the newest that stay, beside those that are needed
 * @param tolerance how much worse than the published one the next may be; beyond that it is held back, the key {@code hold}
 */
public record ReleaseSettings(int keep, HoldThresholds tolerance) {

    /** The usual. */
    public static final ReleaseSettings USUAL = new ReleaseSettings(5, HoldThresholds.USUAL);

    private static final int MAX_COUNT = 1_000_000_000;

    static ReleaseSettings in(SettingsSection job) {
        SettingsSection releases = job.section("releases", Set.of("keep", "hold"));
        SettingsSection hold = releases.section("hold", Set.of("rows_lost_percent", "rows_lost", "new_errors_percent", "new_errors",
                "new_documents_with_errors_percent", "documents_lost"));
        HoldThresholds usual = HoldThresholds.USUAL;
        return new ReleaseSettings(releases.number("keep", 1, 1000, USUAL.keep), new HoldThresholds(
                hold.percent("rows_lost_percent", usual.rowsLostPercent()), hold.number("rows_lost", 0, MAX_COUNT, usual.rowsLost()),
                hold.percent("new_errors_percent", usual.newErrorsPercent()), hold.number("new_errors", 0, MAX_COUNT, usual.newErrors()),
                hold.percent("new_documents_with_errors_percent", usual.newDocumentsWithErrorsPercent()),
                hold.number("documents_lost", 0, MAX_COUNT, usual.documentsLost())));
    }
}
