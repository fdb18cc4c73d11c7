package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A budget and the final accounts of the same body and year, side by side and never one in place of the other. */
class BudgetAndFinalTest {

    private static final String SERVICES = "20132 组织事务";

    @TempDir
    static Path data;

    @BeforeAll
    static void load() throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : List.of(
                    Sample.of("b.pdf", "乐山市某局").budget()
                            .form("general_expenditure_budget", SERVICES + " total=10.00 basic=6.00 project=4.00",
                            "20133 宣传事务 total=2.00 basic=2.00")
                            .form("three_public_budget",
                            "- 合计 budget_total=3.00 budget_abroad=1.00 budget_vehicle_operation=1.50 budget_reception=0.50")
                            // last year's final accounts, printed beside the budget
                            .form("general_expenditure", SERVICES + " total=999.00 basic=999.00"),
                    Sample.of("f.pdf", "乐山市某局")
                            .form("general_expenditure", SERVICES + " total=8.00 basic=5.00 project=3.00",
                            "20136 其他共产党事务支出 total=1.00 basic=1.00"),
                    spends("h.pdf", "乙局").says(said(stated(Aspect.BUDGET, "6", "万元"), stated(Aspect.FINAL, "6", "万元"),
                    stated(Aspect.COMPLETION_PCT, "100", "%"))),
                    spends("i.pdf", "丙局").says(said(stated(Aspect.ADJUSTED_BUDGET, "20", "万元"), stated(Aspect.FINAL, "16", "万元"),
                    stated(Aspect.COMPLETION_PCT, "80", "%"))),
                    Sample.of("g.pdf", "乐山市某局").year(2023).form("general_expenditure", SERVICES + " total=7.00 basic=7.00"))) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    @Test
    void bothOfASubjectStandInOneRow() throws Exception {
        assertThat(rows("SELECT year, item_code, budget_yuan, final_yuan, completion_pct, budget_origin FROM budget_and_final WHERE "
                + "department = '乐山市某局' ORDER BY ALL")).containsExactly(
                "2023|20132|null|70000.00|null|null",
                "2024|20132|100000.00|80000.00|80.00|budget_document",
                "2024|20133|20000.00|null|null|budget_document",
                "2024|20136|null|10000.00|null|null");
    }

    @Test
    void eachFigureLeadsToItsOwnDocument() throws Exception {
        assertThat(rows("SELECT b.file_name, f.file_name AS final FROM budget_and_final JOIN source.document b ON b.document_key = "
                + "budget_document_key "
                + "JOIN source.document f ON f.document_key = final_document_key WHERE department = '乐山市某局'")).containsExactly("b.pdf|f.pdf");
    }

    @Test
    void aPercentageIsOfTheSameFundsMoney() throws Exception {
        assertThat(rows("SELECT item_code, fund, final_yuan, final_project_yuan, stated_budget_yuan, stated_final_yuan, completion_pct, "
                + "stated_completion_pct, budget_origin "
                + "FROM budget_and_final WHERE department = '乙局' ORDER BY ALL")).containsExactly(
                "2010101|general_public|60000.00|60000.00|60000.00|60000.00|100.00|100.0000|final_accounts",
                "2010101|non_fiscal|100000.00|0.00|null|null|null|null|null");
    }

    @Test
    void whatIsStatedOfAllMoneySaysSo() throws Exception {
        assertThat(rows("SELECT fund, budget_yuan, adjusted_budget_yuan, final_yuan, completion_pct FROM fact_budget_execution JOIN "
                + "dim_department USING (department_key) WHERE name = '丙局'"))
                .containsExactly("all|null|200000.00|160000.00|80.0000");
        assertThat(rows("SELECT fund, final_yuan, stated_adjusted_budget_yuan, completion_pct, budget_origin FROM budget_and_final WHERE "
                + "department = '丙局' ORDER BY fund"))
                .containsExactly("all|null|200000.00|80.00|final_accounts_adjusted", "general_public|60000.00|null|null|null",
                "non_fiscal|100000.00|null|null|null");
    }

    @Test
    void aBudgetNeverEntersTheFactsOfFinalAccounts() throws Exception {
        assertThat(rows("SELECT sum(amount_yuan) FROM fact_expenditure JOIN dim_department USING (department_key) WHERE year_key = 2024 "
                + "AND name = '乐山市某局'")).containsExactly("90000.00");
        assertThat(rows("SELECT fund, expenditure_type, sum(amount_yuan) FROM fact_budget_expenditure GROUP BY ALL ORDER BY ALL"))
                .containsExactly("general_public|basic|80000.00", "general_public|project|40000.00");
        assertThat(rows("SELECT item, budget_yuan, final_yuan FROM fact_three_public ORDER BY item"))
                .containsExactly("abroad|10000.00|null", "reception|5000.00|null", "vehicle_operation|15000.00|null");
    }

    /** All money 16.00, of it 6.00 of the general budget. */
    private static Sample spends(String file, String body) {
        return Sample.of(file, body).form("expenditure", "2010101 行政运行 total=16.00 basic=10.00 project=6.00")
                .form("general_expenditure", "2010101 行政运行 total=6.00 project=6.00");
    }

    private static Statements said(Claim... claims) {
        return new Statements(List.of(claims), List.of(), List.of());
    }

    private static Claim stated(Aspect aspect, String value, String unit) {
        BigDecimal number = new BigDecimal(value);
        return new Claim(3, "functional_item_expenditure", "一般公共服务支出/人大事务/行政运行", aspect, number, unit,
                unit.equals("万元") ? number.movePointRight(4).setScale(2) : null, "", "行政运行（项）如下。");
    }

    private static List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
