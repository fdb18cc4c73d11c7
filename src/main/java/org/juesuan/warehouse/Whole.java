package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.juesuan.sql.DuckDb;

/** Opens a warehouse that was just built, as a reader will, and counts what must be there. */
final class Whole {

    private Whole() {
    }

    static Release verify(String id, Path built, Path target, Path archive) throws SQLException {
        try (Connection connection = DuckDb.read(built)) {
            for (String table : tables(connection, "true")) {
                count(connection, "SELECT count(*) FROM (SELECT * FROM " + table + " LIMIT 1)");
            }
            long lines = count(connection, "SELECT count(*) FROM source.published_line");
            long expected = sound(archive);
            if (lines != expected) {
                throw new WarehouseException("the archive has " + expected + " lines to publish, the warehouse built from it " + lines);
            }
            return new Release(id, target, counts(connection, "SELECT status, count(*) FROM source.document GROUP BY status ORDER BY status"), lines,
                    facts(connection), counts(connection, "SELECT severity, count(*) FROM quality.finding GROUP BY severity ORDER BY severity"),
                    counts(connection, "SELECT document_key, 1 FROM source.document WHERE status = 'quarantined'").keySet());
        }
    }

    static long facts(Connection connection) throws SQLException {
        long facts = 0;
        for (String table : tables(connection, "table_name LIKE 'fact\\_%' ESCAPE '\\'")) {
            facts += count(connection, "SELECT count(*) FROM " + table);
        }
        return facts;
    }

    private static long sound(Path archive) throws SQLException {
        try (Connection connection = DuckDb.read(archive)) {
            return count(connection, "SELECT count(*) FROM line JOIN document USING (document_key) "
                    + "WHERE reason IS NULL OR reason IN ('year_unknown', 'body_unknown')");
        }
    }

    private static List<String> tables(Connection connection, String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_catalog = current_database() AND "
                        + condition + " ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, Long> counts(Connection connection, String sql) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
