package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.archive.Archive;
import org.juesuan.archive.RunCounts;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {

    private static final Instant NIGHT = Instant.parse("2026-01-02T01:00:00Z");

    @TempDir
    Path data;

    @Test
    void readersKeepTheReleaseThatTheyOpened() throws Exception {
        Warehouse warehouse = new Warehouse(data);
        load(Sample.of("a.pdf", "某局").form("expenditure", "201 类 total=1.00 basic=1.00"));
        Release first = warehouse.build(null, NIGHT);
        assertThat(warehouse.published()).isNull();
        warehouse.publish(first);
        try (Connection reader = PublishedWarehouse.open(data)) {
            load(Sample.of("b.pdf", "乙局").form("expenditure", "201 类 total=1.00 basic=1.00"));
            Release second = warehouse.build(null, NIGHT.plusSeconds(60));
            warehouse.publish(second);
            assertThat(lines(reader)).isEqualTo("2");
            try (Connection later = PublishedWarehouse.open(data)) {
                assertThat(lines(later)).isEqualTo("4");
            }
        }
        assertThat(warehouse.releases()).hasSize(2);
        warehouse.publish(first.id());
        try (Connection undone = PublishedWarehouse.open(data)) {
            assertThat(lines(undone)).isEqualTo("2");
        }
    }

    @Test
    void keepsTheNewestReleasesAndNeverRemovesThePublishedOne() throws Exception {
        Warehouse warehouse = new Warehouse(data);
        load(Sample.of("a.pdf", "某局").form("expenditure", "201 类 total=1.00 basic=1.00"));
        Release oldest = warehouse.build(null, NIGHT);
        List<String> built = new ArrayList<>(List.of(oldest.id()));
        for (int i = 1; i <= 6; i++) {
            // names sort by time whatever the clock does
            built.add(warehouse.build(null, NIGHT.minusSeconds(i)).id());
        }
        assertThat(warehouse.releases()).isEqualTo(built);
        warehouse.publish(oldest);
        new ReleaseCatalogue(warehouse).prune(5);
        assertThat(warehouse.releases()).hasSize(6).contains(oldest.id());
        assertThat(warehouse.published()).isEqualTo(oldest.id());
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("archive.duckdb", "juesuan.duckdb", "releases");
    }

    @Test
    void aBuildThatFailsLeavesNothingAndWhatIsPublishedStays() throws Exception {
        Warehouse warehouse = new Warehouse(data);
        load(Sample.of("a.pdf", "某局").form("expenditure", "201 类 total=1.00 basic=1.00"));
        Release release = warehouse.build(null, NIGHT);
        warehouse.publish(release);
        Files.writeString(data.resolve("archive.duckdb"), "not a database");
        assertThatThrownBy(() -> warehouse.build(null, NIGHT)).isInstanceOf(WarehouseException.class);
        assertThat(warehouse.releases()).containsExactly(release.id());
        assertThat(data.resolve("releases").toFile().list()).hasSize(1);
        assertThat(warehouse.published()).isEqualTo(release.id());
    }

    @Test
    void aQueryFromOutsideSeesTheWarehouseAndNothingElse() throws Exception {
        assertThatThrownBy(() -> PublishedWarehouse.open(data)).isInstanceOf(WarehouseException.class)
                .hasMessageContaining("nothing is published");
        load(Sample.of("a.pdf", "某局").form("expenditure", "201 类 total=1.00 basic=1.00"));
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, NIGHT));
        Path secret = Files.writeString(data.resolve("secret.csv"), "a\n1\n");
        try (Connection reader = PublishedWarehouse.open(data); Statement statement = reader.createStatement()) {
            assertThatThrownBy(() -> statement.execute("FROM read_csv('" + secret + "')")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("SET enable_external_access = true")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("DELETE FROM fact_expenditure")).isInstanceOf(SQLException.class);
            try (Connection second = PublishedWarehouse.open(data); Statement beside = second.createStatement()) {
                assertThatThrownBy(() -> beside.execute("FROM read_csv('" + secret + "')")).isInstanceOf(SQLException.class);
                assertThat(Disclosures.rows(second, "SELECT current_setting('TimeZone') AS n").get(0)).containsEntry("n", "UTC");
            }
            assertThatThrownBy(() -> statement.execute("COPY fact_expenditure TO '" + data.resolve("out.csv") + "'"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(data.resolve("out.csv")).doesNotExist();
    }

    @Test
    void aReleaseIsReadOnlyAndOneThatWasChangedIsRefused() throws Exception {
        load(Sample.of("a.pdf", "某局").form("expenditure", "201 类 total=1.00 basic=1.00"));
        Warehouse warehouse = new Warehouse(data);
        Release release = warehouse.build(null, NIGHT);
        warehouse.publish(release);
        try (Stream<Path> files = Files.walk(release.file().getParent())) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("published")).map(file -> posix(file)))
                    .hasSizeGreaterThan(10).containsOnly("r--r--r--");
        }
        assertThat(warehouse.changes()).isEmpty();

        // copied back from a backup it has another time, and is the same
        Files.setLastModifiedTime(release.file(), FileTime.from(NIGHT));
        PublishedWarehouse.open(data).close();
        assertThat(warehouse.changes()).isEmpty();

        Files.setPosixFilePermissions(release.file(), PosixFilePermissions.fromString("rw-r--r--"));
        try (Connection writer = org.juesuan.sql.DuckDb.write(release.file(), org.juesuan.sql.Memory.AS_IT_TAKES);
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE mine AS SELECT 1 AS a");
        }
        assertThatThrownBy(() -> PublishedWarehouse.open(data)).isInstanceOf(WarehouseException.class)
                .hasMessageContaining("was changed after it was built").hasMessageContaining("./juesuan undo");
        assertThat(warehouse.changes()).singleElement().asString().startsWith("juesuan.duckdb has ");
    }

    private static String posix(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theRunThatBuildsIsCompleteInItsOwnRelease() throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.runs().start("r1", "nightly", NIGHT);
            archive.replace(Sample.of("a.pdf", "某局").form("expenditure", "2010101 行政运行 total=1.00 basic=1.00")
                    .emptyForm("general_expenditure").extraction(), ExtractorVersion.NONE, "", 0.1, NIGHT);
            archive.runs().end("r1", 0, NIGHT.plusSeconds(5), new RunCounts(1, 0, 0, 0));
        }
        Release release = new Warehouse(data).build("r1", NIGHT);
        assertThat(release.documents()).containsEntry("loaded", 1L);
        assertThat(release.lines()).isEqualTo(2);
        assertThat(release.facts()).isEqualTo(1);
        try (Connection connection = org.juesuan.sql.DuckDb.read(release.file())) {
            assertThat(Disclosures.rows(connection, "SELECT exit_code, documents, lines, facts, findings FROM ops.run").get(0).values())
                    .containsExactly("0", "1", "2", "1", String.valueOf(release.findingCount()));
        }
    }

    private void load(Sample sample) throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, NIGHT);
        }
    }

    private static String lines(Connection connection) throws Exception {
        return Disclosures.rows(connection, "SELECT count(*) AS n FROM source.published_line").get(0).get("n");
    }
}
