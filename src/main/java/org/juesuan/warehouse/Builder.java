package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import org.juesuan.durable.Points;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFile;

/**
 * Runs the SQL of the folder {@code warehouse} over an archive, into a new file.
 *
 * @param seconds what each file took, by its name such as {@code checks/columns_sum.sql}; filled by {@link #build}
 */
record Builder(Path archive, Path file, Path folder, Map<String, Double> seconds) {

    Builder(Path archive, Path file, Path folder) {
        this(archive, file, folder, new LinkedHashMap<>());
    }

    void build(String runId) throws SQLException, IOException {
        Path reference = Files.createTempDirectory(folder, "reference");
        try (Connection connection = DuckDb.write(file)) {
            for (SqlFile list : SqlFile.in("reference", ".csv")) {
                Files.writeString(reference.resolve(list.name()), list.text());
            }
            execute(connection, "ATTACH " + DuckDb.literal(archive.toRealPath()) + " AS archive (READ_ONLY)");
            execute(connection, "SET VARIABLE reference = " + DuckDb.literal(reference.toAbsolutePath()));
            // one transaction: cheaper than one for each table, and a file that failed half way holds nothing
            connection.setAutoCommit(false);
            run(connection, "star");
            check(connection);
            run(connection, "quality");
            completeRun(connection, runId);
            Points.around("release", "commit", connection::commit);
            connection.setAutoCommit(true);
            execute(connection, "DETACH archive");
            Points.around("release", "checkpoint", () -> execute(connection, "CHECKPOINT"));
        } finally {
            for (SqlFile list : SqlFile.in("reference", ".csv")) {
                Files.deleteIfExists(reference.resolve(list.name()));
            }
            Files.deleteIfExists(reference);
        }
    }

    private void run(Connection connection, String part) throws SQLException {
        for (SqlFile file : SqlFile.in(part, ".sql")) {
            execute(connection, part + "/" + file.name(), file.text());
        }
    }

    private void check(Connection connection) throws SQLException {
        execute(connection, "CREATE TEMP TABLE check_file (rule VARCHAR, title VARCHAR, severity VARCHAR, description VARCHAR, compares_amounts BOOLEAN, origin VARCHAR)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO check_file VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Check check : Check.all()) {
                insert.setString(1, check.rule());
                insert.setString(2, check.title());
                insert.setString(3, check.severity());
                insert.setString(4, check.description());
                insert.setBoolean(5, check.comparesAmounts());
                insert.setString(6, check.origin());
                insert.execute();
                execute(connection, "checks/" + check.rule() + ".sql",
                        "INSERT INTO comparison BY NAME SELECT '" + check.rule() + "' AS rule, * FROM (\n" + check.query() + "\n)");
            }
        }
    }

    /** The run that builds this cannot know its own figures before; its row in the archive gets them after. */
    private static void completeRun(Connection connection, String runId) throws SQLException {
        if (runId == null) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE ops.run SET lines = (SELECT count(*) FROM archive.line), "
                + "facts = ?, findings = (SELECT count(*) FROM quality.finding) WHERE run_id = ?")) {
            update.setLong(1, Whole.facts(connection));
            update.setString(2, runId);
            update.execute();
        }
    }

    private void execute(Connection connection, String name, String sql) throws SQLException {
        long start = System.nanoTime();
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new SQLException(name + ": " + e.getMessage(), e);
        }
        seconds.put(name, (System.nanoTime() - start) / 1e9);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
