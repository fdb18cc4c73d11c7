package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.sql.SqlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    @TempDir
    Path data;

    @Test
    void aDifferenceIsRoundingOnlyUpToHalfAUnitForEveryNumberInvolved() throws Exception {
        // two addends and their sum: three halves of 0.01万元, so 0.01 is rounding and 0.02 is not
        build(Sample.of("a.pdf", "某局").form("government_fund",
                "21208 甲 total=10.01 basic=5.00 project=5.00", "21210 乙 total=10.02 basic=5.00 project=5.00"));
        assertThat(findings("columns_sum")).containsExactly("error|21210|100000.00|100200.00|200.00|"
                + "政府性基金预算财政拨款收入支出决算表：21210乙的“合计”10.02万元，与各分列之和10.00万元相差0.02万元。");
        assertThat(findings("columns_sum_rounding")).hasSize(1).first().asString().startsWith("info|null").contains("1处", "0.01万元");
        assertThat(result("columns_sum")).isEqualTo("1|1|0");
    }

    @Test
    void anEmptyCellBesidePrintedOnesIsZero() throws Exception {
        build(Sample.of("a.pdf", "某局").form("expenditure", "- 合计 total=9.00 basic=9.00", "201 类 total=9.00 basic=4.00 project=5.00"));
        assertThat(findings("subjects_sum")).extracting(f -> f.substring(f.lastIndexOf('|') + 1)).containsExactlyInAnyOrder(
                "支出决算表：合计行的“基本支出”9.00万元，与各类之和4.00万元相差5.00万元。", "支出决算表：合计行的“项目支出”0.00万元，与各类之和5.00万元相差5.00万元。");
    }

    @Test
    void whatIsMissingIsNotPassed() throws Exception {
        build(Sample.of("a.pdf", "某局").form("expenditure", "201 类 total=9.00 basic=9.00"));
        assertThat(rows("SELECT held, failed, unchecked, reason FROM quality.check_result WHERE rule = 'subjects_sum'"))
                .containsExactly("0|0|2|报表没有合计行。");
        assertThat(rows("SELECT held, unchecked, reason FROM quality.check_result WHERE rule = 'summary_balances'"))
                .containsExactly("0|1|文件中没有可供核对的报表或行。");
    }

    @Test
    void bothSidesOfASummaryMustBalance() throws Exception {
        build(Sample.of("a.pdf", "某局").form("income_expenditure_summary",
                "- 一般公共预算财政拨款收入 income=100.00", "- 一般公共服务支出 expenditure=98.00", "- 本年收入合计 income=100.00", "- 本年支出合计 expenditure=98.00",
                "- 年初结转和结余 income=5.00", "- 年末结转和结余 expenditure=7.00", "- 总计 income=105.00 expenditure=106.00"));
        assertThat(rows("SELECT message FROM quality.witness")).containsExactlyInAnyOrder(
                "收入支出决算总表：支出一边的总计106.00万元，与本年支出合计与年末结转等之和105.00万元相差1.00万元。",
                "收入支出决算总表：收入总计105.00万元，与支出总计106.00万元相差1.00万元。");
        assertThat(findings("summary_items_sum")).isEmpty();
    }

    @Test
    void fiscalMoneyIsPartOfAllMoney() throws Exception {
        build(Sample.of("a.pdf", "某局").form("expenditure", "2010101 行政运行 total=9.00 basic=9.00")
                .form("general_expenditure", "2010101 行政运行 total=12.00 basic=12.00"));
        assertThat(findings("fiscal_within_total")).extracting(f -> f.substring(f.lastIndexOf('|') + 1))
                .containsExactly("支出决算表：2010101行政运行的“基本支出”，财政拨款12.00万元，大于支出决算表9.00万元，多出3.00万元。");
        assertThat(rows("SELECT count(*) FROM fact_expenditure WHERE fund = 'non_fiscal'")).containsExactly("0");
    }

    @Test
    void threePublicIsSummedAndHoldsItsParts() throws Exception {
        build(Sample.of("a.pdf", "某局").form("three_public",
                        "- 合计 budget_total=6.00 budget_vehicle=5.00 budget_vehicle_operation=5.00 budget_reception=1.00 final_total=3.00 "
                        + "final_vehicle=2.00 final_vehicle_operation=2.00 final_reception=2.00")
                .form("general_basic_expenditure", "302 商品和服务支出 final=3.00", "30217 公务接待费 final=3.00", "- 公用经费合计 final=4.00"));
        assertThat(findings("three_public_sum")).hasSize(1).first().asString().contains("决算数合计3.00万元，与各分项之和4.00万元相差1.00万元");
        assertThat(findings("three_public_part")).hasSize(1).first().asString()
                .contains("30217公务接待费3.00万元，大于“三公”经费支出决算表的公务接待费决算数2.00万元，多出1.00万元");
        assertThat(findings("basic_totals")).hasSize(1).first().asString().contains("公用经费合计4.00万元", "之和3.00万元");
    }

    @Test
    void namesAreComparedWithTheirCodesLeniently() throws Exception {
        build(Sample.of("a.pdf", "某局").form("general_basic_expenditure", "30202 咨询费 final=1.00", "30213 维修(护)费 final=1.00",
                "30201 办公费 final=1.00")
                .form("general_expenditure", "207 文化体育与传媒支出 total=1.00 basic=1.00"));
        assertThat(findings("subject_name_differs")).hasSize(1).first().asString()
                .startsWith("warning|30202").endsWith("科目30202印作“咨询费”，科目表中为“印刷费”，“咨询费”是30203的名称；编码和名称均照印刷内容收录。");
    }

    @Test
    void doubtWithoutARemarkIsAFinding() throws Exception {
        build(Sample.of("a.pdf", "某局").confidence(0.6).form("expenditure", "201 类 total=9.00 basic=9.00"));
        assertThat(findings("confidence_low")).hasSize(1).first().asString().endsWith("支出决算表有2处金额读取没有把握，可信度最低0.60，请对照原件。");
    }

    @Test
    void whatDoesNotAddUpWithAnAmountThatWasReadInDoubtIsNoWordAgainstThePublisher() throws Exception {
        String[] rows = {"合计 total=9.00 basic=6.00 project=2.00", "201 类 total=9.00 basic=6.00 project=3.00"};
        build(Sample.of("a.pdf", "某局").confidence(0.6).form("expenditure", rows), Sample.of("b.pdf", "乙局").form("expenditure", rows));
        assertThat(rows("SELECT file_name, origin, severity, message LIKE '%读取时没有把握的数字，请先对照原件。' FROM quality.finding JOIN "
                + "source.document USING (document_key) "
                + "WHERE rule IN ('columns_sum', 'subjects_sum') ORDER BY file_name")).containsExactly("a.pdf|reader|warning|true",
                "b.pdf|publisher|error|false");
    }

    @Test
    void aRowWhoseCodeWasReadWithDoubtIsNoWordAgainstThePublisher() throws Exception {
        String[] rows = {"合计 total=9.00 basic=9.00", "2010101 行政运行 total=4.00 basic=4.00", "2010101 行政运行 total=5.00 basic=5.00"};
        build(Sample.of("a.pdf", "某局").form("expenditure", rows)
                        .remark(new ReaderFinding("read_code_odd", Severity.WARNING, "编码“01”不是三、五或七位", "expenditure", "01", null, 1)),
                Sample.of("b.pdf", "乙局").form("expenditure", rows)
                        .remark(new ReaderFinding("read_code_odd", Severity.WARNING, "编码“01”不是三、五或七位", "income", "01", null, 1)),
                Sample.of("c.pdf", "丙局").confidence(0.6).form("expenditure", rows));
        assertThat(rows("SELECT file_name, origin, severity, message FROM quality.finding JOIN source.document USING (document_key) "
                + "WHERE rule = 'row_repeated' ORDER BY file_name")).containsExactly(
                "a.pdf|reader|warning|支出决算表：2010101行政运行有2行，金额按合计计算；该表有读取时没有把握的内容，请先对照原件。",
                "b.pdf|publisher|warning|支出决算表：2010101行政运行有2行，金额按合计计算。",
                "c.pdf|reader|warning|支出决算表：2010101行政运行有2行，金额按合计计算；该表有读取时没有把握的内容，请先对照原件。");
    }

    @Test
    void aTotalThatIsMissingMayStandInAColumnThatIsNotKnown() throws Exception {
        String parts = "合计 final_abroad=1.00 final_reception=2.00";
        ReaderFinding unknown = new ReaderFinding("read_unknown_column", Severity.WARNING, "列“合（万元）计”没有对应的列代码", "three_public", null,
                null, 1);
        build(Sample.of("a.pdf", "某局").form("three_public", parts).remark(unknown), Sample.of("b.pdf", "乙局").form("three_public", parts));
        assertThat(rows("SELECT file_name, origin FROM quality.finding JOIN source.document USING (document_key) WHERE rule = "
                + "'three_public_sum' ORDER BY file_name"))
                .containsExactly("a.pdf|reader", "b.pdf|publisher");
    }

    @Test
    void aSubjectThatAnotherFormLacksMayBeItsRowWithoutACode() throws Exception {
        String[] whole = {"合计 total=9.00 basic=4.00 project=5.00", "201 类 total=9.00 basic=4.00 project=5.00"};
        String[] lost = {"合计 final=5.00", "213 类 final=2.00", "- 类（201） final=3.00"};
        ReaderFinding missing = new ReaderFinding("read_code_missing", Severity.WARNING, "“类（201）”一行有金额而没有科目编码",
                "general_project_expenditure", null, null, 1);
        ReaderFinding other = new ReaderFinding("read_form_doubtful", Severity.WARNING, "可能是另一张表", "general_project_expenditure", null,
                null, 1);
        ReaderFinding column = new ReaderFinding("read_unknown_column", Severity.WARNING, "列“支出小计”没有对应的列代码", "general_project_expenditure",
                null, null, 1);
        build(Sample.of("a.pdf", "某局").form("general_expenditure", whole).form("general_project_expenditure", lost).remark(missing),
                Sample.of("b.pdf", "乙局").form("general_expenditure", whole).form("general_project_expenditure", lost),
                Sample.of("c.pdf", "丙局").form("general_expenditure", whole).form("general_project_expenditure", lost).remark(other),
                Sample.of("d.pdf", "丁局").form("general_expenditure", whole).form("general_project_expenditure", lost).remark(column));
        assertThat(rows("SELECT file_name, origin, line_code FROM quality.finding JOIN source.document USING (document_key) "
                + "WHERE rule = 'general_parts_agree' ORDER BY file_name, line_code")).containsExactly("a.pdf|reader|201",
                "a.pdf|reader|213", "b.pdf|publisher|201", "b.pdf|publisher|213",
                "c.pdf|reader|201", "c.pdf|reader|213", "d.pdf|reader|201", "d.pdf|reader|213");
    }

    @Test
    void everyRuleSaysWhatItIs() {
        List<Check> checks = Check.all();
        assertThat(checks).hasSizeGreaterThan(15).allSatisfy(check -> {
            assertThat(check.severity()).isIn("error", "warning", "info");
            assertThat(check.title()).isNotBlank();
            assertThat(check.description()).contains("例：");
        });
        assertThatThrownBy(() -> Check.of(new SqlFile("a.sql", "-- rule: b\nSELECT 1"))).isInstanceOf(IllegalStateException.class);
    }

    private void build(Sample... samples) throws Exception {
        PublishedSample.publish(data, samples);
    }

    private List<String> findings(String rule) throws Exception {
        return rows("SELECT severity, line_code, expected, actual, difference, message FROM quality.finding WHERE rule = '" + rule
                + "' ORDER BY line_code");
    }

    private String result(String rule) throws Exception {
        return rows("SELECT held, failed, unchecked FROM quality.check_result WHERE rule = '" + rule + "'").get(0);
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
