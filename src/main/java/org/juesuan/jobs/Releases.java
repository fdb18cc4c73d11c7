package org.juesuan.jobs;

import java.util.Set;

import org.juesuan.warehouse.Tolerance;

/**
 * What becomes of the warehouses that are built, the key {@code releases}.
 *
 * @param keep      number of the newest that stay, beside those that are needed
 * @param tolerance how much worse than the published one the next may be; beyond that it is held back, the key {@code hold}
 */
public record Releases(int keep, Tolerance tolerance) {

    /** The usual. */
    public static final Releases USUAL = new Releases(5, Tolerance.USUAL);

    private static final int MAX_COUNT = 1_000_000_000;

    static Releases in(Section job) {
        Section releases = job.section("releases", Set.of("keep", "hold"));
        Section hold = releases.section("hold", Set.of("rows_lost_percent", "rows_lost", "new_errors_percent", "new_errors",
                "new_documents_with_errors_percent", "documents_lost"));
        Tolerance usual = Tolerance.USUAL;
        return new Releases(releases.number("keep", 1, 1000, USUAL.keep), new Tolerance(
                hold.percent("rows_lost_percent", usual.rowsLostPercent()), hold.number("rows_lost", 0, MAX_COUNT, usual.rowsLost()),
                hold.percent("new_errors_percent", usual.newErrorsPercent()), hold.number("new_errors", 0, MAX_COUNT, usual.newErrors()),
                hold.percent("new_documents_with_errors_percent", usual.newDocumentsWithErrorsPercent()),
                hold.number("documents_lost", 0, MAX_COUNT, usual.documentsLost())));
    }
}
