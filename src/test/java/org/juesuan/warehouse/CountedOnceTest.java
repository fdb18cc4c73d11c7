package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view that adds up bodies counts each yuan once: over families of a department (67), its office (60) and a unit (7)
 * in every combination of who of them published final accounts and who published a budget.
 */
class CountedOnceTest {

    private static final int DEPARTMENT = 1;
    private static final int OFFICE = 2;
    private static final int UNIT = 4;

    @TempDir
    static Path data;

    @BeforeAll
    static void load() throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (int family = 0; family < 64; family++) {
                String name = "乐山市第" + family + "局";
                for (int body : new int[] {DEPARTMENT, OFFICE, UNIT}) {
                    if ((family & body) > 0) {
                        keep(archive, finals(sample(name, body, "f"), amount(body)));
                    }
                    if ((family >> 3 & body) > 0) {
                        keep(archive, budget(sample(name, body, "b").budget(), amount(body)));
                    }
                }
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    @ParameterizedTest
    @CsvSource({"expenditure,amount_yuan,finals", "income,amount_yuan,finals", "economic_expenditure,amount_yuan,finals", "fund_balance,expenditure_yuan,finals",
        "three_public,final_yuan,finals", "three_public,budget_yuan,budgets", "budget,amount_yuan,budgets", "budget_and_final,final_yuan,finals",
        "budget_and_final,budget_yuan,budgets", "economic_coverage,general_public_yuan,finals"})
    void eachYuan(String view, String amount, String of) throws Exception {
        IntUnaryOperator who = family -> of.equals("finals") ? family & 7 : family >> 3;
        Map<Integer, BigDecimal> expected = new TreeMap<>();
        for (int family = 0; family < 64; family++) {
            int published = who.applyAsInt(family);
            int total = (published & DEPARTMENT) > 0 ? 67 : ((published & OFFICE) > 0 ? 60 : 0) + ((published & UNIT) > 0 ? 7 : 0);
            if (total > 0) {
                expected.put(family, BigDecimal.valueOf(total).movePointRight(4).setScale(2));
            }
        }
        try (Connection connection = PublishedWarehouse.open(data)) {
            Map<Integer, BigDecimal> counted = Disclosures.rows(connection, "SELECT regexp_extract(department, '[0-9]+') AS family, sum(" + amount + ") AS total FROM " + view
                    + " GROUP BY ALL HAVING total IS NOT NULL").stream()
                    .collect(Collectors.toMap(row -> Integer.parseInt(row.get("family")), row -> new BigDecimal(row.get("total")), (one, other) -> one, TreeMap::new));
            assertThat(counted).isEqualTo(expected);
        }
    }

    private static Sample sample(String name, int body, String kind) {
        return switch (body) {
            case DEPARTMENT -> Sample.of(name + "部门" + kind + ".pdf", name).department(name + "机关", name + "所");
            case OFFICE -> Sample.of(name + "机关" + kind + ".pdf", name + "机关").parent(name);
            default -> Sample.of(name + "所" + kind + ".pdf", name + "所").parent(name);
        };
    }

    private static Sample finals(Sample sample, String amount) {
        return sample.form("general_expenditure", row("2010101 行政运行 total=@ basic=@", amount))
                .form("income", row("2010101 行政运行 total=@ fiscal_appropriation=@", amount))
                .form("general_basic_expenditure", row("30101 基本工资 final=@", amount))
                .form("income_expenditure_summary", row("- 本年支出合计 expenditure=@", amount))
                .form("three_public", row("- 合计 final_total=@ final_reception=@", amount));
    }

    private static Sample budget(Sample sample, String amount) {
        return sample.form("general_expenditure_budget", row("2010101 行政运行 total=@ basic=@", amount))
                .form("three_public_budget", row("- 合计 budget_total=@ budget_reception=@", amount));
    }

    private static String row(String row, String amount) {
        return row.replace("@", amount);
    }

    private static String amount(int body) {
        return List.of("", "67.00", "60.00", "", "7.00").get(body);
    }

    private static void keep(Archive archive, Sample sample) throws Exception {
        archive.replace(sample.extraction(), ExtractorVersion.NONE, 0.1, Disclosures.LOADED);
    }
}
