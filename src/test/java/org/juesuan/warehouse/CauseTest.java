package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails for one cause is one finding, and the cause is named where one change explains all of it. */
class CauseTest {

    private static final String[] SPENT = {"- 合计 total=150.00 basic=98.00 project=52.00",
            "201 一般公共服务支出 total=150.00 basic=98.00 project=52.00",
        "20101 人大事务 total=150.00 basic=98.00 project=52.00", "2010101 行政运行 total=101.00 basic=76.00 project=25.00",
        "2010104 人大会议 total=49.00 basic=22.00 project=27.00"};

    @TempDir
    Path data;

    @Test
    void transposedDigitsAreNamedWithTheFigureThatWouldHold() throws Exception {
        build(Sample.of("a.pdf", "某局").form("expenditure", with(3, "2010101 行政运行 total=101.00 basic=67.00 project=25.00")));
        assertThat(findings()).containsExactly("error|expenditure|2010101|basic|670000.00|760000.00|transposed|2");
        assertThat(rows("SELECT message FROM quality.finding WHERE severity = 'error'").get(0))
                .endsWith("若支出决算表的2010101行政运行“基本支出”由67.00万元改为76.00万元（疑为相邻数字颠倒），2处不符的核对全部成立。");
        assertThat(rows("SELECT rule, failed FROM quality.check_result WHERE failed > 0 AND rule LIKE '%_sum' ORDER BY 1"))
                .containsExactly("columns_sum|1", "subjects_sum|1");
        assertThat(rows("SELECT role, line_no, column_code FROM quality.finding_cell WHERE role = 'wrong'"))
                .containsExactly("wrong|4|basic");
    }

    @Test
    void aWrongPartThatWasAddedUpIsOneCauseAndAnotherFormTellsWhichRow() throws Exception {
        String[] wrong = with(4, "2010104 人大会议 total=54.00 basic=22.00 project=32.00");
        build(Sample.of("a.pdf", "某局").form("expenditure", wrong));
        assertThat(findings()).containsExactly("error|expenditure|20101|project|520000.00|570000.00|null|2");
        build(Sample.of("a.pdf", "某局").form("general_expenditure", wrong).form("expenditure", SPENT));
        assertThat(findings()).containsExactly("error|general_expenditure|2010104|project|320000.00|270000.00|amount|3");
    }

    @Test
    void figuresInEachOthersPlaceAreExchanged() throws Exception {
        build(Sample.of("a.pdf", "某局").form("expenditure", with(3, "2010101 行政运行 total=101.00 basic=25.00 project=76.00")));
        assertThat(findings()).containsExactly("error|expenditure|2010101|basic|250000.00|760000.00|exchanged|2");
        assertThat(rows("SELECT message FROM quality.finding WHERE severity = 'error'").get(0)).contains("疑似互换，换回后2处不符的核对全部成立");
    }

    @Test
    void swappedColumnsAreSeenByAnotherForm() throws Exception {
        String[] swapped = new String[SPENT.length];
        for (int i = 0; i < SPENT.length; i++) {
            swapped[i] = SPENT[i].replace("basic", "x").replace("project", "basic").replace("x", "project");
        }
        build(Sample.of("a.pdf", "某局").form("general_expenditure", swapped).form("general_project_expenditure",
                "- 合计 final=52.00", "201 一般公共服务支出 final=52.00", "20101 人大事务 final=52.00", "2010101 行政运行 final=25.00",
                "2010104 人大会议 final=27.00"));
        assertThat(rows("SELECT severity, form, cause, witnesses FROM quality.finding WHERE severity = 'error'"))
                .containsExactly("error|general_expenditure|columns|5");
        assertThat(rows("SELECT message FROM quality.finding WHERE severity = 'error'").get(0))
                .contains("一般公共预算财政拨款支出决算表的“基本支出”与“项目支出”两栏疑似互换");
    }

    @Test
    void aFormInAnotherUnitIsOneFinding() throws Exception {
        String[] detail = {"- 合计 final=0.0052", "201 一般公共服务支出 final=0.0052", "20101 人大事务 final=0.0052", "2010101 行政运行 final=0.0025",
                "2010104 人大会议 final=0.0027"};
        build(Sample.of("a.pdf", "某局").form("general_expenditure", SPENT).form("general_project_expenditure", detail)
                .form("fiscal_summary", "- 一般公共服务支出 expenditure_total=150.00 expenditure_general_public=150.00",
                "- 本年支出合计 expenditure_total=150.00 expenditure_general_public=150.00"));
        assertThat(rows("SELECT severity, form, cause, witnesses FROM quality.finding WHERE severity = 'error'"))
                .containsExactly("error|general_project_expenditure|unit|5");
    }

    @Test
    void severalEquallyGoodChangesNameNone() throws Exception {
        build(Sample.of("a.pdf", "某局").form("three_public", "- 合计 final_total=9.00 final_abroad=2.00 final_reception=3.00"));
        assertThat(findings()).containsExactly("error|three_public|null|final_total|90000.00|50000.00|null|1");
    }

    @Test
    void theReadersDoubtsStandApart() throws Exception {
        build(Sample.of("a.pdf", "某局").form("expenditure", SPENT)
                .remark(ReaderFinding.of("read_unit_assumed", Severity.WARNING, "没有写明金额单位。")));
        assertThat(rows("SELECT origin, rule FROM quality.finding WHERE severity = 'warning'")).containsExactly("reader|read_unit_assumed");
    }

    private static String[] with(int row, String text) {
        String[] rows = SPENT.clone();
        rows[row] = text;
        return rows;
    }

    private void build(Sample sample) throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    private List<String> findings() throws Exception {
        return rows("SELECT severity, form, line_code, column_code, actual, expected, cause, witnesses FROM quality.finding WHERE "
                + "severity = 'error' ORDER BY ALL");
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
