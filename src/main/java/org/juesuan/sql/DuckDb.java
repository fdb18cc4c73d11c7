package org.juesuan.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * Connections to DuckDB files, offline and in UTC. A path is resolved before it is opened, because DuckDB keeps one
 * instance for each path: through a link, a process would go on reading the file that the link meant before.
 */
public final class DuckDb {

    /** Of the database that is built in; it does not change while the program runs. */
    private static final class Version {

        private static final String OF_LIBRARY = read();

        private static String read() {
            try (Connection connection = scratch(Memory.AS_IT_TAKES)) {
                return connection.getMetaData().getDatabaseProductVersion();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB does not start: " + e.getMessage(), e);
            }
        }
    }

    private DuckDb() {
    }

    /** Which DuckDB this is, such as {@code v1.5.6}. */
    public static String version() {
        return Version.OF_LIBRARY;
    }

    /** Opens a file for writing and creates it where it is missing; no other process may have it open. */
    public static Connection write(Path file, Memory memory) throws SQLException {
        Properties settings = new Properties();
        if (memory.limited()) {
            settings.setProperty("memory_limit", memory.megabytes() + "MB");
        }
        return open(file.toAbsolutePath().normalize().toString(), settings);
    }

    /** Opens a file for reading; it must exist. */
    public static Connection read(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        return open(real(file).toString(), settings);
    }

    /** The first column of what a query gives, as texts. */
    public static List<String> texts(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return texts(rows);
        }
    }

    /** The first column of what is left of an answer. */
    public static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    /** A database of its own that lies nowhere, to work out something from files that are attached to it. */
    public static Connection scratch(Memory memory) throws SQLException {
        Properties settings = new Properties();
        if (memory.limited()) {
            settings.setProperty("memory_limit", memory.megabytes() + "MB");
            settings.setProperty("temp_directory", Objects.requireNonNull(memory.spill()).toString());
        }
        return open("", settings);
    }

    /** Opens a file for queries from outside: they see this database and nothing else of the machine. */
    public static Connection readGuarded(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        return open(real(file).toString(), settings, "; SET enable_external_access = false; SET lock_configuration = true");
    }

    /** A path as a SQL string literal. */
    public static String literal(Path path) {
        return literal(path.toString());
    }

    /** A text as a SQL string literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static Connection open(String file, Properties settings) throws SQLException {
        return open(file, settings, "");
    }

    private static Connection open(String file, Properties settings, String guard) throws SQLException {
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
        try (Statement statement = connection.createStatement()) {
            // connections of one process to one file share their settings; whoever comes later finds them set, and locked
            synchronized (DuckDb.class) {
                if (!isLocked(statement)) {
                    statement.execute("SET GLOBAL TimeZone = 'UTC'" + guard);
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isLocked(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT current_setting('lock_configuration')")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static Path real(Path file) throws SQLException {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new SQLException("no such database: " + file, e);
        }
    }
}
