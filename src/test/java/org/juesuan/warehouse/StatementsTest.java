package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.model.GlossaryTerm;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectIndicator;
import org.juesuan.model.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts from what documents say beside their forms. */
class StatementsTest {

    private static final String ITEM = "社会保障和就业支出/其他社会保障和就业支出/其他社会保障和就业支出";
    private static final String FORMER = "社会保障和就业支出/行政事业单位离退休/归口管理的行政单位离退休";
    private static final Statements SAID = new Statements(List.of(
            claim("staff_on_duty", "", Aspect.COUNT, "47", "人", ""),
            claim("asset_vehicles", "", Aspect.COUNT, "4", "辆", ""),
            claim("asset_vehicles", "", Aspect.COUNT, "3", "辆", "其他用车"),
            claim("asset_vehicles", "", Aspect.COUNT, "1", "辆", "机要通信用车"),
            claim("meeting_expenditure", "", Aspect.FINAL, "1.20", "万元", ""),
            claim("meeting_expenditure", "", Aspect.BUDGET, "2.00", "万元", ""),
            claim("procurement_sme_contracts", "", Aspect.SHARE_PCT, "80", "%", ""),
            claim("procurement_sme_reserved", "", Aspect.BUDGET, "9.00", "万元", ""),
            claim("procurement_sme_reserved_won", "", Aspect.FINAL, "8.00", "万元", ""),
            claim("procurement_total", "", Aspect.FINAL, "266.81", "万元", ""),
            claim("procurement_total", "", Aspect.PRIOR_YEAR_FINAL, "250.00", "万元", ""),
            claim("other", "", Aspect.PRIOR_YEAR_FINAL, "3.00", "万元", ""),
            claim("other", "", Aspect.COUNT, "12", "场", ""),
            claim("functional_item_expenditure", ITEM, Aspect.FINAL, "7.67", "万元", ""),
            claim("functional_item_expenditure", ITEM, Aspect.BUDGET, "8", "万元", ""),
            claim("functional_item_expenditure", ITEM, Aspect.COMPLETION_PCT, "95.88", "%", ""),
            claim("functional_item_expenditure", FORMER, Aspect.FINAL, "5", "万元", ""),
            claim("functional_item_expenditure", ITEM, Aspect.ADJUSTED_BUDGET, "9", "万元", ""),
            claim("functional_item_expenditure", ITEM, Aspect.PRIOR_YEAR_FINAL, "6.50", "万元", ""),
            claim("functional_item_expenditure", FORMER, Aspect.ADJUSTED_BUDGET, "6", "万元", ""),
            claim("functional_class_expenditure", "社会保障和就业支出", Aspect.FINAL, "12.67", "万元", "")),
            List.of(evaluation()),
            List.of(new GlossaryTerm("社会保障和就业支出（类）…（项）", ITEM, "反映除上述项目以外的支出。"), new GlossaryTerm("其他收入", "", "指其他。")));

    @TempDir
    Path data;

    @Test
    void makesFactsOfWhatIsSaid() throws Exception {
        build(Sample.of("a.pdf", "某局").form("general_expenditure", "2089999 其他社会保障和就业支出 total=7.67").says(SAID));

        assertThat(rows("SELECT metric, value::INTEGER, unit FROM fact_statistic ORDER BY metric"))
                .containsExactly("asset_vehicles|4|辆", "asset_vehicles_confidential|1|辆", "asset_vehicles_other|3|辆",
                "meeting_expenditure|12000|元",
                        "procurement_sme_reserved|90000|元", "procurement_sme_reserved_won|80000|元",
                        "procurement_sme_share|80|%", "procurement_total|2668100|元",
                        "staff_on_duty|47|人");
        assertThat(rows("SELECT code, budget_yuan, adjusted_budget_yuan, final_yuan, completion_pct FROM fact_budget_execution JOIN "
                + "dim_subject USING (subject_key) ORDER BY code"))
                .containsExactly("2080501|null|60000.00|50000.00|null", "2089999|80000.00|90000.00|76700.00|95.8800");
        assertThat(rows("SELECT metric, code, value::INTEGER, unit FROM fact_prior_year LEFT JOIN dim_subject USING (subject_key) ORDER "
                + "BY metric"))
                .containsExactly("functional_item_expenditure|2089999|65000|元", "procurement_total|null|2500000|元");
        assertThat(rows("SELECT project_code, project_name, initial_budget_yuan, adjusted_budget_yuan, executed_yuan, score::INTEGER "
                + "FROM fact_project_evaluation"))
                .containsExactly("51T1|办公楼维修|50000.00|45000.00|45000.00|98");
        assertThat(rows("SELECT level1, level2, level3, nature, target, measure_unit, actual, weight::INTEGER, score::INTEGER, reason "
                + "FROM fact_project_indicator"))
                .containsExactly("产出指标|数量指标|维修面积|≥|500|平方米|520|50|48|返工");
        assertThat(rows("SELECT goal, completion, process, conclusion, problems, improvements FROM fact_project_evaluation"))
                .containsExactly("修好办公楼|已完成||达到预期目标。|无|加强管理");
        assertThat(rows("SELECT source, is_total, initial_budget_yuan, adjusted_budget_yuan, executed_yuan, rate_pct::INTEGER, "
                + "weight::INTEGER, score::INTEGER, reason FROM fact_project_budget ORDER BY row_no"))
                .containsExactly("总额|true|50000.00|45000.00|45000.00|100|10|10|", "其他资金|false|null|null|0.00|null|null|null|据实结算");
        assertThat(rows("SELECT count(*), count(subject_code), count(value_yuan) FROM source.claim")).containsExactly("21|8|14");
        assertThat(rows("SELECT code, definition FROM dim_subject WHERE definition IS NOT NULL")).containsExactly("2089999|反映除上述项目以外的支出。");
        assertThat(rows("SELECT term FROM source.glossary ORDER BY term_no")).containsExactly("社会保障和就业支出（类）…（项）", "其他收入");
    }

    @Test
    void countsNothingTwiceWhereAFileIsADuplicateOrStandsBesideAnother() throws Exception {
        String[] form = {"2089999 其他社会保障和就业支出 total=7.67"};
        build(Sample.of("a.pdf", "乐山市某局").form("general_expenditure", form).says(SAID),
                Sample.of("same.pdf", "乐山市某局").form("general_expenditure", form).says(new Statements(SAID.claims(), List.of(), List.of())),
                Sample.of("forms.xlsx", "乐山市某局").form("general_expenditure", form)
                .says(new Statements(List.of(), List.of(evaluation()), List.of())),
                Sample.of("prose.pdf", "乐山市某局").says(SAID));

        assertThat(rows("SELECT count(*), count(DISTINCT document_key) FROM fact_statistic")).containsExactly("9|1");
        assertThat(rows("SELECT count(*) FROM fact_budget_execution")).containsExactly("2");
        assertThat(rows("SELECT count(*) FROM fact_project_evaluation")).containsExactly("1");
        assertThat(rows("SELECT count(*) FROM fact_project_indicator")).containsExactly("1");
        assertThat(rows("SELECT file_name FROM source.document WHERE status = 'duplicate'")).containsExactly("same.pdf");
        assertThat(rows("SELECT count(*) FROM source.claim JOIN source.document USING (document_key) WHERE file_name = 'same.pdf'"))
                .containsExactly("0");
    }

    private static Claim claim(String metric, String path, Aspect aspect, String value, String unit, String qualifier) {
        BigDecimal number = new BigDecimal(value);
        return new Claim(3, metric, path, aspect, number, unit, unit.equals("万元") ? number.movePointRight(4).setScale(2) : null, qualifier,
                "共" + value + unit + "。");
    }

    private static ProjectEvaluation evaluation() {
        BigDecimal money = new BigDecimal("45000.00");
        return new ProjectEvaluation(9, "51T1", "办公楼维修", "乐山市某局", "某中心",
                List.of(new ProjectEvaluation.Budget("总额", new BigDecimal("50000.00"), money, money, new BigDecimal("100"), BigDecimal.TEN,
                BigDecimal.TEN, ""),
                        new ProjectEvaluation.Budget("其他资金", null, null, new BigDecimal("0.00"), null, null, null, "据实结算")),
                new BigDecimal("100"), new BigDecimal("98"),
                List.of(new ProjectIndicator("产出指标", "数量指标", "维修面积", "≥", "500", "平方米", "520", new BigDecimal("50"), new BigDecimal("48"),
                "返工")),
                new ProjectEvaluation.Texts("修好办公楼", "已完成", "", "达到预期目标。", "无", "加强管理"));
    }

    private void build(Sample... samples) throws Exception {
        PublishedSample.publish(data, samples);
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
