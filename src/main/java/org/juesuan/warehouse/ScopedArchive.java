package org.juesuan.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some documents of an archive under the name {@code archive}, so that the same SQL runs over them alone. The archive itself
 * is attached as {@code whole}.
 */
final class ScopedArchive {

    private ScopedArchive() {
    }

    /** Every document. */
    static void all(Connection connection) throws SQLException {
        make(connection, null);
    }

    /** The documents whose keys a table holds; what there was under the name before is gone. */
    static void of(Connection connection, String documents) throws SQLException {
        make(connection, documents);
    }

    private static void make(Connection connection, @Nullable String documents) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            Map<String, Boolean> tables = new LinkedHashMap<>();
            try (ResultSet rows = sql.executeQuery(RenewalScope.SQL.text("archive_tables"))) {
                while (rows.next()) {
                    tables.put(rows.getString("table_name"), rows.getBoolean("is_evidence"));
                }
            }
            sql.execute(RenewalScope.SQL.text("archive_schema"));
            for (Map.Entry<String, Boolean> table : tables.entrySet()) {
                sql.execute(documents != null && table.getValue()
                        ? RenewalScope.SQL.text("archive_copy", Map.of("table", table.getKey(), "documents", documents))
                        : RenewalScope.SQL.text("archive_view", Map.of("table", table.getKey())));
            }
        }
    }
}
