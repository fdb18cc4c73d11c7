package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.RowWord;
import org.juesuan.model.Severity;
import org.juesuan.model.Statements;
import org.juesuan.sql.SqlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that bodies hand in: beside what the body published, and alone. */
class SubmittedTest {

    private static final String[] PUBLISHED = {"- 合计 total=3.00 basic=1.23 project=1.77",
            "2010301 行政运行 total=3.00 basic=1.23 project=1.77"};
    private static final String[] HANDED_IN = {"- 合计 total=31955.00 basic=12345.00 project=19610.00",
            "2010301 行政运行 total=31955.00 basic=12345.00 project=19610.00"};

    @TempDir
    Path data;

    @Test
    void factsComeFromWhatIsPublishedAndEveryFigureThatDiffersByMoreThanRoundingIsTold() throws Exception {
        Sample submitted = Sample.of("某局.xlsx", "乐山市某局").submitted("财决07表").form("general_expenditure", HANDED_IN);
        load(Sample.of("a.pdf", "乐山市某局").department().form("general_expenditure", PUBLISHED),
                // without a cover sheet the workbook does not say that it is the department's
                submitted.remark(ReaderFinding.of("read_body_kind_assumed", Severity.WARNING, "按单位处理")));

        assertThat(rows("SELECT expenditure_type, amount_yuan FROM expenditure ORDER BY 1"))
                .containsExactly("basic|12300.00", "project|17700.00");
        assertThat(rows("SELECT line_code, column_code FROM quality.finding WHERE rule = 'submission_differs' ORDER BY ALL"))
                .containsExactly("2010301|project", "2010301|total", "null|project", "null|total");
        assertThat(rows("SELECT DISTINCT d.file_name FROM quality.finding f JOIN quality.finding_cell c USING (finding_key) JOIN "
                + "source.document d ON d.document_key = c.document_key "
                + "WHERE f.rule = 'submission_differs' ORDER BY 1")).containsExactly("a.pdf", "某局.xlsx");
    }

    @Test
    void aWorkbookOfExcel2003IsHandedInAsOthersAre() throws Exception {
        load(Sample.of("a.pdf", "乐山市某局").form("general_expenditure", PUBLISHED),
                Sample.of("某局.xml", "乐山市某局").submitted("财决07表").form("general_expenditure", HANDED_IN));

        assertThat(rows("SELECT line_code, column_code FROM quality.finding WHERE rule = 'submission_differs' ORDER BY ALL"))
                .containsExactly("2010301|project", "2010301|total", "null|project", "null|total");
    }

    @Test
    void whatABodyHandsInOfItselfIsNotComparedWithWhatItPublishesOfItsDepartmentAndThatIsSaid() throws Exception {
        load(Sample.of("某局部门决算.pdf", "乐山市某局").department().form("general_expenditure", PUBLISHED),
                Sample.of("某局.xlsx", "乐山市某局").submitted("财决07表").form("general_expenditure",
                        "2010301 行政运行 total=11955.00 basic=12345.00 project=-390.00"),
                // beside a publication of its own kind there is nothing to say
                Sample.of("乙局部门决算.pdf", "乐山市乙局").department().form("general_expenditure", PUBLISHED),
                Sample.of("乙局单位决算.pdf", "乐山市乙局").form("general_expenditure", PUBLISHED),
                Sample.of("乙局.xlsx", "乐山市乙局").submitted("财决07表").form("general_expenditure",
                        "2010301 行政运行 total=30000.00 basic=12300.00 project=17700.00"),
                // nor where nothing of that year is published
                Sample.of("甲局部门决算.pdf", "乐山市甲局").department().form("general_expenditure", PUBLISHED),
                Sample.of("甲局.xlsx", "乐山市甲局").year(2023).submitted("财决07表").form("general_expenditure",
                        "2010301 行政运行 total=30000.00 basic=12300.00 project=17700.00"));

        assertThat(rows("SELECT DISTINCT rule FROM quality.finding WHERE rule LIKE 'submission%'")).containsExactly("submission_of_other_kind");
        assertThat(rows("SELECT file_name, severity, origin, message FROM quality.finding JOIN source.document USING (document_key) "
                + "WHERE rule = 'submission_of_other_kind'")).containsExactly("某局.xlsx|info|reader|上报的是单位（仅本单位）的数字，"
                + "同年公开的《某局部门决算.pdf》口径不同，两者未作比较；如有一份认错，可在 jobs/corrections 中写明 body_kind。");
    }

    @Test
    void aFormThatWasPublishedOtherwiseIsNotComparedWithTheOtherFormsOfTheWorkbook() throws Exception {
        load(Sample.of("a.pdf", "乐山市某局").form("expenditure", "- 合计 total=33.00 basic=13.00 project=20.00",
                        "2010301 行政运行 total=33.00 basic=13.00 project=20.00"),
                Sample.of("某局.xlsx", "乐山市某局").submitted("财决04表").form("expenditure",
                                "- 合计 total=300000.00 basic=100000.00 project=200000.00",
                                "2010301 行政运行 total=300000.00 basic=100000.00 project=200000.00")
                        .submitted("财决05-1表").form("basic_expenditure_detail", "- 合计 total=100000.00",
                                "2010301 行政运行 total=100000.00"));

        assertThat(rows("SELECT rule, form, line_code, column_code FROM quality.finding WHERE rule NOT LIKE 'read%' "
                + "AND severity <> 'info' ORDER BY ALL")).containsExactly("submission_differs|expenditure|2010301|basic",
                "submission_differs|expenditure|2010301|total", "submission_differs|expenditure|null|basic",
                "submission_differs|expenditure|null|total");
        assertThat(rows("SELECT sum(held) FROM quality.check_result WHERE rule = 'submitted_forms_agree'")).containsExactly("2");
    }

    @Test
    void itemsWithoutClassesAndProjectsUnderTheirSubjectAddUp() throws Exception {
        load(Sample.of("某局.xlsx", "某局").submitted("财决01表").form("income_expenditure_summary",
                        "- 一般公共服务支出 expenditure_initial_budget=20.00 expenditure_adjusted_budget=35.00 expenditure=30.00",
                        "- 本年支出合计 expenditure_initial_budget=20.00 expenditure_adjusted_budget=35.00 expenditure=30.00")
                .submitted("财决04表").form("expenditure", "- 合计 total=30.00 basic=10.00 project=20.00",
                        "2010301 行政运行 total=10.00 basic=10.00", "2010302 一般行政管理事务 total=20.00 project=20.00")
                .submitted("财决06表").form("project_income_expenditure",
                "- 合计 opening_balance=0.00 income=20.00 total=20.00 closing_balance=0.00",
                        "2010302 一般行政管理事务 opening_balance=0.00 income=20.00 total=20.00 closing_balance=0.00",
                        "2010302 档案整理 opening_balance=0.00 income=5.00 total=5.00 closing_balance=0.00",
                        "2010302 政务公开 opening_balance=0.00 income=15.00 total=15.00 closing_balance=0.00"));

        assertThat(rows("SELECT rule, message FROM quality.finding WHERE severity = 'error'")).isEmpty();
        assertThat(rows("SELECT sum(held) > 5 FROM quality.check_result WHERE rule IN ('summary_agrees', 'projects_sum', "
                + "'submitted_forms_agree', 'fund_balances')")).containsExactly("true");
        assertThat(rows("SELECT project_name, expenditure_yuan FROM fact_project_expenditure ORDER BY 1"))
                .containsExactly("政务公开|15.00", "档案整理|5.00");
        assertThat(rows("SELECT s.code, b.fund, initial_budget_yuan, adjusted_budget_yuan, final_yuan FROM fact_class_budget b JOIN "
                + "dim_subject s USING (subject_key)"))
                .containsExactly("201|all|20.00|35.00|30.00");
    }

    @Test
    void aDetailThatIsNotTheSumOfItsPartsIsAnError() throws Exception {
        load(Sample.of("某局.xlsx", "某局").submitted("财决05表").form("expenditure_detail", "2010301 行政运行 total=30.00 301=30.00")
                .submitted("财决05-1表").form("basic_expenditure_detail", "2010301 行政运行 total=10.00 301=10.00")
                .submitted("财决05-2表").form("project_expenditure_detail", "2010301 行政运行 total=19.00 301=19.00")
                .submitted("财决05-3表").form("operating_expenditure_detail", "2010301 行政运行 total=0.00 301=0.00"));

        assertThat(rows("SELECT DISTINCT rule FROM quality.finding WHERE severity = 'error'")).containsExactly("detail_parts_agree");
    }

    @Test
    void whatTheReaderLeftOutIsNoErrorOfTheBody() throws Exception {
        Sample body = Sample.of("某局.xlsx", "某局").submitted("财决04表")
                .form("expenditure", "2010301 行政运行 total=10.00", "2010302 一般行政管理事务 total=20.00 project=20.00")
                .submitted("财决05-1表").form("basic_expenditure_detail", "2010301 行政运行 total=10.00");
        load(body.remark(new ReaderFinding("read_no_amount", Severity.ERROR, "印为“#REF!”", "expenditure", "2010301", "basic", null)));

        assertThat(rows("SELECT DISTINCT rule, origin, severity FROM quality.finding WHERE rule IN ('submitted_forms_agree', "
                + "'columns_sum') ORDER BY ALL"))
                .containsExactly("columns_sum|reader|warning", "submitted_forms_agree|reader|warning");
    }

    @Test
    void aFormOfItemsAloneLacksNoClasses() throws Exception {
        load(Sample.of("某局.xlsx", "某局").submitted("财决04表").form("expenditure", "2010301 行政运行 total=10.00 basic=10.00")
                .submitted("财决05-1表").form("basic_expenditure_detail", "- 合计 total=10.00", "201 一般公共服务支出 total=10.00",
                "20103 政府办公厅及相关机构事务 total=10.00",
                        "2010301 行政运行 total=11.00"));

        assertThat(rows("SELECT line_code FROM quality.finding WHERE rule = 'submitted_forms_agree'")).containsExactly("2010301");
    }

    @Test
    void codesOfCoverSheetsAreThoseOfTheBodyUnlessTheyContradictEachOther() throws Exception {
        String[] figures = {"2010301 行政运行 total=10.00"};
        load(Sample.of("甲.xlsx", "甲局").stating("unit_code", "046001").stating("credit_code", "12510000450000001A").submitted("财决04表")
                .form("expenditure", figures),
                Sample.of("乙.xlsx", "乙局").stating("unit_code", "046002").stating("credit_code", "12510000450000001A").submitted("财决04表")
                .form("expenditure", figures),
                Sample.of("丙1.xlsx", "乐山市丙局").stating("unit_code", "046003").submitted("财决04表").form("expenditure", figures),
                Sample.of("丙2.xlsx", "乐山市丙局").stating("unit_code", "046004").stating("nature", "行政单位").submitted("财决04表")
                .form("expenditure", "2010301 行政运行 total=11.00"));

        assertThat(rows("SELECT name, unit_code, credit_code, nature FROM dim_department ORDER BY name"))
                .containsExactly("乐山市丙局|null|null|行政单位", "乙局|046002|12510000450000001A|null", "甲局|046001|12510000450000001A|null");
        assertThat(rows("SELECT d.file_name, count(*) FROM quality.finding f JOIN source.document d USING (document_key) WHERE rule = "
                + "'official_code_differs' GROUP BY ALL ORDER BY ALL"))
                .containsExactly("丙1.xlsx|1", "丙2.xlsx|1", "乙.xlsx|1", "甲.xlsx|1");
    }

    @Test
    void aWorkbookThatSumsItsUnitsIsComparedWithThemCellByCell() throws Exception {
        load(Sample.of("汇总.xlsx", "某局").department("甲中心", "乙中心").submitted("财决04表")
                .form("expenditure", "- 合计 total=30.00 basic=12.00 project=18.00",
                        "2010301 行政运行 total=12.00 basic=12.00", "2010302 一般行政管理事务 total=18.00 project=18.00"),
                Sample.of("甲.xlsx", "甲中心").parent("某局").submitted("财决04表")
                .form("expenditure", "- 合计 total=10.00 basic=10.00", "2010301 行政运行 total=10.00 basic=10.00"),
                Sample.of("乙.xlsx", "乙中心").parent("某局").submitted("财决04表").form("expenditure", "- 合计 total=20.00 basic=1.00 project=19.00",
                        "2010301 行政运行 total=1.00 basic=1.00", "2010302 一般行政管理事务 total=19.00 project=19.00"));

        assertThat(rows("SELECT line_code, column_code, actual, expected FROM quality.finding WHERE rule = 'units_sum_differs' ORDER BY ALL"))
                .containsExactly("2010301|basic|12.00|11.00", "2010301|total|12.00|11.00", "2010302|project|18.00|19.00",
                "2010302|total|18.00|19.00",
                        "null|basic|12.00|11.00", "null|project|18.00|19.00");
    }

    @Test
    void aCityIsAddedUpWithAndWithoutWhatDepartmentsAndTheirUnitsBothPrint() throws Exception {
        load(Sample.of("汇总.xlsx", "乐山市某局").department("乐山市甲中心", "乐山市乙中心").submitted("财决07表")
                .form("general_expenditure", "2010301 行政运行 total=30.00 basic=30.00"),
                Sample.of("甲.xlsx", "乐山市甲中心").parent("乐山市某局").submitted("财决07表")
                .form("general_expenditure", "2010301 行政运行 total=10.00 basic=10.00"),
                Sample.of("乙.xlsx", "乐山市乙中心").parent("乐山市某局").submitted("财决07表")
                .form("general_expenditure", "2010301 行政运行 total=20.00 basic=20.00"),
                Sample.of("丙.xlsx", "乐山市丙局").submitted("财决07表").form("general_expenditure", "2010301 行政运行 total=5.00 basic=5.00",
                        "2050202 小学教育 total=7.00 project=7.00"));

        String sql = SqlFile.in("queries", ".sql").stream().filter(file -> file.name().endsWith("_city_by_class.sql")).findFirst()
                .orElseThrow().text();
        assertThat(rows(sql.strip().replaceFirst(";$", ""))).containsExactly("2024|四川省|乐山市|201|一般公共服务支出|35.00|65.00|30.00|4",
                "2024|四川省|乐山市|205|教育支出|7.00|7.00|0.00|1");
    }

    @Test
    void aFormWhoseUnitTheOtherFormsOfTheWorkbookContradictIsToldAndMakesNoFact() throws Exception {
        String detail = "- 合计 total=33773.39 30217=20317.00 30231=13456.39";
        String[] fitting = {"- 公务接待费 adjusted_budget=30000.00 final=20317.00", "- 公务用车运行维护费 final=12000.00", "- 机关运行经费 final=50000.00"};
        String[] tenThousandfold = {"- 公务接待费 adjusted_budget=300000000.00 final=203170000.00", "- 公务用车运行维护费 final=134563900.00",
                "- 机关运行经费 final=500000000.00"};
        String[] tenThousandth = {"- 公务接待费 final=2.03", "- 公务用车运行维护费 final=1.35", "- 机关运行经费 final=5.00"};
        load(operation("甲局", detail, fitting), operation("乙局", detail, tenThousandfold), operation("丙局", detail, tenThousandth));

        assertThat(rows("SELECT DISTINCT body, severity FROM quality.finding WHERE rule = 'operation_within_detail' ORDER BY ALL"))
                .containsExactly("丙局|error", "乙局|error");
        assertThat(rows("SELECT name, item, final_yuan FROM fact_three_public JOIN dim_department USING (department_key) ORDER BY ALL"))
                .containsExactly("甲局|reception|20317.00", "甲局|vehicle_operation|12000.00");
        assertThat(rows("SELECT name, metric, value FROM fact_statistic JOIN dim_department USING (department_key) ORDER BY ALL"))
                .containsExactly("甲局|agency_operating_expenditure|50000.0000");
    }

    @Test
    void aSubtotalAddsUpToTheRowsThatItCoversOrIsTold() throws Exception {
        load(Sample.of("甲局.xlsx", "甲局").submitted("财决04表").form("expenditure", "- 合计 total=60.00 basic=60.00",
                        "2010301 行政运行 total=10.00 basic=10.00", "2010302 一般行政管理事务 total=20.00 basic=20.00", "- 小计 total=30.00 basic=30.00",
                        "2050202 小学教育 total=30.00 basic=30.00", "- 教育小计 total=30.00 basic=30.00"),
                Sample.of("乙局.xlsx", "乙局").submitted("财决04表").form("expenditure", "- 合计 total=30.00 basic=30.00",
                        "- 小计 total=31.00 basic=31.00", "2010301 行政运行 total=10.00 basic=10.00",
                        "2010302 一般行政管理事务 total=20.00 basic=20.00"));

        assertThat(rows("SELECT body, column_code, severity, actual, expected FROM quality.finding WHERE rule = 'subtotals_sum' ORDER BY ALL"))
                .containsExactly("乙局|basic|warning|31.00|30.00");
        assertThat(rows("SELECT sum(held) FROM quality.check_result WHERE rule = 'subtotals_sum'")).containsExactly("4");
    }

    private static Sample operation(String body, String detail, String... items) {
        return Sample.of(body + ".xlsx", body).submitted("财决05表").form("expenditure_detail", detail)
                .submitted("财决附03表").form("agency_operation_information", items);
    }

    @Test
    void projectsKeepTheCodesThatTheirFormPrints() throws Exception {
        Sample body = Sample.of("某局.xlsx", "某局").submitted("财决04表").form("expenditure", "2010302 一般行政管理事务 total=20.00 project=20.00")
                .submitted("财决06表").form("project_income_expenditure", "2010302 一般行政管理事务 total=20.00", "2010302 档案整理 total=20.00");
        String name = "某局";
        load(body.says(Statements.NONE.telling(List.of(new RowWord("project_income_expenditure", name, 2, "二级项目代码", "53010021000000001234"),
                new RowWord("project_income_expenditure", name, 2, "二级项目类别", "特定目标类"),
                new RowWord("project_expenditure_detail", name, 2, "项目代码", "99")))));

        assertThat(rows("SELECT project_code, project_name, project_type, expenditure_yuan FROM fact_project_expenditure"))
                .containsExactly("53010021000000001234|档案整理|特定目标类|20.00");
        assertThat(rows("SELECT count(*) FROM source.row_word")).containsExactly("3");
    }

    @Test
    void aDepartmentOfWhichAUnitIsMissingIsNoSumOfThoseThatAreThere() throws Exception {
        load(Sample.of("汇总.xlsx", "某局").department("甲中心", "乙中心").submitted("财决04表")
                .form("expenditure", "- 合计 total=30.00", "2010301 行政运行 total=30.00"),
                Sample.of("甲.xlsx", "甲中心").parent("某局").submitted("财决04表")
                .form("expenditure", "- 合计 total=10.00", "2010301 行政运行 total=10.00"));

        assertThat(rows("SELECT * FROM quality.finding WHERE rule = 'units_sum_differs'")).isEmpty();
    }

    private void load(Sample... samples) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (Sample sample : samples) {
                archive.replace(sample.extraction(), ExtractorVersion.NONE, 0.1, Disclosures.LOADED);
            }
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
