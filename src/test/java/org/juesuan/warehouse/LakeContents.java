package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;

/** Lays the Parquet files of a release beside the tables of its database. */
final class LakeContents {

    private LakeContents() {
    }

    /**
     * What differs, in words: each table with a row that only one side has. A row of a table that is split comes with the province
     * and year of the folder that it lies in, beside those that the database tells.
     */
    static List<String> differences(Path release) throws Exception {
        List<String> differences = new ArrayList<>();
        try (Connection connection = DuckDb.scratch(Memory.AS_IT_TAKES); Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.literal(release.resolve(Warehouse.FILE).toRealPath()) + " AS built (READ_ONLY)");
            sql.execute(Lake.place("built"));
            Map<String, LakeTable> split = new HashMap<>();
            LakeTable.in(connection, "built").forEach(table -> split.put(table.name(), table));
            for (RenewedTable table : RenewedTable.all()) {
                if (table.parquet() == RenewedTable.Parquet.NONE) {
                    continue;
                }
                String file = DuckDb.literal(release.resolve(LakeTable.path(table.name())));
                String columns = "*";
                if (table.parquet() == RenewedTable.Parquet.WHOLE) {
                    sql.execute("CREATE OR REPLACE TEMP TABLE placed AS FROM built." + table.name());
                } else {
                    sql.execute(split.get(table.name()).placed("built", Optional.empty()));
                    String year = split.get(table.name()).yearFolder();
                    columns = "province AS part_province, " + year + "::INTEGER AS part_year, * EXCLUDE (province, " + year + ")";
                }
                String lake = "SELECT " + columns + " FROM read_parquet(" + file + ", hive_partitioning = "
                        + (table.parquet() == RenewedTable.Parquet.SPLIT) + ")";
                for (String query : List.of("(" + lake + ") EXCEPT ALL FROM placed", "FROM placed EXCEPT ALL (" + lake + ")")) {
                    List<Map<String, String>> rows = Disclosures.rows(connection, query + " LIMIT 1");
                    if (!rows.isEmpty()) {
                        String side = query.startsWith("(") ? "files" : "database";
                        differences.add(table.name() + ", in the " + side + " alone: " + rows.get(0));
                    }
                }
            }
        }
        return differences;
    }
}
