package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.model.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prose against the forms, a year against the year before, a department against its units. */
class AcrossTest {

    private static final String[] FORM = {"- 合计 total=80.20 basic=80.20", "201 一般公共服务支出 total=80.20 basic=80.20",
            "20138 市场监督管理事务 total=80.20 basic=80.20",
        "2013815 质量安全监管 total=80.20 basic=80.20"};

    @TempDir
    Path data;

    @Test
    void theProseIsComparedWithTheFormsAndExchangedFiguresAreSeen() throws Exception {
        String sentence = "质量安全监管：支出决算为182.23万元，预算为80.20万元。";
        String path = "一般公共服务支出/市场监督管理事务/质量安全监管";
        build(Sample.of("a.pdf", "某局").form("general_expenditure", FORM)
                .claim("general_public_expenditure", "", Aspect.FINAL, "80.20", "支出80.20万元。")
                .claim("functional_item_expenditure", path, Aspect.FINAL, "182.23", sentence)
                .claim("functional_item_expenditure", path, Aspect.BUDGET, "80.20", sentence));
        assertThat(messages("claim_agrees")).containsExactly(
                "文字说明中质量安全监管182.23万元，与一般公共预算财政拨款支出决算表（文中预算数与之相同，疑似两数互换）80.20万元相差102.03万元；"
                        + "文字说明中质量安全监管的决算数182.23万元与预算数80.20万元疑似互换，换回后2处不符的核对全部成立。");
        assertThat(rows("SELECT held, failed FROM quality.check_result WHERE rule = 'claim_agrees'")).containsExactly("1|1");
    }

    @Test
    void exchangedColumnsOfTheThreePublicFormAreOneErrorAndTheirClaimsNone() throws Exception {
        build(Sample.of("a.pdf", "某局")
                .form("three_public", "- 合计 budget_total=15.93 budget_reception=15.93 final_total=24.16 final_reception=24.16")
                .claim("three_public_total", "", Aspect.FINAL, "15.93", "x").claim("three_public_total", "", Aspect.BUDGET, "24.16", "x"));
        assertThat(rows("SELECT rule, severity, actual, expected FROM quality.finding WHERE severity <> 'info'"))
                .containsExactly("three_public_exchanged|error|241600.00|159300.00");
    }

    @Test
    void aYearIsComparedWithTheYearBefore() throws Exception {
        build(Sample.of("a.pdf", "乐山市某局").year(2023).form("income_expenditure_summary", "- 本年收入合计 income=10.00",
                "- 年末结转和结余 expenditure=5.58", "- 总计 income=15.58 expenditure=15.58"),
                Sample.of("b.pdf", "乐山市某局").form("income_expenditure_summary", "- 本年收入合计 income=10.00", "- 年初结转和结余 income=5.85",
                "- 总计 income=15.85 expenditure=15.85")
                        .claim("total_income_and_expenditure", "", Aspect.FINAL, "15.85", "y")
                        .claim("total_income_and_expenditure", "", Aspect.PRIOR_YEAR_FINAL, "14.58", "y")
                        .claim("total_income_and_expenditure", "", Aspect.CHANGE, "1.72", "y"));
        assertThat(messages("balance_carried")).containsExactly("收入支出决算总表：全部资金年初结转和结余5.85万元，与2023年度决算的年末结转和结余5.58万元相差0.27万元。");
        assertThat(messages("claim_prior_year")).containsExactly("文字说明中上年的收、支总计14.58万元，与2023年度决算的收入支出决算总表15.58万元相差1.00万元；"
                + "若文字说明中收、支总计的上年数由14.58万元改为15.58万元（疑为一位数字有误），核对成立。");
        assertThat(messages("claim_change")).containsExactly("文字说明中收、支总计的增减额1.72万元，与本年数减上年数1.27万元相差0.45万元。");
    }

    @Test
    void unitsAreNoMoreThanTheirDepartment() throws Exception {
        build(Sample.of("d.pdf", "某局").department("某所").form("general_expenditure", FORM),
                Sample.of("u.pdf", "某所").form("general_expenditure", "- 合计 total=90.20 basic=90.20", "201 一般公共服务支出 total=90.20 basic=90.20",
                        "20138 市场监督管理事务 total=90.20 basic=90.20", "2013815 质量安全监管 total=90.20 basic=90.20"));
        assertThat(messages("department_holds_units")).hasSize(4)
                .contains("一般公共预算财政拨款支出决算表：所属1个单位2013815质量安全监管之和90.20万元，大于部门的同一科目80.20万元，多出10.00万元。");
    }

    @Test
    void aJumpFarOutsideTheHistoryIsAnInfo() throws Exception {
        Sample[] years = new Sample[5];
        String[] amounts = {"100.00", "105.00", "98.00", "103.00", "400.00"};
        for (int i = 0; i < years.length; i++) {
            String amount = "total=" + amounts[i] + " basic=" + amounts[i];
            years[i] = Sample.of(i + ".pdf", "乐山市某局").year(2020 + i).form("expenditure", "- 合计 " + amount, "201 类 " + amount);
        }
        build(years);
        assertThat(messages("year_jump")).containsExactly("本年支出合计400.00万元，上年103.00万元，增长288.3%；以往3次变动的最大倍数为1.07。");
        assertThat(rows("SELECT count(DISTINCT year) FROM as_of(DATE '2026-01-02')")).containsExactly("5");
        assertThat(rows("SELECT count(*) FROM as_of(DATE '2026-01-01')")).containsExactly("0");
        assertThat(rows("SELECT DISTINCT coverage_pct FROM quality.department_year")).containsExactly("100.00");
    }

    private void build(Sample... samples) throws Exception {
        PublishedSample.publish(data, samples);
    }

    private List<String> messages(String rule) throws Exception {
        return rows("SELECT message FROM quality.finding WHERE rule = '" + rule + "' ORDER BY 1");
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
