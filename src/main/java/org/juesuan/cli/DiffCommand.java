package org.juesuan.cli;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.ReleaseDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What moved from one release to another. */
@Command(name = "diff", description =
        {"What moved from release A to release B: rows added, removed and changed by table and year, and the figures that were restated.",
    "A and B are IDs, beginnings of IDs, published or previous."})
final class DiffCommand implements Callable<Integer> {

    /** More restated figures than a screen holds are counted. */
    private static final int LISTED = 100;

    private enum Part { rows, restated }

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "A", description = "the release before")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "the release after")
    private String after;

    @Option(names = "--only",
            description = "rows (by table and year) or restated (each figure); both as a table where nothing is said, rows in csv and json")
    private @Nullable Part only;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() throws SQLException {
        ReleaseCatalogue shelf = new ReleaseCatalogue(common.data());
        String a = shelf.find(before);
        String b = shelf.find(after);
        if (a.equals(b)) {
            throw Problem.usage("'" + before + "' and '" + after + "' are the same release, " + a);
        }
        try (ReleaseDiff comparison = shelf.compare(a, b)) {
            boolean both = only == null && format == Format.TABLE;
            if (both) {
                Told.say("Rows by table and year, from " + a + " to " + b);
            }
            if (both || only != Part.restated) {
                print(comparison, "FROM difference_count ORDER BY ALL");
            }
            if (both) {
                System.out.println("\n" + Told.text("Figures restated"));
                print(comparison, "FROM restated ORDER BY ALL LIMIT " + LISTED);
                long all = count(comparison);
                if (all > LISTED) {
                    Told.say("… of " + all + ": --only restated names all of them");
                }
            } else if (only == Part.restated) {
                print(comparison, "FROM restated ORDER BY ALL");
            }
        }
        return ExitCode.DONE.number();
    }

    private void print(ReleaseDiff comparison, String sql) throws SQLException {
        try (Statement statement = comparison.connection().createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            format.show(ResultTable.of(rows), System.out);
        }
    }

    private static long count(ReleaseDiff comparison) throws SQLException {
        try (Statement statement = comparison.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM restated")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
