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
import org.juesuan.sql.DuckDb;

/**
 * The SQL that makes a release, over whatever has the name {@code archive} in a connection: the archive itself, or tables
 * with some of its documents. To be closed.
 */
final class Recipe implements AutoCloseable {

    /** What is done when a file has made its table. */
    interface Made {
        void made(NumberedSql file) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, Double> seconds;
    private final Path reference;
    private final Map<String, String> lists = new LinkedHashMap<>();

    /**
     * @param folder  for the reference lists while it is open
     * @param seconds gets what each file took, by its name such as {@code checks/columns_sum.sql}
     */
    Recipe(Connection connection, Path folder, Map<String, Double> seconds) throws SQLException, IOException {
        this.connection = connection;
        this.seconds = seconds;
        this.reference = Files.createTempDirectory(folder, "reference");
        lists.putAll(ReferenceLists.all());
        for (Map.Entry<String, String> list : lists.entrySet()) {
            Files.writeString(reference.resolve(list.getKey()), list.getValue());
        }
        execute(connection, "SET VARIABLE reference = " + DuckDb.literal(reference.toAbsolutePath()));
    }

    /** Everything, the checks where they have their place. */
    void all(Made made) throws SQLException {
        List<NumberedSql> files = NumberedSql.in(Builder.FOLDERS);
        run(files.stream().filter(NumberedSql::isBeforeChecks).toList(), made);
        check();
        run(files.stream().filter(file -> !file.isBeforeChecks()).toList(), made);
    }

    /** The files with a number below this one. */
    void before(String number) throws SQLException {
        run(NumberedSql.in(Builder.FOLDERS).stream().filter(file -> file.number().compareTo(number) < 0).toList(), file -> { });
    }

    private void run(List<NumberedSql> files, Made made) throws SQLException {
        for (NumberedSql file : files) {
            timed(file.path(), file.text());
            made.made(file);
        }
    }

    private void check() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Builder.SQL.text("check"))) {
            for (Check check : Check.all()) {
                insert.setString(1, check.rule());
                insert.setString(2, check.title());
                insert.setString(3, check.severity());
                insert.setString(4, check.description());
                insert.setBoolean(5, check.comparesAmounts());
                insert.setString(6, check.origin());
                insert.execute();
                timed("checks/" + check.rule() + ".sql", "INSERT INTO w_comparison BY NAME SELECT '" + check.rule()
                        + "' AS rule, * FROM (\n" + check.query() + "\n)");
            }
        }
    }

    private void timed(String name, String sql) throws SQLException {
        long start = System.nanoTime();
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new SQLException(name + ": " + e.getMessage(), e);
        }
        seconds.put(name, (System.nanoTime() - start) / 1e9);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        for (String list : lists.keySet()) {
            Files.deleteIfExists(reference.resolve(list));
        }
        Files.deleteIfExists(reference);
    }
}
