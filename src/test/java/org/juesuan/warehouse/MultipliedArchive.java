package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;

/** An archive with every document of another as many times, each time of other bodies. */
final class MultipliedArchive {

    private MultipliedArchive() {
    }

    /** Makes one in a folder, which it gives back. */
    static Path of(Path archive, Path folder, int times) throws Exception {
        Archive.open(folder).close();
        try (Connection connection = DuckDb.write(folder.resolve(Archive.FILE), Memory.AS_IT_TAKES);
                Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.literal(archive.toRealPath()) + " AS one (READ_ONLY)");
            sql.execute("CREATE TEMP TABLE copy_no AS SELECT unnest(range(" + times + ")) AS n");
            for (Map<String, String> table : Disclosures.rows(connection,
                    "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'one'")) {
                copy(connection, sql, table.get("name"));
            }
            sql.execute("DETACH one");
        }
        return folder;
    }

    private static void copy(Connection connection, Statement sql, String name) throws Exception {
        List<String> columns = Disclosures.rows(connection,
                "SELECT column_name AS c FROM duckdb_columns() WHERE database_name = 'one' AND table_name = '" + name
                + "'").stream().map(row -> row.get("c")).toList();
        if (!columns.contains("document_key") || name.startsWith("run")) {
            return;
        }
        String replaced = "md5(document_key || n) || md5(n || document_key) AS document_key"
                + String.join("", List.of("body", "parent", "unit_name").stream().filter(columns::contains)
                .map(column -> ", " + column + " || n AS " + column).toList());
        sql.execute("INSERT INTO \"" + name + "\" BY NAME SELECT t.* REPLACE (" + replaced + ") FROM one.\"" + name
                + "\" t, copy_no ORDER BY n");
    }
}
