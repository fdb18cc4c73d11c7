package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.juesuan.archive.Archive;
import org.juesuan.archive.FoundFile;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two bodies of one name in every combination of what is known of where they are, in either order, in one year and in two. */
class NamesakesTest {

    private static final String NAME = "鼓楼区教育局";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    private record Filed(Sample sample, String path) {
    }

    @ParameterizedTest
    @CsvSource({",,2022", ",,2023", ",福建省/福州市/鼓楼区,2022", ",福建省/福州市/鼓楼区,2023", "江苏省/南京市/鼓楼区,福建省/福州市,2022", "江苏省/南京市/鼓楼区,福建省/福州市,2023",
        "江苏省/南京市,,2022", "江苏省/南京市,福建省/福州市/鼓楼区,2023"})
    void areTwoBodies(String of, String ofOther, int year) throws Exception {
        List<Filed> filed = new ArrayList<>(List.of(new Filed(finals("a.pdf", 1, 2022), of), new Filed(finals("b.pdf", 2, year), ofOther)));
        List<String> told = told("one", filed);
        assertThat(told).hasSize(2).allMatch(row -> row.endsWith("|loaded_with_findings") || row.endsWith("|loaded"));
        assertThat(told.get(0).split("\\|")[1]).isNotEqualTo(told.get(1).split("\\|")[1]);
        Collections.reverse(filed);
        assertThat(told("other", filed)).isEqualTo(told);
    }

    @Test
    void yearsThatCarryTheirBalancesAreOneBodyWhereverTheirFilesLie() throws Exception {
        List<String> told = told("years", List.of(new Filed(finals("2020.pdf", 1, 2020), null), new Filed(finals("2021.pdf", 1, 2021), "江苏省/南京市/鼓楼区"),
                new Filed(finals("2022.pdf", 1, 2022), null), new Filed(finals("other.pdf", 2, 2021), null)));
        assertThat(told.stream().filter(row -> !row.startsWith("other")).map(row -> row.split("\\|")[1]).distinct()).hasSize(1);
        assertThat(told.stream().map(row -> row.split("\\|")[1]).distinct()).hasSize(2);
    }

    /** Name of the file, key of the body and status of each document. */
    private List<String> told(String name, List<Filed> filed) throws Exception {
        Path data = folder.resolve(name);
        try (Archive archive = Archive.open(data)) {
            List<FoundFile> found = new ArrayList<>();
            for (Filed one : filed) {
                archive.replace(one.sample().extraction(), ExtractorVersion.NONE, 0.1, NOW);
                if (one.path() != null) {
                    found.add(new FoundFile(one.sample().key(), "/inbox", one.path() + "/" + one.sample().key() + ".pdf", null));
                }
            }
            archive.keepFound(found, NOW);
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, NOW));
        try (var connection = PublishedWarehouse.open(data)) {
            assertThat(Disclosures.rows(connection, "SELECT * FROM quality.revision")).isEmpty();
            return Disclosures.rows(connection, "SELECT file_name || '|' || body_key || '|' || status AS told FROM source.document JOIN dim_department USING (department_key) ORDER BY ALL")
                    .stream().map(row -> row.get("told")).toList();
        }
    }

    /** Final accounts of a body, drawn from its number; each year opens with what the one before closed with. */
    private static Sample finals(String file, int body, int year) {
        Random drawn = new Random(body * 10_000L + year);
        return Sample.of(file, NAME).year(year)
                .form("income_expenditure_summary", "- 年初结转和结余 income=" + closing(body, year - 1), "- 年末结转和结余 expenditure=" + closing(body, year),
                        "- 本年收入合计 income=" + amount(drawn), "- 本年支出合计 expenditure=" + amount(drawn))
                .form("general_expenditure", "2050101 行政运行 total=" + amount(drawn), "2050201 学前教育 total=" + amount(drawn), "2050202 小学教育 total=" + amount(drawn),
                        "2050203 初中教育 total=" + amount(drawn));
    }

    private static String closing(int body, int year) {
        return amount(new Random(body * 77_777L + year));
    }

    private static String amount(Random drawn) {
        return "%d.%02d".formatted(100 + drawn.nextInt(9000), drawn.nextInt(100));
    }
}
