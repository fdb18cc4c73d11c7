package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juesuan.sql.DuckDb;

/** Opens a warehouse that was just built, as a reader will, and counts what must be there. */
final class ReleaseVerification {

    private ReleaseVerification() {
    }

    static Release verify(String id, Path built, Path target, Path archive) throws SQLException {
        try (Connection connection = DuckDb.read(built)) {
            for (String table : tables(connection, false)) {
                count(connection, "FROM (SELECT * FROM " + table + " LIMIT 1)");
            }
            long lines = count(connection, "FROM source.published_line");
            long expected = linesToPublish(archive);
            if (lines != expected) {
                throw new WarehouseException("the archive has " + expected + " lines to publish, the warehouse built from it " + lines);
            }
            return new Release(id, target, counts(connection, "statuses"), lines, facts(connection), counts(connection, "severities"),
                    waiting(connection), how(connection));
        }
    }

    /** Rows of all fact tables. */
    static long facts(Connection connection) throws SQLException {
        long facts = 0;
        for (String table : tables(connection, true)) {
            facts += count(connection, "FROM " + table);
        }
        return facts;
    }

    private static long linesToPublish(Path archive) throws SQLException {
        try (Connection connection = DuckDb.read(archive); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(Builder.SQL.text("lines_to_publish"))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String how(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return DuckDb.texts(statement, Builder.SQL.text("how")).get(0);
        }
    }

    private static Set<String> waiting(Connection connection) throws SQLException {
        Set<String> keys = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(Builder.SQL.text("waiting"))) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static List<String> tables(Connection connection, boolean ofFacts) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(Builder.SQL.text("tables"))) {
            while (rows.next()) {
                if (rows.getBoolean("facts") || !ofFacts) {
                    names.add(rows.getString("name"));
                }
            }
        }
        return names;
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT count(*) " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, Long> counts(Connection connection, String question) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(Builder.SQL.text(question))) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
