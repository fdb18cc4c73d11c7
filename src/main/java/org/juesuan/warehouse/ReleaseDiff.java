package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFile;

/**
 * Two releases beside each other, {@code a} before {@code b}, both read-only: the SQL of the folder {@code compare} lays
 * every row of one beside its like in the other, into the tables {@code difference}, {@code difference_count} and
 * {@code restated}.
 */
public final class ReleaseDiff implements AutoCloseable {

    private final Connection connection;

    private ReleaseDiff(Connection connection) {
        this.connection = connection;
    }

    /** Every table of the schemas main, source and quality that holds something of its own. */
    static ReleaseDiff ofAll(Path before, Path after, Memory memory) {
        return of(before, after, "all", memory);
    }

    /** Facts alone, which is enough to judge by. */
    static ReleaseDiff ofFacts(Path before, Path after, Memory memory) {
        return of(before, after, "facts", memory);
    }

    private static ReleaseDiff of(Path before, Path after, String tables, Memory memory) {
        if (before.equals(after)) {
            // one file cannot be attached twice
            throw new WarehouseException("a release is compared with another, not with itself");
        }
        try {
            Connection connection = DuckDb.scratch(memory);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ATTACH " + DuckDb.literal(before.toAbsolutePath()) + " AS a (READ_ONLY)");
                statement.execute("ATTACH " + DuckDb.literal(after.toAbsolutePath()) + " AS b (READ_ONLY)");
                statement.execute("SET VARIABLE tables = '" + tables + "'");
                for (SqlFile file : SqlFile.in("compare", ".sql")) {
                    statement.execute(file.text());
                }
                return new ReleaseDiff(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new WarehouseException("the releases could not be compared: " + e.getMessage(), e);
        }
    }

    /** Where the tables can be queried, until this is closed. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new WarehouseException("the comparison could not be closed: " + e.getMessage(), e);
        }
    }
}
