package org.juesuan.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.juesuan.sql.DuckDb;

/**
 * The parts of the lake that have other rows than in the release before; all others may be shared with it.
 *
 * @param parts empty where the release was built whole and nobody knows
 */
record LakeChange(Optional<Set<LakePart>> parts) {

    static final LakeChange UNKNOWN = new LakeChange(Optional.empty());

    /**
     * Counts what comes and goes while a release is renewed. Rows of documents that are built anew go and come again; only the
     * parts in which that makes a difference have changed.
     *
     * @param released name of the release in the connection
     * @param tables   those that are split
     */
    record Count(Connection connection, String released, List<LakeTable> tables) {

        /** Before rows are replaced, with the documents in {@code renewed_document}. */
        static Count before(Connection connection, String released) throws SQLException {
            Count count = new Count(connection, released, LakeTable.in(connection, released));
            try (Statement sql = connection.createStatement()) {
                sql.execute(Lake.SQL.text("digests"));
                count.place(sql);
                sql.execute(Lake.SQL.text("place_before"));
                for (RenewedTable table : RenewedTable.split()) {
                    count.digest(sql, table, "(FROM " + released + "." + table.name() + " WHERE " + table.rows().gone() + ")", -1);
                }
            }
            return count;
        }

        /** After they were. */
        LakeChange after() throws SQLException {
            try (Statement sql = connection.createStatement()) {
                place(sql);
                if (!DuckDb.texts(sql, Lake.SQL.text("moved")).isEmpty()) {
                    return UNKNOWN;
                }
                for (RenewedTable table : RenewedTable.split()) {
                    digest(sql, table, table.name(), 1);
                }
                Set<LakePart> changed = new HashSet<>();
                try (ResultSet rows = sql.executeQuery(Lake.SQL.text("changed"))) {
                    while (rows.next()) {
                        changed.add(new LakePart(rows.getString("table_name"), rows.getString("province"), rows.getInt("year")));
                    }
                }
                return new LakeChange(Optional.of(changed));
            }
        }

        private void place(Statement sql) throws SQLException {
            sql.execute(Lake.place(released));
        }

        private void digest(Statement sql, RenewedTable table, String rows, int sign) throws SQLException {
            LakeTable split = tables.stream().filter(one -> one.name().equals(table.name())).findFirst().orElseThrow();
            sql.execute(split.digest(rows, sign));
        }
    }
}
