package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.juesuan.archive.Archive;
import org.juesuan.model.Aspect;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.sql.SqlFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view and every shipped question that adds up bodies or years counts each yuan once: over families of a department (67),
 * its office (60) and a unit (7) in every combination of who of them published final accounts and who published a budget. Those who
 * have a budget have final accounts of the year before.
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
                        keep(archive, finals(sample(name, body, "p").year(2023), amount(body)));
                    }
                }
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    @ParameterizedTest
    @CsvSource({"expenditure,amount_yuan,now", "income,amount_yuan,now",
        "economic_expenditure,amount_yuan,now", "fund_balance,expenditure_yuan,now",
        "three_public,final_yuan,now", "three_public,budget_yuan,planned", "budget,amount_yuan,planned", "budget_and_final,final_yuan,now",
        "budget_and_final,budget_yuan,planned", "economic_coverage,general_public_yuan,now", "statistic,value,now",
        "'expenditure SEMI JOIN panel(''expenditure'', 2023, 2024) USING (department, department_kind)',amount_yuan,again"})
    void eachYuan(String view, String amount, String of) throws Exception {
        Map<Integer, BigDecimal> expected = new TreeMap<>();
        for (int family = 0; family < 64; family++) {
            int total = yuan(who(of, family));
            if (total > 0) {
                expected.put(family, BigDecimal.valueOf(total).setScale(2));
            }
        }
        try (Connection connection = PublishedWarehouse.open(data)) {
            Map<Integer, BigDecimal> counted = Disclosures.rows(connection, "SELECT regexp_extract(department, '[0-9]+') AS family, sum("
                    + amount + ") AS total FROM " + view
                    + " WHERE year = 2024 GROUP BY ALL HAVING total IS NOT NULL").stream()
                    .collect(Collectors.toMap(row -> Integer.parseInt(row.get("family")),
                    row -> new BigDecimal(row.get("total")).setScale(2),
                            (one, other) -> one, TreeMap::new));
            assertThat(counted).isEqualTo(expected);
        }
    }

    /** Columns of shipped questions, added up. */
    @ParameterizedTest
    @CsvSource({"spending_by_class,amount_yuan,now", "basic_against_project,total_yuan,now", "basic_against_project,basic_yuan,now",
        "change_by_year,amount_yuan,again",
        "change_by_year,before_yuan,again", "three_public,final_yuan,now", "three_public,budget_yuan,planned",
        "income_sources,amount_yuan,now",
        "what_is_bought,amount_yuan,now", "same_bodies,amount_yuan,again", "same_bodies,before_yuan,again",
        "largest_changes,amount_yuan,again",
        "largest_changes,before_yuan,again", "through_the_years,amount_yuan,again", "carried_over,expenditure_yuan,now",
        "procurement,total_yuan,now",
        "three_public_items,final_yuan,now", "three_public_items,budget_yuan,planned", "unit_costs,final_yuan,now", "funds,amount_yuan,now",
        "people_and_office,people_yuan,now", "regions,expenditure_yuan,now", "budget_by_region,budget_yuan,both",
        "budget_by_region,final_yuan,both", "city_by_class,amount_yuan,now"})
    void eachYuanOfAQuestion(String question, String amount, String of) throws Exception {
        int expected = 0;
        for (int family = 0; family < 64; family++) {
            expected += yuan(who(of, family));
        }
        String sql = SqlFile.in("queries", ".sql").stream().filter(file -> file.name().matches("[0-9]+_" + question + "\\.sql")).findFirst()
                .orElseThrow().text();
        try (Connection connection = PublishedWarehouse.open(data)) {
            connection.createStatement().execute("SET VARIABLE \"from\" = 2023");
            BigDecimal total = Disclosures.rows(connection, sql).stream()
                    .filter(row -> row.get("year").equals("2024") && row.get(amount) != null)
                    .map(row -> new BigDecimal(row.get(amount))).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).isEqualByComparingTo(BigDecimal.valueOf(expected));
        }
    }

    /**
     * The bodies of a family that count. {@code now}: with final accounts of 2024; {@code planned}: with budgets; {@code again}: in both
     * years; {@code both}: with final accounts and with budgets. Where units took the turn of their department, neither is the same body.
     */
    private static int who(String of, int family) {
        int finals = counting(family & 7);
        int others = counting(family >> 3);
        return of.equals("now") ? finals : of.equals("planned") ? others : finals & others;
    }

    /** Those of the bodies that published whose money is in nobody else's figures. */
    private static int counting(int published) {
        return (published & DEPARTMENT) > 0 ? DEPARTMENT : published;
    }

    private static int yuan(int bodies) {
        return 10_000 * (((bodies & DEPARTMENT) > 0 ? 67 : 0) + ((bodies & OFFICE) > 0 ? 60 : 0) + ((bodies & UNIT) > 0 ? 7 : 0));
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
                .form("three_public", row("- 合计 final_total=@ final_reception=@", amount))
                .claim("procurement_total", "", Aspect.FINAL, amount, "政府采购支出总额");
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
        archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
    }
}
