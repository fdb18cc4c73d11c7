package org.juesuan.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to tell whose documents are, over ten years of as many bodies, measured on request:
 * {@code mvn test -Dtest=BodiesBenchmark -Dbodies=1000,10000,100000}. A third of the bodies has names that do not tell their place,
 * each name of ten of them. Prints the seconds of each SQL file up to the dimension of departments.
 */
@EnabledIfSystemProperty(named = "bodies", matches = "[0-9,]+")
class BodiesBenchmark {

    private static final String[] DRAWN = {
        """
        CREATE TABLE place AS SELECT row_number() OVER (ORDER BY c.code) - 1 AS n, p.name || coalesce(c2.name, '') || c.name AS place
        FROM read_csv('warehouse/reference/regions.csv', header = true, all_varchar = true) c
        JOIN read_csv('warehouse/reference/regions.csv', header = true, all_varchar = true) p ON p.code = left(c.code, 2) || '0000' AND p.valid_to_year IS NULL
        LEFT JOIN read_csv('warehouse/reference/regions.csv', header = true, all_varchar = true) c2 ON c2.code = left(c.code, 4) || '00' AND c2.valid_to_year IS NULL
        WHERE c.code NOT LIKE '%00' AND c.valid_to_year IS NULL AND c.valid_from_year IS NULL""",
        """
        CREATE TABLE paper AS SELECT md5(b || '/' || year) || md5(year || '/' || b) AS document_key, b, year,
               CASE WHEN b % 3 > 0 THEN place || '第' || b || '局' WHEN b % 2 = 0 THEN '第' || b // 60 || '小学' ELSE '鼓楼区第' || b // 60 || '局' END AS body
        FROM range($bodies) AS bodies(b), range(2014, 2024) AS years(year) JOIN place ON n = b % (SELECT count(*) FROM place)""",
        """
        INSERT INTO archive.document BY NAME SELECT document_key, body || year || '.pdf' AS file_name, 'pdf' AS file_type, 1 AS bytes, 1 AS pages, 'final_accounts' AS kind, body,
               'unit' AS body_kind, year AS fiscal_year, false AS correction, 0 AS seconds, now() AS first_seen, now() AS loaded_at, '' AS extractor_version, 1 AS revision FROM paper""",
        """
        INSERT INTO archive.line BY NAME SELECT document_key, 'income_expenditure_summary' AS form, body, 1 AS line_no, '' AS line_code, l.name AS line_name, l.side AS column_code, '' AS printed,
               (hash(b, year + l.turn, l.figure) % 100000000 * 100)::DECIMAL(18, 2) AS amount_yuan, '万元' AS unit, 100 AS step_yuan, 'text' AS method, 1 AS confidence, '' AS reading
        FROM paper, (VALUES ('年初结转和结余', 'income', -1, 'closing'), ('年末结转和结余', 'expenditure', 0, 'closing'), ('本年收入合计', 'income', 0, 'income'),
                            ('本年支出合计', 'expenditure', 0, 'expenditure')) AS l(name, side, turn, figure)"""};

    @TempDir
    Path folder;

    @Test
    void printsSecondsOfEachFile() throws Exception {
        Map<String, StringBuilder> table = new LinkedHashMap<>();
        for (String bodies : System.getProperty("bodies").split(",")) {
            for (Map.Entry<String, Double> file : seconds(Files.createDirectory(folder.resolve(bodies)), bodies).entrySet()) {
                table.computeIfAbsent(file.getKey(), name -> new StringBuilder()).append("%9.2f".formatted(file.getValue()));
            }
        }
        System.out.println("seconds with " + System.getProperty("bodies") + " bodies");
        table.forEach((file, row) -> System.out.printf("%-40s%s%n", file, row));
    }

    private static Map<String, Double> seconds(Path data, String bodies) throws Exception {
        Archive.open(data).close();
        Map<String, Double> seconds = new LinkedHashMap<>();
        try (Connection connection = DuckDb.write(data.resolve("built.duckdb"),
                new Memory(Integer.getInteger("megabytes", 4096), data.resolve("spill")));
             Recipe recipe = new Recipe(connection, data, seconds)) {
            Recipe.execute(connection, "ATTACH " + DuckDb.literal(data.resolve(Archive.FILE)) + " AS archive");
            for (String sql : DRAWN) {
                Recipe.execute(connection, sql.replace("$bodies", bodies));
            }
            recipe.before("120");
        }
        seconds.put("together", seconds.values().stream().mapToDouble(s -> s).sum());
        return seconds;
    }
}
