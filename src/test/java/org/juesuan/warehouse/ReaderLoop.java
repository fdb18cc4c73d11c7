package org.juesuan.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

/** Opens the published warehouse again and again until a file appears, and looks whether it is a whole release each time. */
final class ReaderLoop {

    private ReaderLoop() {
    }

    /** In a process of its own: prints the number of releases that it saw whole; any trouble ends it with a trace. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(read(Path.of(arguments[0]), Path.of(arguments[1]), () -> { }));
    }

    /** Every amount of a release is the number of its rows, so that its sum is the square of the number. */
    static int read(Path data, Path stop, Runnable afterEach) throws Exception {
        int reads = 0;
        while (!Files.exists(stop)) {
            try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement()) {
                long rows = number(statement, "SELECT count(*) FROM fact_expenditure");
                long cells = number(statement, "SELECT count(*) FROM source.published_line WHERE column_code = 'basic'");
                long sum = number(statement, "SELECT sum(amount_yuan) / 10000 FROM expenditure");
                if (rows == 0 || cells != rows || sum != rows * rows) {
                    throw new AssertionError(rows + " rows, " + cells + " cells, which sum up to " + sum);
                }
            }
            reads++;
            afterEach.run();
        }
        return reads;
    }

    private static long number(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
