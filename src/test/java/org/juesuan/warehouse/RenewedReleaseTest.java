package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a release is renewed and when it is built whole, and that what it holds is right either way. */
class RenewedReleaseTest {

    private static final Instant NIGHT = Instant.parse("2026-01-02T01:00:00Z");

    @TempDir
    Path data;

    private Release first;

    private static Sample sample(String body, int year, String total) {
        return Sample.of(body + year + ".pdf", body).year(year).form("expenditure", "- 合计 total=" + total + " basic=" + total,
                "2050201 学前教育 total=" + total + " basic=" + total);
    }

    @BeforeEach
    void twoBodies() throws Exception {
        take(sample("乐山市市中区教育局", 2022, "5.00"), sample("荆州市沙市区民政局", 2022, "6.00"), sample("荆州市沙市区民政局", 2023, "6.50"));
        first = new Warehouse(data).build(null, NIGHT);
    }

    private void take(Sample... samples) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, NIGHT);
            }
        }
    }

    @Test
    void aNewDocumentIsBuiltWithThoseOfItsBodyAlone() throws Exception {
        take(sample("乐山市市中区教育局", 2023, "5.50"));
        Release second = new Warehouse(data).build(null, NIGHT);
        assertThat(second.how()).isEqualTo("renewed from " + first.id() + ", 2 of 4 documents anew");
        assertIsWhole(second);
    }

    /** A reading within the same microsecond, under a clock that went back: other amounts and the same time. */
    @Test
    void whatWasReadOtherwiseIsToldWhateverTheClockSays() throws Exception {
        take(sample("乐山市市中区教育局", 2022, "7.77"));
        Release second = new Warehouse(data).build(null, NIGHT.minusSeconds(86_400));
        assertThat(second.how()).startsWith("renewed from " + first.id() + ", 1 of 3");
        assertThat(amounts(second)).contains("77700.00").doesNotContain("50000.00");
        assertThat(second.id()).isGreaterThan(first.id());
        assertIsWhole(second);
    }

    @Test
    void aReleaseThatSomebodyChangedIsNotCarriedOn() throws Exception {
        for (String file : List.of(Warehouse.FILE, KeptTables.FILE)) {
            Path changed = first.file().resolveSibling(file);
            changed.toFile().setWritable(true);
            Files.write(changed, new byte[] {1}, StandardOpenOption.APPEND);
            take(sample("乐山市市中区教育局", 2023, "5.50"));
            Release second = new Warehouse(data).build(null, NIGHT);
            assertThat(second.how()).contains("is not as it was built: " + file);
            first = second;
        }
    }

    @Test
    void whereNothingIsKeptOfTheLastReleaseItIsBuiltWhole() throws Exception {
        Files.delete(first.file().resolveSibling(KeptTables.FILE));
        Release second = new Warehouse(data).build(null, NIGHT);
        assertThat(second.how()).endsWith("release " + first.id() + " keeps nothing by which it can be renewed");
    }

    /** A file that is as it was built, and cannot be used all the same: whatever fails on the way, nothing of it stays. */
    @Test
    void whatFailsHalfWayIsBuiltWhole() throws Exception {
        Path folder = first.file().getParent();
        Path manifest = folder.resolve(ReleaseManifest.FILE);
        for (Path file : List.of(first.file(), folder.resolve(KeptTables.FILE), manifest)) {
            file.toFile().setWritable(true);
        }
        try (Connection connection = DuckDb.write(first.file(), Memory.AS_IT_TAKES); Statement sql = connection.createStatement()) {
            // the last table that is renewed
            sql.execute("DROP TABLE meta.value_column");
        }
        String text = Files.readString(manifest);
        Files.delete(manifest);
        Files.writeString(manifest, text.replaceAll("(?s)\"files\".*", "\"files\": " + ReleaseSeal.json(ReleaseSeal.of(folder)) + "}"));
        take(sample("乐山市市中区教育局", 2023, "5.50"));
        Release second = new Warehouse(data).build(null, NIGHT);
        assertThat(second.how()).startsWith("built whole, of 4 documents: the last release could not be renewed: ");
        assertIsWhole(second);
    }

    @Test
    void aFamilyThatGrowsToTheWholeArchiveIsBuiltWhole() throws Exception {
        take(sample("乐山市市中区教育局", 2023, "5.50").department("荆州市沙市区民政局"));
        Release second = new Warehouse(data).build(null, NIGHT);
        assertThat(second.how()).isEqualTo("built whole, of 4 documents: 4 of 4 documents hang together with new or changed ones");
        assertThat(new Warehouse(data).buildWhole(null, NIGHT).how()).endsWith("it was asked for");
    }

    @Test
    void whereNothingIsNewNothingIsBuiltAnew() throws Exception {
        Release second = new Warehouse(data).build(null, NIGHT);
        assertThat(second.how()).isEqualTo("renewed from " + first.id() + ", 0 of 3 documents anew");
        assertIsWhole(second);
    }

    private static List<String> amounts(Release release) throws Exception {
        try (Connection connection = DuckDb.read(release.file())) {
            return Disclosures.rows(connection, "SELECT amount_yuan AS a FROM source.published_line").stream().map(row -> row.get("a"))
                    .toList();
        }
    }

    /** Row by row what a whole build makes of the archive as it is. */
    private void assertIsWhole(Release release) throws Exception {
        Path whole = Files.createTempDirectory(data, "whole").resolve(Warehouse.FILE);
        new Builder(data.resolve(Archive.FILE), whole, whole.getParent(), Memory.AS_IT_TAKES).build(null);
        assertThat(SameContents.differences(whole, release.file(), Set.of("ops.build"))).isEmpty();
        assertThat(SameContents.differences(whole.resolveSibling(KeptTables.FILE), release.file().resolveSibling(KeptTables.FILE),
                Set.of())).isEmpty();
    }
}
