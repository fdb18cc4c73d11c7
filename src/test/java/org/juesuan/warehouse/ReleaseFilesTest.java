package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.sql.DuckDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a release beside its database. */
class ReleaseFilesTest {

    private static final Instant NIGHT = Instant.parse("2026-01-02T01:00:00Z");

    @TempDir
    Path folder;

    private static Sample first() {
        return Sample.of("a.pdf", "某局").year(2023).form("expenditure", "2010101 行政运行 total=3.00 basic=2.00 project=1.00")
                .emptyForm("general_expenditure");
    }

    private static Sample second() {
        return Sample.of("b.pdf", "乙局").form("expenditure", "2050201 学前教育 total=5.00 basic=5.00").emptyForm("general_expenditure");
    }

    @Test
    void theManifestCountsRowsByTableAndYearAndNamesTheInputs() throws Exception {
        Release release = build(folder.resolve("data"), "r1", NIGHT, first(), second());

        assertThat(manifest(release,
                "SELECT r.rows || ' ' || y.year || '=' || y.rows AS n FROM (SELECT unnest(tables) AS r FROM m), unnest(r.years) AS t(y) "
                + "WHERE r.table = 'main.fact_expenditure' ORDER BY ALL")).isEqualTo("3 2023=2, 3 2024=1");
        assertThat(manifest(release, "SELECT release || ' ' || run || ' ' || built_at || ' ' || to_json(documents) AS n FROM m"))
                .isEqualTo(release.id() + " r1 2026-01-02 01:00:00 {\"loaded\":2}");
        assertThat(manifest(release, "SELECT i.sha256 AS n FROM (SELECT unnest(inputs) AS i FROM m) ORDER BY i.file_name"))
                .isEqualTo(first().key() + ", " + second().key());
        assertThat(manifest(release,
                "SELECT r.parquet AS n FROM (SELECT unnest(tables) AS r FROM m) WHERE r.table IN ('source.published_line', "
                + "'quality.finding') ORDER BY ALL"))
                .isEqualTo("parquet/source/published_line.parquet, null");
    }

    @Test
    void everyTableOfStarAndSourceIsThereAsParquet() throws Exception {
        Release release = build(folder.resolve("data"), null, NIGHT, first(), second());

        try (Connection connection = DuckDb.read(release.file())) {
            for (Map<String, String> table : Disclosures.rows(connection,
                    "SELECT schema_name AS s, table_name AS t FROM duckdb_tables() WHERE schema_name IN ('main', 'source')")) {
                String parquet = "FROM read_parquet('" + release.file().resolveSibling("parquet/" + table.get("s") + "/" + table.get("t")
                        + ".parquet") + "', hive_partitioning = false)";
                assertThat(Disclosures.rows(connection, parquet + " ORDER BY ALL")).as(parquet)
                        .isEqualTo(Disclosures.rows(connection, "FROM " + table.get("s") + "." + table.get("t") + " ORDER BY ALL"));
            }
        }
        assertThat(Disclosures.rows("SELECT sum(amount_yuan)::VARCHAR AS n FROM '" + release.file()
                .resolveSibling("parquet/main/fact_expenditure.parquet") + "'"))
                .containsExactly(Map.of("n", "80000.00"));
    }

    @Test
    void theSameDocumentsHaveTheSameContentWheneverAndInWhateverOrderTheyCame() throws Exception {
        Release release = build(folder.resolve("data"), "r1", NIGHT, first(), second());
        Release later = build(folder.resolve("other"), "r2", NIGHT.plusSeconds(86_400), second(), first());

        String content = "SELECT content || ' ' || string_agg(r.table || ' ' || r.checksum, ' ' ORDER BY r.table) AS n FROM (SELECT "
                + "content, unnest(tables) AS r FROM m) GROUP BY content";
        assertThat(manifest(later, content)).isEqualTo(manifest(release, content));
        Map<String, Long> files = parquet(release);
        assertThat(files.keySet()).contains("main/fact_expenditure.parquet/province=unknown/year=2023/rows.parquet",
                "source/published_line.parquet/province=unknown/year=2024/rows.parquet", "main/dim_department.parquet");
        Map<String, Long> others = parquet(later);
        // when a document was read is part of that table, and different
        assertThat(files.remove("source/document.parquet")).isNotEqualTo(others.remove("source/document.parquet"));
        assertThat(others).isEqualTo(files);

        Release changed = build(folder.resolve("changed"), "r1", NIGHT, first(),
                Sample.of("b.pdf", "乙局").form("expenditure", "2050201 学前教育 total=5.01 basic=5.01").emptyForm("general_expenditure"));
        assertThat(manifest(changed, "SELECT content AS n FROM m")).isNotEqualTo(manifest(release, "SELECT content AS n FROM m"));
    }

    private static Release build(Path data, String runId, Instant at, Sample... samples) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, at);
            }
        }
        return new Warehouse(data).build(runId, at);
    }

    /** The column n of a query on the manifest m. */
    private static String manifest(Release release, String sql) throws Exception {
        String m = "WITH m AS (FROM read_json('" + release.file().resolveSibling("manifest.json") + "')) ";
        return String.join(", ", Disclosures.rows(m + sql).stream().map(row -> String.valueOf(row.get("n"))).toList());
    }

    /** A hash of the bytes of each Parquet file, by its name. */
    private static Map<String, Long> parquet(Release release) throws IOException {
        Path parquet = release.file().resolveSibling("parquet");
        Map<String, Long> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(parquet)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(file));
                hashes.put(parquet.relativize(file).toString(), crc.getValue());
            }
        }
        return hashes;
    }
}
