package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Parquet files of releases: what they hold, where they lie, which of them releases share. */
class LakeTest {

    private static final Instant NIGHT = Instant.parse("2026-01-02T01:00:00Z");
    private static final String FACTS = "parquet/main/fact_expenditure.parquet/province=";
    private static final String HUBEI_2023 = FACTS + "湖北省/year=2023/rows.parquet";

    @TempDir
    Path data;

    private Warehouse warehouse;
    private Release first;

    private static Sample sample(String body, int year, String total) {
        return Sample.of(body + year + ".pdf", body).year(year).form("expenditure", "- 合计 total=" + total + " basic=" + total,
                "2050201 学前教育 total=" + total + " basic=" + total).emptyForm("general_expenditure");
    }

    @BeforeEach
    void bodiesOfTwoProvinces() throws Exception {
        take(sample("四川省乐山市市中区教育局", 2022, "5.00"), sample("湖北省荆州市沙市区民政局", 2022, "6.00"),
                sample("湖北省荆州市沙市区民政局", 2023, "6.50"), sample("湖北省荆州市沙市区水利局", 2023, "7.00"));
        warehouse = new Warehouse(data);
        first = warehouse.build(null, NIGHT);
    }

    private void take(Sample... samples) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, NIGHT);
            }
        }
    }

    private Release renewed() throws Exception {
        Release release = warehouse.build(null, NIGHT);
        assertThat(release.how()).startsWith("renewed from ");
        assertThat(LakeContents.differences(release.file().getParent())).isEmpty();
        return release;
    }

    @Test
    void rowsLieByProvinceAndYearAndSmallTablesWhole() throws Exception {
        assertThat(files(first).keySet()).contains(HUBEI_2023, FACTS + "四川省/year=2022/rows.parquet",
                "parquet/source/published_line.parquet/province=湖北省/year=2022/rows.parquet", "parquet/main/dim_department.parquet",
                // a claim has a column year of its own
                "parquet/source/claim.parquet/province=unknown/fiscal_year=0/rows.parquet");
        assertThat(LakeContents.differences(first.file().getParent())).isEmpty();
        assertThat(Disclosures.rows("SELECT province, year::VARCHAR AS year, sum(amount_yuan)::VARCHAR AS yuan FROM '"
                + first.file().resolveSibling("parquet/main/fact_expenditure.parquet") + "' GROUP BY ALL ORDER BY ALL"))
                .extracting(row -> row.get("province") + row.get("year") + " " + row.get("yuan"))
                .containsExactly("四川省2022 50000.00", "湖北省2022 60000.00", "湖北省2023 135000.00");
    }

    @Test
    void filesWhoseRowsDidNotChangeAreShared() throws Exception {
        take(sample("四川省乐山市市中区教育局", 2023, "5.50"));
        Release second = renewed();
        Set<String> anew = anew(first, second);
        assertThat(anew)
                .contains(FACTS + "四川省/year=2023/rows.parquet", "parquet/source/document.parquet")
                // built anew with the new one, of the same body, and the same came of it
                .doesNotContain(FACTS + "四川省/year=2022/rows.parquet", "parquet/main/dim_region.parquet");
        assertThat(anew).noneMatch(path -> path.contains("湖北"));
        assertThat(seals(second).get(HUBEI_2023)).isEqualTo(seals(first).get(HUBEI_2023));
        assertThat(seals(second).get(HUBEI_2023).rows()).isEqualTo(2);
        assertThat(seals(second).values()).allSatisfy(seal -> assertThat(seal.broken(second.file().getParent(), true)).isEmpty());
    }

    @Test
    void aPartThatLostItsRowsIsGoneAndOneOfABodyThatMovedIsElsewhere() throws Exception {
        take(sample("四川省乐山市市中区教育局", 2022, "5.00").year(2021), sample("湖北省荆州市沙市区水利局", 2023, "7.01"));
        Release second = renewed();
        assertThat(files(second).keySet()).contains(FACTS + "四川省/year=2021/rows.parquet")
                .doesNotContain(FACTS + "四川省/year=2022/rows.parquet");
        assertThat(anew(first, second)).contains(HUBEI_2023);
    }

    @Test
    void whatIsSharedStaysWhenTheReleaseBeforeIsRemoved() throws Exception {
        take(sample("四川省乐山市市中区教育局", 2023, "5.50"));
        Release second = renewed();
        warehouse.publish(second);
        warehouse.prune(1, Set.of());
        assertThat(first.file()).doesNotExist();
        assertThat(warehouse.changes()).isEmpty();
        assertThat(LakeContents.differences(second.file().getParent())).isEmpty();
        take(sample("湖北省荆州市沙市区水利局", 2023, "7.01"));
        renewed();
    }

    @Test
    void aFileThatIsNotAsItWasBuiltIsWrittenAnew() throws Exception {
        Path damaged = first.file().resolveSibling(HUBEI_2023);
        damaged.toFile().setWritable(true);
        Files.write(damaged, new byte[] {1}, StandardOpenOption.APPEND);
        Files.delete(first.file().resolveSibling(FACTS + "湖北省/year=2022/rows.parquet"));
        take(sample("四川省乐山市市中区教育局", 2023, "5.50"));
        Release second = renewed();
        assertThat(anew(first, second)).contains(HUBEI_2023);
        assertThat(seals(second).get(HUBEI_2023).sha256()).isEqualTo(seals(first).get(HUBEI_2023).sha256());
    }

    @Test
    void aWholeBuildSharesWhatComesOutTheSame() throws Exception {
        Release second = warehouse.buildWhole(null, NIGHT);
        assertThat(LakeContents.differences(second.file().getParent())).isEmpty();
        assertThat(anew(first, second)).isEqualTo(Set.of());
    }

    @Test
    void undoneReleasesAreGoneOnFromToo() throws Exception {
        warehouse.publish(first);
        take(sample("湖北省荆州市沙市区水利局", 2023, "9.00"));
        Release second = renewed();
        warehouse.publish(second);
        new ReleaseCatalogue(warehouse).undo();
        take(sample("湖北省荆州市沙市区水利局", 2023, "7.00"));
        Release third = renewed();
        assertThat(seals(third).get(HUBEI_2023).sha256()).isEqualTo(seals(first).get(HUBEI_2023).sha256());
    }

    /** In a folder of its own, as whoever copies a release has it. */
    @Test
    void viewsGiveTheTablesAndWhatTheReleaseAsksOfThem() throws Exception {
        Path folder = first.file().getParent();
        String views = Files.readString(folder.resolve(Lake.VIEWS));
        assertThat(views).doesNotContain(data.toString());
        try (Connection connection = DuckDb.scratch(Memory.AS_IT_TAKES); Statement sql = connection.createStatement();
                Connection release = DuckDb.read(first.file())) {
            // the tests do not stand in that folder
            sql.execute(views.replace("'parquet/", "'" + folder + "/parquet/"));
            List<Map<String, String>> tables = Disclosures.rows(release, "SELECT table_schema || '.' || table_name AS t "
                    + "FROM information_schema.tables WHERE table_schema IN ('main', 'source')");
            assertThat(tables).hasSizeGreaterThan(40);
            for (Map<String, String> table : tables) {
                String rows = "FROM " + table.get("t") + " ORDER BY ALL";
                assertThat(Disclosures.rows(connection, rows)).as(rows).isEqualTo(Disclosures.rows(release, rows));
            }
            String panel = "FROM panel('expenditure', 2022, 2023)";
            assertThat(Disclosures.rows(connection, panel)).hasSize(1).isEqualTo(Disclosures.rows(release, panel));
        }
    }

    private static Map<String, ReleaseSeal> seals(Release release) throws Exception {
        return ReleaseManifest.in(release.file().getParent()).orElseThrow().seals().stream()
                .collect(Collectors.toMap(ReleaseSeal::path, seal -> seal));
    }

    /** Parquet files that a release does not share. */
    private static Set<String> anew(Release before, Release after) throws Exception {
        Map<String, Object> shared = files(before);
        Set<String> anew = new TreeSet<>();
        files(after).forEach((path, file) -> {
            if (!file.equals(shared.get(path))) {
                anew.add(path);
            }
        });
        return anew;
    }

    /** The Parquet files of a release, each with what tells one file from another whatever its names. */
    private static Map<String, Object> files(Release release) throws Exception {
        Path folder = release.file().getParent();
        Map<String, Object> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve("parquet"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.getAttribute(path, "unix:ino"));
            }
        }
        return files;
    }
}
