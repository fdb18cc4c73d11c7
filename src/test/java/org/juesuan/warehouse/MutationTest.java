package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many wrong digits the checks catch: of three clean documents, as many copies as they have amounts, each under a
 * name of its own and with one digit of one amount changed. {@code mvn test -Dtest=MutationTest -Dmutations=DIR}, where
 * DIR is a data folder with a published warehouse.
 */
@EnabledIfSystemProperty(named = "mutations", matches = ".+")
class MutationTest {

    @TempDir
    Path data;

    @Test
    void mostChangedDigitsAreCaughtAndNamed() throws Exception {
        Path real = Path.of(System.getProperty("mutations"));
        List<String> clean;
        try (Connection published = PublishedWarehouse.open(real)) {
            clean = Disclosures.rows(published,
                    "SELECT document_key AS k FROM source.document JOIN quality.coverage USING (document_key) JOIN quality.form USING "
                    + "(document_key) "
                    + "WHERE status = 'loaded' AND coverage.lines BETWEEN 200 AND 450 GROUP BY document_key, coverage.lines ORDER BY "
                    + "count(*) DESC, coverage.lines, document_key LIMIT 3")
                    .stream().map(row -> row.get("k")).toList();
        }
        long caught = 0;
        long named = 0;
        long covered = 0;
        long caughtOfCovered = 0;
        long cells = 0;
        for (String key : clean) {
            Map<String, String> result = mutate(real, key);
            System.out.println(key.substring(0, 8) + " " + result);
            cells += Long.parseLong(result.get("cells"));
            caught += Long.parseLong(result.get("caught"));
            named += Long.parseLong(result.get("named"));
            covered += Long.parseLong(result.get("covered"));
            caughtOfCovered += Long.parseLong(result.get("caught_of_covered"));
        }
        System.out.printf("%d cells, %d caught (%.2f %%), %d named with the right figure (%.2f %%)%n", cells, caught,
                100.0 * caught / cells, named, 100.0 * named / cells);
        System.out.printf("%d of them in an identity that held before, %d caught of these (%.2f %%)%n", covered, caughtOfCovered,
                100.0 * caughtOfCovered / covered);
        assertThat(100.0 * caughtOfCovered / covered).isGreaterThanOrEqualTo(99);
    }

    private Map<String, String> mutate(Path real, String key) throws Exception {
        Path folder = Files.createDirectories(data.resolve(key.substring(0, 8)));
        Archive.open(folder).close();
        try (Connection connection = DuckDb.write(folder.resolve("archive.duckdb"), Memory.AS_IT_TAKES);
                Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.literal(real.resolve("archive.duckdb").toRealPath()) + " AS clean (READ_ONLY)");
            sql.execute("CREATE TEMP TABLE cell AS SELECT *, row_number() OVER (ORDER BY form, body, line_no, column_code) AS n FROM "
                    + "clean.line WHERE document_key = '" + key + "'");
            // one digit becomes another, at a place and by a step that the cell's number decides
            sql.execute("""
                    CREATE TEMP TABLE mutant AS
                    WITH digits AS (SELECT n, amount_yuan, step_yuan, lpad(abs(amount_yuan / step_yuan)::BIGINT::VARCHAR, 3, '0') AS d FROM cell),
                    chosen AS (SELECT *, 1 + (hash(n) % length(d))::INTEGER AS place, 1 + (hash(n * 7) % 9)::INTEGER AS up FROM digits)
                    SELECT n, (CASE WHEN amount_yuan < 0 THEN -1 ELSE 1 END * step_yuan
                               * (left(d, place - 1) || ((d[place]::INTEGER + up) % 10) || substr(d, place + 1))::BIGINT)::DECIMAL(18, 2) AS amount FROM chosen""");
            sql.execute("INSERT INTO document SELECT d.* REPLACE (md5(n::VARCHAR) || md5('x') AS document_key, 'n' || n || '局' AS body, "
                    + "'n' || n AS file_name) FROM clean.document d, mutant WHERE document_key = '" + key + "'");
            sql.execute("INSERT INTO form SELECT f.* REPLACE (md5(n::VARCHAR) || md5('x') AS document_key, 'n' || n || '局' AS body) FROM "
                    + "clean.form f, mutant WHERE document_key = '" + key + "'");
            sql.execute("INSERT INTO claim SELECT f.* REPLACE (md5(n::VARCHAR) || md5('x') AS document_key) FROM clean.claim f, mutant "
                    + "WHERE document_key = '" + key + "'");
            sql.execute("INSERT INTO line SELECT c.* EXCLUDE (n) REPLACE (md5(m.n::VARCHAR) || md5('x') AS document_key, 'n' || m.n || "
                    + "'局' AS body, "
                    + "CASE WHEN c.n = m.n THEN m.amount ELSE c.amount_yuan END AS amount_yuan) FROM cell c, mutant m");
            sql.execute("CREATE TABLE truth AS SELECT md5(c.n::VARCHAR) || md5('x') AS document_key, c.form, c.line_no, c.column_code, "
                    + "c.amount_yuan, m.amount FROM cell c JOIN mutant m USING (n)");
            sql.execute("DETACH clean");
            sql.execute("ATTACH " + DuckDb.literal(real.resolve(Warehouse.FILE).toRealPath()) + " AS clean (READ_ONLY)");
            sql.execute("CREATE TABLE covered AS SELECT form, line_no, column_code FROM clean.quality.verified_line WHERE document_key = '"
                    + key + "'");
            sql.execute("DETACH clean");
        }
        Warehouse warehouse = new Warehouse(folder);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
        try (Connection connection = DuckDb.read(folder.resolve(Warehouse.FILE)); Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.literal(folder.resolve("archive.duckdb").toRealPath()) + " AS a (READ_ONLY)");
            return Disclosures.rows(connection, """
                    WITH wrong AS (SELECT DISTINCT document_key FROM quality.finding WHERE severity IN ('error', 'warning') AND origin = 'publisher')
                    SELECT count(*) AS cells, count(*) FILTER (document_key IN (FROM wrong)) AS caught,
                           count(*) FILTER ((form, line_no, column_code) IN (SELECT (form, line_no, column_code) FROM a.covered)) AS covered,
                           count(*) FILTER ((form, line_no, column_code) IN (SELECT (form, line_no, column_code) FROM a.covered) AND document_key IN (FROM wrong)) AS caught_of_covered,
                           count(*) FILTER (EXISTS (SELECT 1 FROM quality.finding f WHERE f.document_key = t.document_key AND f.cause IS NOT NULL AND f.severity = 'error'
                                                    AND f.form = t.form AND f.column_code = t.column_code AND f.expected = t.amount_yuan)) AS named,
                           (SELECT round(avg(n), 2) FROM (SELECT count(*) AS n FROM quality.finding WHERE severity IN ('error', 'warning') GROUP BY document_key)) AS findings_each,
                           (SELECT string_agg(x, ' ') FROM (SELECT u.form || '/' || u.column_code || ':' || count(*) AS x FROM a.truth u
                              WHERE u.document_key NOT IN (SELECT document_key FROM quality.finding WHERE severity IN ('error', 'warning') AND origin = 'publisher') GROUP BY u.form, u.column_code)) AS missed
                    FROM a.truth t""").get(0);
        }
    }
}
