package org.juesuan.warehouse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What {@code keys.csv} declares of the tables of a release: what tells rows apart, and where references lead. */
public final class DeclaredKeys {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

    private DeclaredKeys() {
    }

    /** What does not hold in a release, in words; a table of which nothing is declared does not. */
    public static List<String> broken(Connection release) throws Exception {
        List<String> broken = new ArrayList<>();
        TreeSet<String> tables = new TreeSet<>();
        for (Map<String, String> row : Disclosures.rows(release,
                "SELECT schema_name || '.' || table_name AS t FROM duckdb_tables() WHERE database_name = current_database()")) {
            tables.add(row.get("t"));
        }
        for (CSVRecord declared : declared()) {
            String table = declared.get("table");
            if (!tables.remove(table)) {
                broken.add("there is no table " + table);
                continue;
            }
            String key = declared.get("key").replace(" ", ", ");
            count(release, "SELECT count(*) AS n FROM (SELECT " + key + " FROM " + table + " GROUP BY " + key + " HAVING count(*) > 1)",
                    table + " has rows with the same " + key, broken);
            for (String reference : declared.get("references").isEmpty() ? new String[0] : declared.get("references").split(" ")) {
                String column = reference.substring(0, reference.indexOf('='));
                String to = reference.substring(reference.indexOf('=') + 1);
                int dot = to.lastIndexOf('.');
                count(release, "SELECT count(*) AS n FROM " + table + " WHERE " + column + " IS NOT NULL AND " + column + " NOT IN (SELECT "
                        + to.substring(dot + 1) + " FROM "
                        + to.substring(0, dot) + ")", table + "." + column + " names no row of " + to, broken);
            }
        }
        tables.forEach(table -> broken.add("nothing is declared of " + table));
        return broken;
    }

    private static void count(Connection release, String sql, String words, List<String> broken) throws Exception {
        String n = Disclosures.rows(release, sql).get(0).get("n");
        if (!n.equals("0")) {
            broken.add(words + ": " + n);
        }
    }

    private static List<CSVRecord> declared() throws IOException {
        try (Reader in = new InputStreamReader(DeclaredKeys.class.getResourceAsStream("keys.csv"), StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).getRecords();
        }
    }
}
