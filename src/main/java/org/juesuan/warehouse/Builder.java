package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juesuan.contract.ReferenceTable;
import org.juesuan.durable.FaultPoints;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFile;
import org.juesuan.sql.SqlFolder;

/**
 * Runs the SQL of the folder {@code warehouse} over an archive, into a new file.
 *
 * @param archive the archive's file, which is only read
 * @param file    the new file
 * @param folder  for files on the way, which are gone in the end
 * @param memory  for the new file
 * @param seconds what each file took, by its name such as {@code checks/columns_sum.sql}; filled by {@link #build}
 */
record Builder(Path archive, Path file, Path folder, Memory memory, Map<String, Double> seconds) {

    /** What is asked and said while a release is built, beside the SQL that makes it. */
    static final SqlFolder SQL = SqlFolder.of("build");

    /** One order of numbers goes through these folders: working tables and what is published. */
    static final List<String> FOLDERS = List.of("work", "star", "findings", "quality");

    /** The checks are run before the first file with this number: they need what the files before make, and fill what those after read. */
    static final String AFTER_CHECKS = "600";

    Builder(Path archive, Path file, Path folder, Memory memory) {
        this(archive, file, folder, memory, new LinkedHashMap<>());
    }

    void build(String runId) throws SQLException, IOException {
        Path reference = Files.createTempDirectory(folder, "reference");
        Map<String, String> lists = new LinkedHashMap<>();
        SqlFile.in("reference", ".csv").forEach(list -> lists.put(list.name(), list.text()));
        ReferenceTable.all().forEach(table -> lists.put(table.name(), table.csv()));
        try (Connection connection = DuckDb.write(file, memory)) {
            for (Map.Entry<String, String> list : lists.entrySet()) {
                Files.writeString(reference.resolve(list.getKey()), list.getValue());
            }
            execute(connection, "ATTACH " + DuckDb.literal(archive.toRealPath()) + " AS archive (READ_ONLY)");
            execute(connection, "SET VARIABLE reference = " + DuckDb.literal(reference.toAbsolutePath()));
            // one transaction: cheaper than one for each table, and a file that failed half way holds nothing
            connection.setAutoCommit(false);
            List<NumberedSql> files = NumberedSql.in(FOLDERS);
            run(connection, files.stream().filter(NumberedSql::isBeforeChecks).toList());
            check(connection);
            run(connection, files.stream().filter(file -> !file.isBeforeChecks()).toList());
            completeRun(connection, runId);
            FaultPoints.around("release", "commit", connection::commit);
            connection.setAutoCommit(true);
            execute(connection, "DETACH archive");
            FaultPoints.around("release", "checkpoint", () -> execute(connection, "CHECKPOINT"));
        } finally {
            for (String list : lists.keySet()) {
                Files.deleteIfExists(reference.resolve(list));
            }
            Files.deleteIfExists(reference);
        }
    }

    private void run(Connection connection, List<NumberedSql> files) throws SQLException {
        for (NumberedSql file : files) {
            execute(connection, file.path(), file.text());
        }
    }

    private void check(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL.text("check"))) {
            for (Check check : Check.all()) {
                insert.setString(1, check.rule());
                insert.setString(2, check.title());
                insert.setString(3, check.severity());
                insert.setString(4, check.description());
                insert.setBoolean(5, check.comparesAmounts());
                insert.setString(6, check.origin());
                insert.execute();
                execute(connection, "checks/" + check.rule() + ".sql",
                        "INSERT INTO w_comparison BY NAME SELECT '" + check.rule() + "' AS rule, * FROM (\n" + check.query() + "\n)");
            }
        }
    }

    private static void completeRun(Connection connection, String runId) throws SQLException {
        if (runId == null) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(SQL.text("run"))) {
            update.setLong(1, ReleaseVerification.facts(connection));
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
