package org.juesuan.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts the rows of a release and adds up their hashes, as they come and go: what did not is known from the release before. The sums
 * lie beside the release in {@link KeptTables} and become the checksums of its manifest.
 *
 * @param released the release's name in the connection
 * @param years    how a row of each table tells its fiscal year, as SQL
 */
record ReleaseContent(Connection connection, String released, Map<String, String> years) {

    /** Begins to count. */
    static ReleaseContent of(Connection connection, String released) throws SQLException {
        Builder.set(connection, "database", released);
        Map<String, String> years = new HashMap<>();
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(RenewalScope.SQL.text("content_tables"))) {
            while (rows.next()) {
                years.put(rows.getString("name"), rows.getString("year"));
            }
        }
        Recipe.execute(connection, RenewalScope.SQL.text("contents"));
        return new ReleaseContent(connection, released, years);
    }

    /** All rows. */
    void all() throws SQLException {
        for (String table : years.keySet()) {
            count(table, released + "." + table, 1);
        }
    }

    /** What the last release had, less the rows that go; before they do. */
    void before() throws SQLException {
        Recipe.execute(connection, RenewalScope.SQL.text("content_before", Map.of("whole", counted().stream()
                .filter(table -> table.rows() == RenewedTable.Rows.WHOLE).map(table -> "'" + table.name() + "'")
                .collect(Collectors.joining(", ")))));
        for (RenewedTable table : counted()) {
            if (table.rows() != RenewedTable.Rows.WHOLE) {
                count(table.name(), "(FROM " + released + "." + table.name() + " WHERE " + table.rows().gone() + ")", -1);
            }
        }
    }

    /** The rows that came. */
    void after() throws SQLException {
        for (RenewedTable table : counted()) {
            count(table.name(), table.name(), 1);
        }
    }

    /** Writes the sums beside the release. */
    void keep() throws SQLException {
        Recipe.execute(connection, RenewalScope.SQL.text("content_kept"));
    }

    private List<RenewedTable> counted() {
        return RenewedTable.all().stream().filter(table -> years.containsKey(table.name())).toList();
    }

    private void count(String table, String rows, int sign) throws SQLException {
        String year = years.getOrDefault(table, "NULL");
        String document = year.startsWith("d.") ? RenewalScope.SQL.text("content_document", Map.of("database", released)) : "";
        Recipe.execute(connection, RenewalScope.SQL.text("content", Map.of("table", table, "year", year, "rows", rows,
                "joined", "\n" + document, "sign", String.valueOf(sign))));
    }
}
