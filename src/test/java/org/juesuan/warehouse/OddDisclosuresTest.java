package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Severity;
import org.juesuan.model.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are missing, empty, negative, enormous, or contradict what is written beside them; and what is legal. */
class OddDisclosuresTest {

    private static final String[] ITEM = {"- 合计 total=9.00 basic=9.00", "201 一般公共服务支出 total=9.00 basic=9.00",
            "20101 人大事务 total=9.00 basic=9.00", "2010101 行政运行 total=9.00 basic=9.00"};

    @TempDir
    Path data;

    @Test
    void aMissingFormIsNoErrorAndNoPass() throws Exception {
        build(Sample.of("a.pdf", "某局").form("general_expenditure", ITEM));
        assertThat(findings("error", "warning")).isEmpty();
        assertThat(rows("SELECT rule, held, failed, unchecked FROM quality.check_result WHERE rule IN ('summary_agrees', "
                + "'fiscal_summary_agrees', 'general_parts_agree') ORDER BY 1"))
                .containsExactly("fiscal_summary_agrees|0|0|1", "general_parts_agree|0|0|1", "summary_agrees|0|0|1");
        assertThat(rows("SELECT count(*) FROM quality.check_result WHERE held = 0 AND failed = 0 AND (unchecked = 0 OR reason IS NULL)"))
                .containsExactly("0");
    }

    @Test
    void emptyFormsAndNothingAtAllAreTakenAsTheyAre() throws Exception {
        build(Sample.of("a.pdf", "某局").emptyForm("government_fund").emptyForm("expenditure"), Sample.of("b.pdf", "某所"),
                Sample.of("c.pdf", "某站").refused(Reason.YEAR_UNKNOWN));
        assertThat(findings("error", "warning")).isEmpty();
        assertThat(rows("SELECT lines, coverage_pct FROM quality.coverage")).containsExactly("0|null");
        assertThat(rows("SELECT status, count(*) FROM source.document GROUP BY 1 ORDER BY 1")).containsExactly("loaded|2", "quarantined|1");
    }

    @Test
    void aNoteThatSaysEmptyContradictsAFilledForm() throws Exception {
        build(Sample.of("a.pdf", "某局").seen("government_fund", "政府性基金表", "注：本单位没有政府性基金收支，故本表无数据。")
                .form("government_fund", "- 合计 income=8.00 total=8.00 project=8.00", "212 城乡社区支出 income=8.00 total=8.00 project=8.00"),
                Sample.of("b.pdf", "某所").seen("government_fund", "政府性基金表", "注：如本单位没有政府性基金收支，则本表无数据。")
                .form("government_fund", "- 合计 income=8.00 total=8.00 project=8.00", "212 城乡社区支出 income=8.00 total=8.00 project=8.00"),
                Sample.of("c.pdf", "某站").seen("government_fund", "政府性基金表", "本表无数据。")
                .form("government_fund", "- 合计 income=0.00 total=0.00 project=0.00"));
        assertThat(findings("error", "warning"))
                .containsExactly("warning|form_note_contradicted|某局|政府性基金预算财政拨款收入支出决算表注明“本单位没有政府性基金收支，故本表无数据”，而表中有6处非零金额，最大为8.00万元。");
    }

    @Test
    void wordsThatWereRecognisedInAPictureAreNoWordAgainstThePublisher() throws Exception {
        ReaderFinding recognised = new ReaderFinding("read_page_recognised", Severity.INFO, "第 1 页由 OCR 识别", null, null, null, 1);
        build(Sample.of("a.pdf", "某局").remark(recognised).seen("expenditure", "2023年度支出决算表", "").form("expenditure", ITEM),
                Sample.of("b.pdf", "某所").seen("expenditure", "2023年度支出决算表", "").form("expenditure", ITEM));
        assertThat(rows("SELECT department_name, origin FROM quality.finding JOIN source.document USING (document_key) "
                + "WHERE rule = 'form_year_differs' ORDER BY 1")).containsExactly("某局|reader", "某所|publisher");
    }

    @Test
    void aSentenceThatWasRecognisedInAPictureIsNoWordAgainstThePublisher() throws Exception {
        ReaderFinding recognised = new ReaderFinding("read_page_recognised", Severity.INFO, "第 2 页由 OCR 识别", null, null, null, 2);
        String[] rows = {"- 合计 total=8.00 basic=8.00", "212 城乡社区支出 total=8.00 basic=8.00"};
        build(Sample.of("a.pdf", "某局").remark(recognised).form("expenditure", rows).claim("expenditure_total", "", Aspect.FINAL, "9.00",
                "本年支出9.00万元"),
                Sample.of("b.pdf", "某所").form("expenditure", rows).claim("expenditure_total", "", Aspect.FINAL, "9.00", "本年支出9.00万元"));
        assertThat(rows("SELECT department_name, severity, origin FROM quality.finding JOIN source.document USING (document_key) "
                + "WHERE rule = 'claim_agrees' ORDER BY 1")).containsExactly("某局|warning|reader", "某所|warning|publisher");
    }

    @Test
    void formsInTwoUnitsOneOfWhichIsAssumedAreNoWordAgainstThePublisher() throws Exception {
        ReaderFinding assumed = new ReaderFinding("read_unit_assumed", Severity.WARNING, "没有写明金额单位", "general_basic_expenditure", null,
                null, 3);
        String[] rows = {"- 合计 total=8.00 basic=8.00", "212 城乡社区支出 total=8.00 basic=8.00"};
        String[] basic = {"- 合计 total=80.00 personnel=80.00", "301 工资福利支出 total=80.00 personnel=80.00"};
        build(Sample.of("a.pdf", "某局").remark(assumed).form("general_expenditure", rows).in("元").form("general_basic_expenditure", basic),
                Sample.of("b.pdf", "某所").form("general_expenditure", rows).in("元").form("general_basic_expenditure", basic));
        assertThat(rows("SELECT department_name, severity, origin FROM quality.finding JOIN source.document USING (document_key) "
                + "WHERE rule = 'general_parts_agree' ORDER BY 1")).containsExactly("某局|warning|reader", "某所|error|publisher");
    }

    @Test
    void theTitleOfAFormIsOfTheYearOfItsDocument() throws Exception {
        build(Sample.of("a.pdf", "某局").seen("expenditure", "2023年度支出决算表", "").seen("general_expenditure", "2024年度一般公共预算财政拨款支出决算表", "")
                .seen("three_public_budget", "2025年“三公”经费预算表", "")
                .form("expenditure", ITEM).form("general_expenditure", ITEM));
        assertThat(findings("error", "warning")).containsExactly("warning|form_year_differs|某局|支出决算表的标题写“2023年度支出决算表”，文件为2024年度。");
    }

    @Test
    void negativeAmountsAddUpAsOthersDoAndAreNoErrorInThemselves() throws Exception {
        String[] refunds = {"- 合计 total=-3.00 basic=2.00 project=-5.00", "201 一般公共服务支出 total=-5.00 project=-5.00",
                "20101 人大事务 total=-5.00 project=-5.00", "2010101 行政运行 total=-5.00 project=-5.00",
            "208 社会保障和就业支出 total=2.00 basic=2.00", "20805 养老 total=2.00 basic=2.00", "2080501 离退休 total=2.00 basic=2.00"};
        String[] wrong = refunds.clone();
        wrong[0] = "- 合计 total=3.00 basic=2.00 project=-5.00";
        build(Sample.of("a.pdf", "某局").form("expenditure", refunds).form("general_expenditure", refunds),
                Sample.of("b.pdf", "某所").form("expenditure", wrong));
        assertThat(rows("SELECT department_name, f.form, cause, actual, expected, witnesses FROM quality.finding f JOIN source.document "
                + "USING (document_key) WHERE severity IN ('error', 'warning')"))
                .containsExactly("某所|expenditure|sign|30000.00|-30000.00|2");
    }

    @Test
    void anEnormousAmountCostsOneFindingAndNotTheWarehouse() throws Exception {
        String[] form = ITEM.clone();
        form[3] = "2010101 行政运行 total=900000000000.00 basic=9.00";
        build(Sample.of("a.pdf", "某局").form("expenditure", form).form("general_expenditure", ITEM)
                .claim("expenditure_total", "", Aspect.FINAL, "900000000000.00", "本年支出合计9千亿万元。"),
                Sample.of("b.pdf", "某所").form("general_expenditure", ITEM));
        assertThat(rows("SELECT severity, line_code, expected FROM quality.finding WHERE form = 'expenditure' AND severity = 'error'"))
                .containsExactly("error|2010101|90000.00");
        assertThat(rows("SELECT count(*) FROM quality.finding JOIN source.document USING (document_key) WHERE department_name = '某所'"))
                .containsExactly("0");
    }

    @Test
    void whatIsLegalIsNoError() throws Exception {
        build(Sample.of("a.pdf", "某局")
                // the year's income and the grand total differ by what was carried over, and basic expenditure by money that is not fiscal
                .form("income_expenditure_summary", "- 一般公共预算财政拨款收入 income=9.00", "- 其他收入 income=3.00", "- 一般公共服务支出 expenditure=11.00",
                        "- 本年收入合计 income=12.00", "- 本年支出合计 expenditure=11.00",
                        "- 年初结转和结余 income=1.00", "- 年末结转和结余 expenditure=2.00", "- 总计 income=13.00 expenditure=13.00")
                .form("expenditure", "- 合计 total=11.00 basic=11.00", "201 一般公共服务支出 total=11.00 basic=11.00",
                "20101 人大事务 total=11.00 basic=11.00", "2010101 行政运行 total=11.00 basic=11.00")
                .form("general_expenditure", ITEM)
                .form("general_basic_expenditure", "301 工资福利支出 final=8.00", "30101 基本工资 final=8.00", "302 商品和服务支出 final=1.00",
                "30217 公务接待费 final=1.00", "- 人员经费合计 final=8.00", "- 公用经费合计 final=1.00")
                // money of projects and of other funds is part of the “三公” expenses too
                .form("three_public", "- 合计 budget_total=3.00 budget_reception=3.00 final_total=2.50 final_reception=2.50"));
        assertThat(findings("error", "warning", "info")).isEmpty();
    }

    @Test
    void theKindsOfExpensesThatTheProseListsStandInTheForm() throws Exception {
        String[] basic = {"301 工资福利支出 final=8.00", "30101 基本工资 final=7.00", "30102 津贴补贴 final=1.00", "302 商品和服务支出 final=1.00",
                "30201 办公费 final=1.00", "30207 邮电费 final=0.00", "- 人员经费合计 final=8.00", "- 公用经费合计 final=1.00"};
        String sentence = "其中：人员经费8.00万元，主要包括：基本工资、津贴补贴；公用经费1.00万元，主要包括：办公费、邮电费、各种零星开支。";
        String examples = sentence.replace("各种零星开支。", "差旅费等。");
        build(Sample.of("a.pdf", "某局").form("general_basic_expenditure", basic)
                .claim("general_basic_personnel", "", Aspect.FINAL, "8.00", sentence)
                .claim("general_basic_public", "", Aspect.FINAL, "1.00", sentence),
                Sample.of("b.pdf", "某所").form("general_basic_expenditure", basic)
                .claim("general_basic_personnel", "", Aspect.FINAL, "8.00", examples)
                .claim("general_basic_public", "", Aspect.FINAL, "1.00", examples));
        assertThat(findings("error", "warning")).containsExactly("warning|claim_items_named|某局|文字说明所列公用经费的“邮电费”在基本支出决算表中没有金额。");
    }

    @Test
    void smallFirmsGetNoMoreThanTheWholeProcurement() throws Exception {
        String awarded = "在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额21.07万元；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额21.07万元；"
                + "在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额%s万元。";
        for (String others : List.of("21.07", "0.01")) {
            build(Sample.of(others + ".pdf", others + "局").form("expenditure", ITEM)
                    .says(new Statements(List.of(money("procurement_total", "21.07", "政府采购金额21.07万元。"),
                    money("other", "21.07", awarded.formatted(others))), List.of(), List.of())));
        }
        assertThat(findings("error", "warning"))
                .containsExactly("warning|claim_procurement|21.07局|文字说明中由中小企业中标或成交的采购金额之和42.14万元，大于政府采购支出总额21.07万元，多出21.07万元。");
    }

    @Test
    void aBudgetsProseRepeatsItsFiguresAndGrowsFromSomething() throws Exception {
        String path = "住房保障支出/住房改革支出/住房公积金";
        String sentence = "2023年预算执行数为348.52万元，2024年预算安排352.67万元，比2023年预算执行数增加0.53%。";
        build(Sample.of("a.pdf", "某局").budget().form("general_expenditure_budget", "- 合计 total=350.35 basic=350.35",
                "221 住房保障支出 total=350.35 basic=350.35", "22102 住房改革支出 total=350.35 basic=350.35", "2210201 住房公积金 total=350.35 basic=350.35")
                .says(new Statements(List.of(item(path, Aspect.BUDGET, "350.35", "“住房公积金（项）”350.35万元，主要用于住房公积金。"),
                item(path, Aspect.PRIOR_YEAR_FINAL, "348.52", sentence), item(path, Aspect.BUDGET, "352.67", sentence),
                        new Claim(2, "functional_item_expenditure", path, Aspect.CHANGE_PCT, new BigDecimal("0.53"), "%", null, "",
                        sentence)), List.of(), List.of())));
        assertThat(rows("SELECT severity, witnesses, message FROM quality.finding WHERE severity IN ('error', 'warning')")).singleElement()
                .asString()
                .startsWith("warning|3|文字说明中住房公积金的预算数352.67万元").contains("350.35万元", "3处不符的核对全部成立");
        assertThat(rows("SELECT rule FROM quality.witness ORDER BY 1"))
                .containsExactly("claim_agrees", "claim_change_percent", "claim_repeated");
    }

    private static Claim money(String metric, String value, String sentence) {
        return new Claim(2, metric, "", Aspect.FINAL, new BigDecimal(value), "万元", new BigDecimal(value).movePointRight(4).setScale(2), "",
                sentence);
    }

    private static Claim item(String path, Aspect aspect, String value, String sentence) {
        return new Claim(2, "functional_item_expenditure", path, aspect, new BigDecimal(value), "万元",
                new BigDecimal(value).movePointRight(4).setScale(2), "", sentence);
    }

    private void build(Sample... samples) throws Exception {
        PublishedSample.publish(data, samples);
    }

    private List<String> findings(String... severities) throws Exception {
        return rows("SELECT severity, rule, department_name, message FROM quality.finding JOIN source.document USING (document_key) "
                + "WHERE severity IN ('" + String.join("', '", severities) + "') ORDER BY ALL");
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
