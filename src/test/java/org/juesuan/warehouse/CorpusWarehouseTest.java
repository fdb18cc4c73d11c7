package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.sql.SqlFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse from every figure of a set of disclosures: what is wrong in it is the fault of the SQL alone. */
class CorpusWarehouseTest {

    private static final Path CORPUS = Path.of("../shared/corpus/dev");

    @TempDir
    static Path data;

    @BeforeAll
    static void build() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "skipped: " + CORPUS + " is not beside the project");
        try (Archive archive = Archive.open(data)) {
            Disclosures.load(archive, CORPUS);
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    @Test
    void everyExpenditureFactIsRightAndNoneIsInvented() throws Exception {
        Path facts = CORPUS.resolve("facts_expenditure.csv").toAbsolutePath();
        // whatever the injected defects disturb is left out, on both sides
        String differences = """
                WITH truth AS (
                    SELECT department, fiscal_year::INTEGER AS year, subject_code AS item_code, fund, expenditure_type, sum(amount_yuan::DECIMAL(18, 2)) AS amount,
                           bool_or(defect_affected IS NOT NULL) AS disturbed, bool_and(additive = 'Y') AS additive
                    FROM read_csv('%s', header = true, all_varchar = true) GROUP BY ALL
                ), built AS (
                    SELECT department, year, item_code, fund, expenditure_type, amount FROM published
                )
                SELECT * FROM truth FULL JOIN built USING (department, year, item_code, fund, expenditure_type)
                WHERE coalesce(NOT disturbed AND additive, true) AND abs(coalesce(truth.amount, 0) - coalesce(built.amount, 0)) > 200
                """.formatted(facts);
        try (Connection connection = org.juesuan.sql.DuckDb.read(data.resolve(Warehouse.FILE))) {
            String published = "WITH published AS (SELECT department, year, item_code, fund, expenditure_type, sum(amount_yuan) AS "
                    + "amount FROM expenditure GROUP BY ALL), ";
            assertThat(Disclosures.rows(connection, differences.replaceFirst("WITH ", published))).isEmpty();
            assertThat(Disclosures.rows(connection, "SELECT count(*) AS n FROM fact_expenditure").get(0)).containsEntry("n", "474");
        }
    }

    @Test
    void errorsAreFoundInTheFormsThatWereBrokenAndNowhereElse() throws Exception {
        List<Map<String, String>> errors = rows("SELECT DISTINCT department_name || ' ' || fiscal_year AS d, form FROM quality.finding "
                + "JOIN source.document USING (document_key) WHERE severity = 'error' ORDER BY ALL");
        assertThat(errors).extracting(row -> row.get("d") + " " + row.get("form")).containsExactlyInAnyOrder(
                "松碣县民政局 2022 income_expenditure_summary", "澜屏市国有资产监督管理局 2023 general_expenditure", "黛溪市水利局 2023 expenditure",
                "黛溪市自然资源和规划局 2023 general_expenditure");
        assertThat(rows("SELECT message FROM quality.witness WHERE rule = 'subjects_sum' AND form = 'expenditure'"))
                .extracting(row -> row.get("message"))
                .containsExactly("支出决算表：合计行的“合计”2252.72万元，与各类之和2219.29万元相差33.43万元。");
        // one wrong figure is one finding, however many sums it disturbs, and the figure that was there before is named
        assertThat(rows("SELECT line_code || ' ' || column_code || ' ' || actual || ' ' || expected || ' ' || witnesses AS f FROM "
                + "quality.finding "
                + "WHERE severity = 'error' AND form = 'general_expenditure' ORDER BY 1")).extracting(row -> row.get("f"))
                .containsExactly("21011 total 448600.00 350700.00 4", "2150805 project 3342000.00 3354300.00 3");
        assertThat(rows("SELECT department_name FROM quality.finding JOIN source.document USING (document_key) WHERE rule = "
                + "'three_public_over_budget'"))
                .extracting(row -> row.get("department_name")).containsExactly("霁川市市场监督管理局");
    }

    @Test
    void everyQuestionHasAnAnswer() throws Exception {
        List<SqlFile> questions = SqlFile.in("queries", ".sql");
        assertThat(questions).hasSizeGreaterThanOrEqualTo(6);
        for (SqlFile question : questions) {
            assertThat(question.text()).startsWith("-- ");
            // here are forms alone; AnswersTest asks for what is said beside them
            if (!question.text().contains("FROM statistic\n") && !question.text().contains("FROM fact_project_evaluation")) {
                assertThat(rows(question.text())).as(question.name()).isNotEmpty();
            }
        }
    }

    @Test
    void everyTableAndColumnIsExplained() throws Exception {
        assertThat(rows("SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal")).isEmpty();
        assertThat(rows("SELECT table_name FROM duckdb_tables() WHERE comment IS NULL UNION ALL SELECT view_name FROM duckdb_views() "
                + "WHERE comment IS NULL AND NOT internal")).isEmpty();
    }

    private static List<Map<String, String>> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql);
        }
    }
}
