package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarTest {

    private static final String[] EXPENDITURE = {"- 合计 total=150.00 basic=100.00 project=50.00",
            "201 一般公共服务支出 total=150.00 basic=100.00 project=50.00",
        "20101 人大事务 total=150.00 basic=100.00 project=50.00", "2010101 行政运行 total=100.00 basic=100.00",
        "2010104 人大会议 total=50.00 project=50.00"};
    private static final String[] GENERAL = {"- 合计 total=129.99 basic=99.99 project=30.00",
            "201 一般公共服务支出 total=129.99 basic=99.99 project=30.00",
        "20101 人大事务 total=129.99 basic=99.99 project=30.00", "2010101 行政运行 total=99.99 basic=99.99",
        "2010104 人大会议 total=30.00 project=30.00"};

    @TempDir
    Path data;

    @Test
    void moneyThatIsNotFiscalIsWhatRemainsBeyondRounding() throws Exception {
        build(Sample.of("a.pdf", "某局").form("expenditure", EXPENDITURE).form("general_expenditure", GENERAL));
        assertThat(rows("SELECT item_code, fund, expenditure_type, amount_yuan FROM expenditure ORDER BY ALL")).containsExactly(
                "2010101|general_public|basic|999900.00", "2010104|general_public|project|300000.00",
                "2010104|non_fiscal|project|200000.00");
        assertThat(rows("SELECT origin FROM fact_expenditure WHERE fund = 'non_fiscal'")).containsExactly("derived");
    }

    @Test
    void withoutTheGeneralFormNothingIsDerivedAndWithAnEmptyOneEverythingIs() throws Exception {
        build(Sample.of("a.pdf", "甲局").form("expenditure", EXPENDITURE),
                Sample.of("b.pdf", "乙局").form("expenditure", EXPENDITURE).emptyForm("general_expenditure"));
        assertThat(rows("SELECT department, fund, sum(amount_yuan) FROM expenditure GROUP BY ALL"))
                .containsExactly("乙局|non_fiscal|1500000.00");
        assertThat(rows("SELECT body, severity FROM quality.finding WHERE rule = 'general_expenditure_absent'")).containsExactly("甲局|info");
    }

    @Test
    void equalFiguresAreADuplicateAndACorrectionSupersedes() throws Exception {
        String[] corrected = GENERAL.clone();
        corrected[4] = "2010104 人大会议 total=31.00 project=31.00";
        Sample first = Sample.of("first.pdf", "某局").publishedOn("2025-08-01").form("general_expenditure", GENERAL);
        Sample again = Sample.of("again.pdf", "某局").publishedOn("2025-08-01").form("general_expenditure", GENERAL);
        Sample correction = Sample.of("corrected.pdf", "某局").publishedOn("2025-07-01").correction().form("general_expenditure", corrected);
        build(first, again, correction);
        assertThat(rows("SELECT file_name, status FROM source.document WHERE file_name = 'corrected.pdf'"))
                .containsExactly("corrected.pdf|loaded_with_findings");
        assertThat(rows("SELECT status FROM source.document WHERE file_name <> 'corrected.pdf' ORDER BY status"))
                .containsExactly("duplicate", "superseded");
        assertThat(rows("SELECT reason FROM source.document WHERE status = 'superseded'")).containsExactly("已被《corrected.pdf》取代：后者是更正文件。");
        assertThat(rows("SELECT amount_yuan FROM expenditure WHERE item_code = '2010104'")).containsExactly("310000.00");
    }

    @Test
    void pagesAndWorkbookOfOneDisclosureAreItsPartsAndTheirDifferencesAreTold() throws Exception {
        String[] other = GENERAL.clone();
        other[4] = "2010104 人大会议 total=30.00 project=35.00";
        build(Sample.of("a.pdf", "某局").form("general_expenditure", GENERAL).form("expenditure", EXPENDITURE),
                Sample.of("b.xlsx", "某局").form("general_expenditure", other));
        assertThat(rows("SELECT file_name, status FROM source.document ORDER BY 1"))
                .containsExactly("a.pdf|loaded", "b.xlsx|loaded_with_findings");
        assertThat(rows("SELECT message FROM quality.finding WHERE rule = 'sources_differ'"))
                .containsExactly("一般公共预算财政拨款支出决算表在《a.pdf》中的数字与本文件有1处不同，采用本文件。");
        assertThat(rows("SELECT amount_yuan FROM fact_expenditure WHERE fund = 'general_public' AND expenditure_type = 'project'"))
                .containsExactly("350000.00");
    }

    @Test
    void aYuanCountsOnceInADepartmentAndItsUnits() throws Exception {
        Sample department = Sample.of("d.pdf", "某局").department("某局（机关）", "某所").form("general_expenditure", GENERAL);
        Sample office = Sample.of("u.pdf", "某局机关").form("general_expenditure", "2010101 行政运行 total=60.00 basic=60.00");
        Sample unit = Sample.of("v.pdf", "某所").year(2023).parent("某局").form("general_expenditure", "2010101 行政运行 total=7.00 basic=7.00");
        build(department, office, unit);
        assertThat(rows("SELECT year, department, sum(amount_yuan) FROM expenditure GROUP BY ALL ORDER BY ALL"))
                .containsExactly("2023|某所|70000.00", "2024|某局|1299900.00");
        assertThat(rows("SELECT name, parent_name FROM dim_department WHERE kind = 'unit' ORDER BY name"))
                .containsExactly("某局机关|某局", "某所|某局");
    }

    @Test
    void aUnitsFormInItsDepartmentsDocumentIsTheUnits() throws Exception {
        build(Sample.of("d.pdf", "某局").department("某所").formOf("某所", "general_expenditure", "2010101 行政运行 total=7.00 basic=7.00"));
        assertThat(rows("SELECT department, department_kind, amount_yuan FROM expenditure")).containsExactly("某所|unit|70000.00");
        assertThat(rows("SELECT d.name FROM source.published_line JOIN dim_department d USING (department_key)")).containsOnly("某所");
    }

    @Test
    void quarantineKeepsSoundEvidenceOutOfTheFacts() throws Exception {
        build(Sample.of("a.pdf", "某局").year(null).refused(Reason.YEAR_UNKNOWN).form("general_expenditure", GENERAL),
                Sample.of("b.pdf", "乙局").refused(Reason.UNIT_UNKNOWN).form("general_expenditure", GENERAL));
        assertThat(rows("SELECT count(*), count(DISTINCT document_key) FROM source.published_line")).containsExactly("13|1");
        assertThat(rows("SELECT count(*) FROM fact_expenditure")).containsExactly("0");
        assertThat(rows("SELECT DISTINCT status, reason FROM source.document")).containsExactly("quarantined|看不出是哪一年。");
    }

    @Test
    void aBodyGetsAVersionWhenItsDepartmentChanges() throws Exception {
        build(Sample.of("a.pdf", "某所").year(2022).parent("甲局").form("general_expenditure", GENERAL),
                Sample.of("b.pdf", "某所").year(2023).form("general_expenditure", GENERAL),
                Sample.of("c.pdf", "某所").year(2024).parent("乙局").form("general_expenditure", GENERAL));
        assertThat(rows("SELECT parent_name, valid_from_year, valid_to_year, is_current FROM dim_department ORDER BY valid_from_year"))
                .containsExactly("甲局|2022|2023|false", "乙局|2024|null|true");
        assertThat(rows("SELECT year, parent_department FROM expenditure GROUP BY ALL ORDER BY ALL"))
                .containsExactly("2022|甲局", "2023|甲局", "2024|乙局");
    }

    @Test
    void aBudgetIsNoFinalAccount() throws Exception {
        build(Sample.of("a.pdf", "乐山市某局").form("general_expenditure", GENERAL),
                Sample.of("b.pdf", "乐山市某局").budget().form("general_expenditure_budget", "- 合计 total=8.00 basic=8.00",
                "2010101 行政运行 total=8.00 basic=8.00"));
        assertThat(rows("SELECT fund, expenditure_type, amount_yuan FROM fact_budget_expenditure"))
                .containsExactly("general_public|basic|80000.00");
        assertThat(rows("SELECT sum(amount_yuan) FROM fact_expenditure")).containsExactly("1299900.00");
        assertThat(rows("SELECT DISTINCT status FROM source.document")).containsExactly("loaded");
    }

    @Test
    void theOtherFactsTakeWhatTheirFormsPrint() throws Exception {
        build(Sample.of("a.pdf", "某局")
                .form("income", "- 合计 total=9.00",
                "2050201 学前教育 total=9.00 fiscal_appropriation=5.00 business_income=4.00 education_fees=3.00")
                .form("government_fund", "- 合计 income=9.00 total=8.00 project=8.00 closing_balance=1.00",
                "2120806 土地出让业务支出 income=9.00 total=8.00 project=8.00 closing_balance=1.00")
                .form("three_public", "- 合计 budget_total=2.00 budget_reception=2.00 final_total=1.00 final_vehicle=1.00 "
                        + "final_vehicle_operation=1.00")
                .form("general_expenditure_detail", "2050201 学前教育 total=5.00 301=3.00 30101=3.00 302=2.00",
                "205 教育支出 total=5.00 301=3.00 30101=3.00 302=2.00")
                .form("general_basic_expenditure", "301 工资福利支出 final=3.00", "30101 基本工资 final=3.00", "- 人员经费合计 final=3.00"));
        assertThat(rows("SELECT source, amount_yuan FROM fact_income ORDER BY 1"))
                .containsExactly("business_income|40000.00", "fiscal_appropriation|50000.00");
        assertThat(rows("SELECT fund, opening_yuan, income_yuan, expenditure_yuan, closing_yuan FROM fact_fund_balance"))
                .containsExactly("government_fund|0.00|90000.00|80000.00|10000.00");
        assertThat(rows("SELECT item, budget_yuan, final_yuan FROM fact_three_public ORDER BY 1"))
                .containsExactly("reception|20000.00|0.00", "vehicle_operation|0.00|10000.00");
        assertThat(rows("SELECT detail, s.code, f.code AS functional_code, amount_yuan FROM fact_economic_expenditure e JOIN dim_subject "
                + "s USING (subject_key) "
                + "LEFT JOIN dim_subject f ON f.subject_key = e.functional_subject_key ORDER BY ALL"))
                .containsExactly("all|30101|2050201|30000.00", "all|302|2050201|20000.00", "basic_only|30101|null|30000.00");
    }

    @Test
    void aRemarkIsAFindingAndTheOrderOfLoadingLeavesNoTrace() throws Exception {
        List<Sample> samples = new ArrayList<>(List.of(
                Sample.of("a.pdf", "乐山市某局").department("乐山市某所").form("expenditure", EXPENDITURE).form("general_expenditure", GENERAL)
                        .remark(ReaderFinding.of("read_page_scanned", Severity.WARNING, "第7页是图片。")),
                Sample.of("b.pdf", "乐山市某所").form("general_expenditure", "2010101 行政运行 total=7.00 basic=7.00",
                "2019998 新科目 total=1.00 basic=1.00"),
                Sample.of("c.pdf", "乐山市某所").form("general_expenditure", "2010101 行政运行 total=7.50 basic=7.50")));
        build(samples.toArray(Sample[]::new));
        List<String> before = content();
        assertThat(rows("SELECT severity, message FROM quality.finding WHERE rule = 'read_page_scanned'"))
                .containsExactly("warning|第7页是图片。");
        assertThat(rows("SELECT count(*) FROM quality.finding WHERE rule = 'subject_unknown'")).containsExactly("1");
        assertThat(rows("SELECT count(*) FROM quality.finding WHERE rule = 'versions_conflict'")).containsExactly("1");
        Collections.reverse(samples);
        data = data.resolve("reversed");
        build(samples.toArray(Sample[]::new));
        assertThat(content()).isEqualTo(before);
    }

    private List<String> content() throws Exception {
        List<String> content = new ArrayList<>();
        for (String table : rows("SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_schema <> 'ops' "
                + "ORDER BY 1")) {
            content.addAll(rows("SELECT '" + table + "', * FROM " + table));
        }
        return content;
    }

    @Test
    void doubtAndErrorsStandBesideTheAmountsThatRestOnThem() throws Exception {
        String[] wrong = GENERAL.clone();
        wrong[4] = "2010104 人大会议 total=31.00 project=31.00";
        build(Sample.of("a.pdf", "某局").form("general_expenditure", wrong),
                Sample.of("b.pdf", "乙局").confidence(0.5).form("general_expenditure", GENERAL));
        assertThat(rows("SELECT department, item_code, confidence, has_error FROM expenditure ORDER BY ALL")).containsExactly(
                "乙局|2010101|0.5|false", "乙局|2010104|0.5|false", "某局|2010101|1.0|false", "某局|2010104|1.0|true");
        assertThat(rows("SELECT count(*) FROM quality.verified_line v JOIN source.published_line l USING (document_key, form, line_no, "
                + "column_code) "
                + "JOIN source.document d ON d.document_key = l.document_key WHERE d.department_name = '某局' AND l.line_code = '2010104'")).containsExactly("0");
    }

    @Test
    void theRowOfTheWholeIsThatWhateverItIsCalled() throws Exception {
        String[] fund = {"- 本年支出合计 opening_balance=1.00 income=5.00 total=4.00 project=4.00 closing_balance=2.00",
            "229 其他支出 opening_balance=1.00 income=5.00 total=4.00 project=4.00 closing_balance=2.00"};
        build(Sample.of("a.pdf", "某局").form("government_fund", fund),
                Sample.of("b.pdf", "乙局").form("expenditure", "- 支出总计 total=9.00 basic=9.00", "201 一般公共服务支出 total=8.00 basic=8.00"));
        assertThat(rows("SELECT opening_yuan, closing_yuan FROM fact_fund_balance WHERE fund = 'government_fund'"))
                .containsExactly("10000.00|20000.00");
        assertThat(rows("SELECT DISTINCT body, actual, expected FROM quality.witness WHERE rule = 'subjects_sum'"))
                .containsExactly("乙局|90000.00|80000.00");
    }

    @Test
    void yearsAreComparedOverTheBodiesThatPublishedInAllOfThem() throws Exception {
        build(Sample.of("a.pdf", "甲局").year(2023).form("general_expenditure", GENERAL),
                Sample.of("b.pdf", "甲局").form("general_expenditure", GENERAL),
                Sample.of("c.pdf", "乙局").form("general_expenditure", GENERAL));
        assertThat(rows("FROM panel('expenditure', 2023, 2024)")).containsExactly("甲局|unit");
        assertThat(rows("SELECT year, sum(amount_yuan) FROM expenditure SEMI JOIN panel('expenditure', 2023, 2024) USING (department, "
                + "department_kind) GROUP BY ALL ORDER BY ALL"))
                .containsExactly("2023|1299900.00", "2024|1299900.00");
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
