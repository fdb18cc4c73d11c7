package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Population, prices and staff: told where an operator gives them, and nothing where not. */
class ReferenceListsTest {

    @TempDir
    private Path data;
    @TempDir
    private Path given;

    @AfterEach
    void asBefore() {
        System.clearProperty(ReferenceLists.PROPERTY);
    }

    @Test
    void whatIsGivenIsToldAndNothingElse() throws Exception {
        Files.writeString(given.resolve("population.csv"), "region,year,people,source\r\n四川省/乐山市,2024,1000,统计公报\r\n");
        Files.writeString(given.resolve("price-index.csv"), "year,index_pct,source\n2024,110,统计年鉴\n2023,102.5,统计年鉴\n2021,101,统计年鉴\n");
        Files.writeString(given.resolve("staff.csv"), "department,year,staff,source\n乐山市甲局,2024,5,编办\n");
        System.setProperty(ReferenceLists.PROPERTY, given.toString());
        publish();

        assertThat(rows("SELECT year, base_year, factor FROM ref_price_index ORDER BY year"))
                .containsExactly("2021|null|null", "2022|2024|1.1275", "2023|2024|1.1", "2024|2024|1.0");
        assertThat(rows("SELECT year, amount_yuan, base_year, constant_yuan FROM expenditure_in_constant_prices ORDER BY year, "
                + "amount_yuan"))
                .containsExactly("2021|10000.00|null|null", "2022|10000.00|2024|11275.00", "2024|20000.00|2024|20000.00",
                "2024|70000.00|2024|70000.00");
        assertThat(rows("SELECT department, staff, staff_source, per_head_yuan FROM body_per_head WHERE year = 2024 ORDER BY ALL"))
                .containsExactly("乐山市乙局|null|null|null", "乐山市甲局|5|编办|4000.00");
        assertThat(rows("SELECT year, expenditure_yuan, people, people_source, per_head_yuan FROM region_per_head WHERE city = '乐山市' AND "
                + "year >= 2022 ORDER BY year"))
                .containsExactly("2022|10000.00|null|null|null", "2024|90000.00|1000|统计公报|90.00");
    }

    /** What no official list of codes holds says where it is from. */
    @ParameterizedTest
    @ValueSource(strings = {"region-zones.csv", "reforms.csv"})
    void everyLineStatesItsSource(String list) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("warehouse/reference", list));
        assertThat(lines.get(0)).endsWith(",source");
        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(line).as("a source at its end").doesNotEndWith(","));
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",")).hasSameSizeAs(lines.get(0).split(",")));
    }

    @Test
    void whereNothingIsGivenNothingIsInvented() throws Exception {
        publish();
        assertThat(rows("SELECT count(*), count(constant_yuan) FROM expenditure_in_constant_prices")).containsExactly("4|0");
        assertThat(rows("SELECT count(staff) + (SELECT count(people) FROM region_per_head) FROM body_per_head")).containsExactly("0");
    }

    @Test
    void aListWithOtherHeadingsIsRefused() throws Exception {
        Files.writeString(given.resolve("staff.csv"), "单位,年度,人数\n乐山市甲局,2024,5\n");
        String without = RecipeHash.current();
        System.setProperty(ReferenceLists.PROPERTY, given.toString());
        assertThatExceptionOfType(WarehouseException.class).isThrownBy(RecipeHash::current)
                .withMessageEndingWith("staff.csv: its first line must be department,year,staff,source");
        Files.writeString(given.resolve("staff.csv"), "department,year,staff,source\n乐山市甲局,2024,5,编办\n");
        assertThat(RecipeHash.current()).as("a release of other lists is built whole").isNotEqualTo(without);
    }

    private void publish() throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : List.of(spends("a.pdf", "乐山市甲局", 2021, "1.00"), spends("b.pdf", "乐山市甲局", 2022, "1.00"),
                    spends("c.pdf", "乐山市甲局", 2024, "2.00"), spends("d.pdf", "乐山市乙局", 2024, "7.00"))) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    private static Sample spends(String file, String body, int year, String amount) {
        return Sample.of(file, body).year(year).form("general_expenditure", "2010101 行政运行 total=" + amount + " basic=" + amount);
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
