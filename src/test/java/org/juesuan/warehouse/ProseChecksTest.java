package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.model.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the prose says of itself: changes, shares, completion, words, sums, counts. */
class ProseChecksTest {

    private static final String MEDICAL = "卫生健康支出/行政事业单位医疗/行政单位医疗";
    private static final String SUBSIDY = "卫生健康支出/行政事业单位医疗/公务员医疗补助";

    @TempDir
    Path data;

    private final List<Claim> said = new ArrayList<>();

    @Test
    void percentagesMayBeRoundedOrCutOffButNotOtherwiseWrong() throws Exception {
        String sentence = "本年支出合计3313.32万元，其中：基本支出1648.28万元，占49.74%；项目支出1665.04万元，占50.25%。";
        says("expenditure_total", Aspect.FINAL, "3313.32", sentence);
        part("expenditure_basic", "1648.28", "49.74", sentence);
        part("expenditure_project", "1665.04", "50.25", sentence);
        String wrong = "“三公”经费支出20.87万元中，因公出国（境）费4.95万元，占23.72%；公务用车购置及运行维护费15.19万元，占72.78%；公务接待费0.73万元，占5.30%。";
        says("three_public_total", Aspect.FINAL, "20.87", wrong);
        part("three_public_abroad", "4.95", "23.72", wrong);
        part("three_public_vehicle", "15.19", "72.78", wrong);
        part("three_public_reception", "0.73", "5.30", wrong);
        build();
        assertThat(findings("claim_share%")).containsExactly(
                "claim_share|warning|2|文字说明中公务接待费所占比重5.3%，与其金额除以“三公”经费3.4978%相差1.8022%；若文字说明中公务接待费所占比重由5.3%改为3.5%，2处不符的核对全部成立。",
                "claim_share_rounding|info|1|1处数字不完全相等，均在四舍五入的误差之内，最大相差0.0071%。",
                "claim_shares_sum_rounding|info|1|1处数字不完全相等，均在四舍五入的误差之内，最大相差0.01%。");
    }

    @Test
    void examplesThatMakeUpLessThanTheWholeAreNoError() throws Exception {
        String sentence = "本年收入合计100.00万元，其中：事业收入10.00万元，占10.00%；其他收入5.00万元，占5.00%等。";
        says("income_total", Aspect.FINAL, "100.00", sentence);
        part("income_business", "10.00", "10.00", sentence);
        part("income_other", "5.00", "5.00", sentence);
        build();
        assertThat(findings("claim_%")).isEmpty();
        assertThat(rows("SELECT rule, held, failed, unchecked, reason FROM quality.check_result WHERE rule IN ('claim_shares_sum', "
                + "'claim_parts_sum') ORDER BY 1"))
                .containsExactly("claim_parts_sum|0|0|1|文中只列举了一部分。", "claim_shares_sum|0|0|1|文中只列举了一部分。");
    }

    @Test
    void aChangeLiesBetweenTheYearsAndFromZeroThereIsNoPercentage() throws Exception {
        says("total_income_and_expenditure", Aspect.FINAL, "3313.32", "收、支总计均为3313.32万元。");
        String next = "与2023年度4010.58万元相比，收、支总计各减少697.26万元，下降17.39%。";
        says("total_income_and_expenditure", Aspect.PRIOR_YEAR_FINAL, "4010.58", next);
        says("total_income_and_expenditure", Aspect.CHANGE, "-697.26", next);
        percent("total_income_and_expenditure", Aspect.CHANGE_PCT, "-17.39", next);
        String zero = "机关运行经费支出10.23万元，比2023年度增加10.23万元，增长100.00%。";
        says("agency_operating_expenditure", Aspect.FINAL, "10.23", zero);
        says("agency_operating_expenditure", Aspect.CHANGE, "10.23", zero);
        percent("agency_operating_expenditure", Aspect.CHANGE_PCT, "100", zero);
        String fund = "政府性基金预算支出159.06万元，比2023年度10.00万元增加149.06万元，增长490.60%。";
        says("government_fund_expenditure", Aspect.FINAL, "159.06", fund);
        says("government_fund_expenditure", Aspect.PRIOR_YEAR_FINAL, "10.00", fund);
        says("government_fund_expenditure", Aspect.CHANGE, "149.06", fund);
        percent("government_fund_expenditure", Aspect.CHANGE_PCT, "490.60", fund);
        build();
        assertThat(findings("claim_%")).containsExactly(
                "claim_change_percent|warning|1|文字说明中政府性基金预算财政拨款支出的增减百分比490.6%，与增减额除以上年数1490.6%相差1000%。",
                "claim_change_percent|warning|1|文字说明中机关运行经费支出称增长100%，而上年数为零，没有百分比可言。");
        assertThat(rows("SELECT held, failed, unchecked FROM quality.check_result WHERE rule = 'claim_change'")).containsExactly("2|0|1");
    }

    @Test
    void theOneOfThreeFiguresThatTheSharesContradictIsNamed() throws Exception {
        String sentence = "收、支总计2221.53万元，与2022年度2273.95万元相比，增加96.34万元，增长4.53%。";
        says("total_income_and_expenditure", Aspect.FINAL, "2221.53", sentence);
        says("total_income_and_expenditure", Aspect.PRIOR_YEAR_FINAL, "2273.95", sentence);
        says("total_income_and_expenditure", Aspect.CHANGE, "96.34", sentence);
        percent("total_income_and_expenditure", Aspect.CHANGE_PCT, "4.53", sentence);
        build();
        assertThat(findings("claim_%")).containsExactly("claim_change|warning|2|文字说明中收、支总计的增减额96.34万元，与本年数减上年数-52.42万元相差148.76万元；"
                + "若文字说明中收、支总计的上年数由2273.95万元改为2125.19万元，2处不符的核对全部成立。");
    }

    @Test
    void exchangedFiguresOfASentenceAreOneFindingWithAllTheirWitnesses() throws Exception {
        String sentence = "行政单位医疗：支出决算为24.61万元，完成预算24.15万元的98.13%，决算数小于预算数的主要原因是人员减少。";
        says("general_public_expenditure", Aspect.FINAL, "31.53", "一般公共预算支出决算数为31.53万元，完成预算31.99万元的98.56%。");
        says("general_public_expenditure", Aspect.BUDGET, "31.99", "一般公共预算支出决算数为31.53万元，完成预算31.99万元的98.56%。");
        item(MEDICAL, "24.61", "24.15", "98.13", sentence);
        item(SUBSIDY, "7.38", "7.38", "100", "公务员医疗补助：支出决算为7.38万元，完成预算7.38万元的100%，决算数等于预算数。");
        build();
        assertThat(findings("claim_%")).containsExactly("claim_completion|warning|4|文字说明中行政单位医疗的完成百分比98.13%，与决算数除以预算数101.9048%相差3.7748%；"
                + "文字说明中行政单位医疗的决算数24.61万元与预算数24.15万元疑似互换，换回后4处不符的核对全部成立。");
        assertThat(rows("SELECT rule FROM quality.witness ORDER BY 1"))
                .containsExactly("claim_completion", "claim_items_sum", "claim_items_sum", "claim_wording");
        assertThat(rows("SELECT cause, unit FROM quality.finding WHERE severity = 'warning'")).containsExactly("exchanged|%");
    }

    @Test
    void anItemOfNoKnownSubjectMayBeOfOtherMoneyWhereTheOthersAreTheWhole() throws Exception {
        build(budgetWithUnknownItem("a.pdf", "甲局", "12.50"), budgetWithUnknownItem("b.pdf", "乙局", "13.50"));
        assertThat(findings("claim_items_sum")).containsExactly(
                "claim_items_sum|warning|1|文字说明中一般公共预算财政拨款支出的预算数13.50万元，与所列3项之和15.75万元相差2.25万元。");
        assertThat(rows("SELECT held, failed, unchecked FROM quality.check_result WHERE rule = 'claim_items_sum'"))
                .containsExactlyInAnyOrder("0|0|1", "0|1|0");
    }

    private static Sample budgetWithUnknownItem(String file, String body, String whole) {
        List<Claim> list = new ArrayList<>();
        list.add(money("general_public_expenditure", "", Aspect.BUDGET, whole, "一般公共预算拨款支出预算" + whole + "万元。"));
        list.add(money("functional_item_expenditure", MEDICAL, Aspect.BUDGET, "10.00", "1.行政单位医疗10.00万元。"));
        list.add(money("functional_item_expenditure", SUBSIDY, Aspect.BUDGET, "2.50", "2.公务员医疗补助2.50万元。"));
        list.add(money("functional_item_expenditure", "其他支出/其他安排的支出/某项债券收入安排的支出", Aspect.BUDGET, "3.25", "3.某项债券收入安排的支出3.25万元。"));
        return Sample.of(file, body).budget().form("general_expenditure_budget", "2101101 行政单位医疗 total=10.00 basic=10.00",
                "2101103 公务员医疗补助 total=2.50 basic=2.50").says(new Statements(list, List.of(), List.of()));
    }

    @Test
    void aSentenceOfTheYearBeforeIsCalledStale() throws Exception {
        String[] last = {"- 合计 total=90.20 basic=60.20 project=30.00"};
        String[] now = {"- 合计 total=80.20 basic=50.20 project=30.00"};
        String sentence = "本年支出合计90.20万元，其中：基本支出60.20万元；项目支出30.00万元。";
        says("expenditure_total", Aspect.FINAL, "90.20", sentence);
        says("expenditure_basic", Aspect.FINAL, "60.20", sentence);
        says("expenditure_project", Aspect.FINAL, "30.00", sentence);
        build(Sample.of("last.pdf", "乐山市某局").year(2023).form("expenditure", last),
                Sample.of("now.pdf", "乐山市某局").form("expenditure", now).says(new Statements(said, List.of(), List.of())));
        assertThat(findings("claim_%")).containsExactly("claim_agrees|warning|2|文字说明中基本支出60.20万元，与支出决算表50.20万元相差10.00万元；"
                + "文字说明中基本支出、本年支出合计与上年的数相同，疑为沿用上年的文字，改为本年报表数后2处不符的核对全部成立。");
        assertThat(rows("SELECT cause FROM quality.finding WHERE rule = 'claim_agrees'")).containsExactly("stale");
    }

    @Test
    void anItemOfABudgetIsHeldAgainstItsFormItsOwnHeadAndTheYearBefore() throws Exception {
        String housing = "住房保障支出/住房改革支出/住房公积金";
        String school = "教育支出/其他教育支出/其他教育支出";
        budgetItem(housing, "350.35", "348.52", "352.67", "0.53", "31.“住房保障支出（类）住房改革支出（款）住房公积金（项）”350.35万元。");
        budgetItem(school, "25.00", "0.00", "25.00", "100.00", "9.“教育支出（类）其他教育支出（款）其他教育支出（项）”25.00万元。");
        build(Sample.of("b.pdf", "某街道").budget().form("general_expenditure_budget", "2210201 住房公积金 total=350.35 basic=350.35",
                "2059999 其他教育支出 total=25.00 project=25.00")
                .says(new Statements(said, List.of(), List.of())));
        assertThat(findings("claim_%")).containsExactly(
                "claim_agrees|warning|3|文字说明中住房公积金的预算数352.67万元，与一般公共预算支出功能分类预算表350.35万元相差2.32万元；若文字说明中住房公积金的预算数由352.67万元改为350.35万元，"
                + "3处不符的核对全部成立。",
                "claim_change_percent|warning|1|文字说明中其他教育支出称增长100%，而上年数为零，没有百分比可言。");
        assertThat(rows("SELECT rule FROM quality.witness ORDER BY 1"))
                .containsExactly("claim_agrees", "claim_change_percent", "claim_repeated");
    }

    @Test
    void vehiclesByKindAddUp() throws Exception {
        String sentence = "共有车辆4辆，其中：机要通信用车1辆、应急保障用车0辆、其他用车2辆。";
        count("asset_vehicles", "4", "", sentence);
        count("asset_vehicles", "1", "机要通信用车", sentence);
        count("asset_vehicles", "0", "应急保障用车", sentence);
        count("asset_vehicles", "2", "其他用车", sentence);
        build();
        assertThat(findings("claim_%")).containsExactly("claim_counts|warning|1|文字说明中车辆总数4辆，与所列3类之和3辆相差1辆。");
    }

    @Test
    void whatIsCountedBeforeTheTotalOfAListIsNoTotal() throws Exception {
        String sentence = "购置公务用车0辆截至年末共有公务用车6辆，其中：轿车5辆、越野车0辆、载客汽车0辆。";
        count("vehicles_purchased", "0", "", sentence);
        count("official_vehicles", "6", "", sentence);
        count("official_vehicles", "5", "轿车", sentence);
        count("official_vehicles", "0", "越野车", sentence);
        count("official_vehicles", "0", "载客汽车", sentence);
        build();
        assertThat(findings("claim_%")).containsExactly("claim_counts|warning|1|文字说明中公务用车保有量总数6辆，与所列3类之和5辆相差1辆。");
    }

    @Test
    void theSameFigureIsTheSameThroughoutAndWordsAgreeWithFigures() throws Exception {
        says("expenditure_total", Aspect.FINAL, "80.20", "本年支出合计80.20万元。");
        String again = "2024年度本年支出合计80.02万元，与上年80.20万元持平。";
        says("expenditure_total", Aspect.FINAL, "80.02", again);
        says("expenditure_total", Aspect.PRIOR_YEAR_FINAL, "80.20", again);
        build();
        assertThat(findings("claim_%")).containsExactly("claim_repeated|warning|1|文字说明中本年支出合计80.02万元，与前文（第2页）80.20万元相差0.18万元。",
                "claim_wording|warning|1|文字说明称本年支出合计与上年持平，其本年数80.02万元，与上年数80.20万元相差0.18万元。");
    }

    private void says(String metric, Aspect aspect, String value, String sentence) {
        said.add(money(metric, "", aspect, value, sentence));
    }

    private void part(String metric, String value, String share, String sentence) {
        says(metric, Aspect.FINAL, value, sentence);
        percent(metric, Aspect.SHARE_PCT, share, sentence);
    }

    private void percent(String metric, Aspect aspect, String value, String sentence) {
        said.add(new Claim(2, metric, "", aspect, new BigDecimal(value), "%", null, "", sentence));
    }

    private void item(String path, String last, String budget, String completion, String sentence) {
        said.add(money("functional_item_expenditure", path, Aspect.FINAL, last, sentence));
        said.add(money("functional_item_expenditure", path, Aspect.BUDGET, budget, sentence));
        said.add(new Claim(2, "functional_item_expenditure", path, Aspect.COMPLETION_PCT, new BigDecimal(completion), "%", null, "",
                sentence));
    }

    private void budgetItem(String path, String head, String last, String planned, String growth, String sentence) {
        said.add(money("functional_item_expenditure", path, Aspect.BUDGET, head, sentence));
        String next = "上年预算执行数为" + last + "万元，本年预算安排" + planned + "万元，增加" + growth + "%。";
        said.add(money("functional_item_expenditure", path, Aspect.PRIOR_YEAR_FINAL, last, next));
        said.add(money("functional_item_expenditure", path, Aspect.BUDGET, planned, next));
        said.add(new Claim(2, "functional_item_expenditure", path, Aspect.CHANGE_PCT, new BigDecimal(growth), "%", null, "", next));
    }

    private void count(String metric, String value, String kind, String sentence) {
        said.add(new Claim(2, metric, "", Aspect.COUNT, new BigDecimal(value), "辆", null, kind, sentence));
    }

    private static Claim money(String metric, String path, Aspect aspect, String value, String sentence) {
        return new Claim(2, metric, path, aspect, new BigDecimal(value), "万元", new BigDecimal(value).movePointRight(4).setScale(2), "",
                sentence);
    }

    private void build() throws Exception {
        build(Sample.of("a.pdf", "某局").form("general_project_expenditure", "2089999 其他社会保障和就业支出 final=1.00")
                .says(new Statements(said, List.of(), List.of())));
    }

    private void build(Sample... samples) throws Exception {
        PublishedSample.publish(data, samples);
    }

    private List<String> findings(String rules) throws Exception {
        return rows("SELECT rule, severity, witnesses, message FROM quality.finding WHERE rule LIKE '" + rules
                + "' ORDER BY rule, message");
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
