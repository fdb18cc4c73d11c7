package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;

/** Lays two databases beside each other, row by row of every table. */
final class SameContents {

    private SameContents() {
    }

    /** What differs, in words: each table with the number of its rows that only one side has, and one of them. */
    static List<String> differences(Path one, Path other, Set<String> leftOut) throws Exception {
        List<String> differences = new ArrayList<>();
        try (Connection connection = DuckDb.scratch(Memory.AS_IT_TAKES); Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.literal(one.toRealPath()) + " AS one (READ_ONLY)");
            sql.execute("ATTACH " + DuckDb.literal(other.toRealPath()) + " AS other (READ_ONLY)");
            for (Map<String, String> table : Disclosures.rows(connection,
                    "SELECT schema_name || '.' || table_name AS t FROM duckdb_tables() WHERE database_name IN ('one', 'other') GROUP BY "
                    + "ALL ORDER BY ALL")) {
                String name = table.get("t");
                if (leftOut.contains(name)) {
                    continue;
                }
                for (List<String> side : List.of(List.of("one", "other"), List.of("other", "one"))) {
                    List<Map<String, String>> rows = Disclosures.rows(connection,
                            "FROM " + side.get(0) + "." + name + " EXCEPT ALL FROM " + side.get(1) + "." + name + " ORDER BY ALL");
                    if (!rows.isEmpty()) {
                        differences.add(rows.size() + " rows of " + name + " are in the " + side.get(0) + " alone: " + rows.get(0));
                    }
                }
            }
        }
        return differences;
    }
}
