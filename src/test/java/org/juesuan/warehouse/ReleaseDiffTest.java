package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moved between two releases. */
class ReleaseDiffTest {

    private static final Instant NIGHT = Instant.parse("2026-01-02T01:00:00Z");

    @TempDir
    private Path data;
    private Warehouse warehouse;
    private ReleaseCatalogue shelf;

    @BeforeEach
    void nothingYet() {
        warehouse = new Warehouse(data);
        shelf = new ReleaseCatalogue(warehouse);
    }

    @Test
    void rowsAreCountedByTableAndYearAndRestatedFiguresAreNamed() throws Exception {
        Release before = build(school("a.pdf", "3.00", "1.00"), office(2023, "7.00"));
        Release after = build(school("a.pdf", "3.00", "1.50"), office(2022, "7.00"));

        assertThat(rows(before, after,
                "SELECT concat_ws(' ', \"table\", year, rows_before, rows_after, added, removed, changed) AS n FROM difference_count WHERE \"table\" LIKE '%fact_expenditure' ORDER BY ALL"))
                .containsExactly("main.fact_expenditure 2022 0 1 1 0 0", "main.fact_expenditure 2023 1 0 0 1 0",
                "main.fact_expenditure 2024 2 2 0 0 1");
        assertThat(rows(before, after,
                "SELECT concat_ws(' ', \"table\", year, added, removed, changed) AS n FROM difference_count WHERE \"table\" LIKE 'source.%' ORDER BY ALL"))
                .containsExactly("source.document 2022 1 0 0", "source.document 2023 0 1 0", "source.published_line 2022 2 0 0",
                "source.published_line 2023 0 2 0", "source.published_line 2024 0 0 2");
        assertThat(rows(before, after,
                "SELECT concat_ws(' | ', department, year, subject, \"table\", figure, \"from\", \"to\") AS n FROM restated"))
                .containsExactly("青岚小学 | 2024 | 2050202 小学教育 | fact_expenditure | amount_yuan | 10000.00 | 15000.00");
        assertThat(rows(after, before, "SELECT concat_ws(' ', department, \"from\", \"to\") AS n FROM restated"))
                .containsExactly("青岚小学 15000.00 10000.00");
    }

    /** What else becomes known of a body changes its key, and no figure. */
    @Test
    void aBodyIsFoundAgainByItsNameWhateverItsKey() throws Exception {
        Release before = build(school("a.pdf", "3.00", "1.00"));
        Release after = build(school("a.pdf", "3.00", "1.00").parent("青岚州教育局"));

        assertThat(rows(before, after,
                "SELECT \"table\" AS n FROM difference_count WHERE \"table\" NOT LIKE '%dim_department' ORDER BY ALL")).isEmpty();
        assertThat(rows(before, after, "SELECT changed::VARCHAR AS n FROM difference_count WHERE \"table\" LIKE '%dim_department'"))
                .containsExactly("1");
    }

    /** Two bodies of one name are not laid beside each other. */
    @Test
    void namesakesAreToldApart() throws Exception {
        Release before = build(namesake("a.pdf", "南京市教育局", "3.00"), namesake("b.pdf", "福州市教育局", "5.00"));
        Release after = build(namesake("a.pdf", "南京市教育局", "7.00"), namesake("b.pdf", "福州市教育局", "5.00"));

        assertThat(rows(before, after,
                "SELECT concat_ws(' ', department, \"from\", \"to\") AS n FROM restated WHERE \"table\" = 'fact_expenditure'")).containsExactly("鼓楼区第一小学 30000.00 70000.00");
    }

    private static Sample namesake(String file, String department, String amount) {
        return Sample.of(file, "鼓楼区第一小学").parent(department)
                .form("general_expenditure", "2050202 小学教育 total=" + amount + " project=" + amount);
    }

    @Test
    void aReleaseIsFoundByTheBeginningOfItsIdAndByWhatItIs() throws Exception {
        Release first = build(school("a.pdf", "3.00", "1.00"));
        Release second = build(school("a.pdf", "3.00", "2.00"));
        warehouse.publish(first);
        warehouse.publish(second);

        assertThat(shelf.find("published")).isEqualTo(second.id());
        assertThat(shelf.find("previous")).isEqualTo(first.id());
        assertThat(shelf.find(first.id().substring(0, first.id().length() - 1))).isEqualTo(first.id());
        assertThatThrownBy(() -> shelf.find("2026")).isInstanceOf(WarehouseException.class).hasMessageContaining("2 IDs");
        assertThatThrownBy(() -> shelf.find("x")).isInstanceOf(WarehouseException.class)
                .hasMessageContaining("no release's ID begins with 'x'");
        assertThatThrownBy(() -> shelf.compare(first.id(), first.id())).isInstanceOf(WarehouseException.class);
    }

    private static Sample school(String file, String kindergarten, String primary) {
        return Sample.of(file, "青岚小学").form("general_expenditure", "2050201 学前教育 total=" + kindergarten + " basic=" + kindergarten,
                "2050202 小学教育 total=" + primary + " basic=" + primary);
    }

    private static Sample office(int year, String amount) {
        return Sample.of("b.pdf", "黛溪市水利局").year(year).form("general_expenditure", "2130301 行政运行 total=" + amount + " basic=" + amount);
    }

    private Release build(Sample... samples) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, NIGHT);
            }
        }
        return warehouse.build(null, NIGHT);
    }

    private List<String> rows(Release before, Release after, String sql) throws Exception {
        try (ReleaseDiff comparison = shelf.compare(before.id(), after.id())) {
            return Disclosures.rows(comparison.connection(), sql).stream().map(row -> row.get("n")).toList();
        }
    }
}
