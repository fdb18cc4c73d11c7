package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the recipes of {@code src/README.md}: each names the files that it touches, and no other is touched here. One body
 * publishes what the program does not know; a night before the recipes and one after them tell the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipesTest {

    private static final String TOP = """
            %s,,,,
            编制单位：某市水利局,,,2023年度,单位：万元
            """;
    private static final String INCOME = TOP.formatted("收入决算表") + """
            科目编码,科目名称,本年收入合计,财政拨款收入,上级拨入款
            合计,,30.00,25.00,5.00
            213,农林水支出,30.00,25.00,5.00
            21303,水利,30.00,25.00,5.00
            2130301,行政运行,30.00,25.00,5.00
            """;
    private static final String EXPENDITURE = TOP.formatted("一般公共预算财政拨款支出决算表") + """
            科目编码,科目名称,合计,基本支出,项目支出,防汛应急
            合计,,25.00,10.00,15.00,4.00
            213,农林水支出,25.00,10.00,15.00,4.00
            21303,水利,25.00,10.00,15.00,4.00
            2130301,行政运行,25.00,10.00,15.00,4.00
            """;
    private static final String BONDS = TOP.formatted("专项债券资金支用决算表") + """
            科目编码,科目名称,债券资金合计,已支用
            合计,,80.00,90.00
            213,农林水支出,80.00,90.00
            21366,大中型水库库区基金安排的支出,80.00,90.00
            2136601,基础设施建设和经济发展,80.00,90.00
            """;

    private static final String FUNDS = """
            %BARRED 1
            政府性基金预算财政拨款收入支出决算表||||||
            编制单位：某市水利局|||2023年度|||单位：万元
            科目编码|科目名称|年初结转和结余|本年收入|本年支出|年末结转和结余|
            合计||0.00|7.00|7.00|0.00|
            212|城乡社区支出|0.00|7.00|7.00|0.00|
            21208|国有土地使用权出让收入安排的支出|0.00|7.00|7.00|0.00|
            2120899|其他国有土地使用权出让收入安排的支出|0.00|7.00|7.00|0.00|
            """;

    private Path before;
    private Path after;
    private EditedProgram program;

    @BeforeAll
    void aNightBeforeAndANightAfter(@TempDir Path folder) throws IOException, InterruptedException {
        before = folder.resolve("before");
        after = folder.resolve("after");
        Path inbox = Files.createDirectories(folder.resolve("inbox/某市水利局2023年度部门决算"));
        Files.writeString(inbox.resolve("收入.csv"), INCOME);
        Files.writeString(inbox.resolve("支出.csv"), EXPENDITURE);
        Files.writeString(inbox.resolve("债券.csv"), BONDS);
        Files.writeString(inbox.resolve("基金.bar"), FUNDS);
        program = new EditedProgram(Files.createDirectory(folder.resolve("program"))).nightsOver(inbox);
        assertThat(program.run(before, "nightly", "--quiet")).as(program.said()).isIn(0, 3);
        heading();
        column();
        form();
        check();
        question();
        fileType();
        assertThat(program.run(after, "nightly", "--quiet")).as(program.said()).isZero();
    }

    private void heading() throws IOException {
        program.edit("org/juesuan/contract/forms/income.yml", form -> form.replace("headings: [上级补助收入]", "headings: [上级补助收入, 上级拨入款]"));
    }

    private void column() throws IOException {
        program.edit("org/juesuan/contract/forms/general_expenditure.yml",
                form -> form + "  - {code: flood_emergency, title: 其中：防汛应急, headings: [防汛应急], within: project}\n");
    }

    private void form() throws IOException {
        program.add("org/juesuan/contract/forms/special_bond.yml", """
                # 专项债券资金支用决算表 special bonds
                form: special_bond
                kind: final_accounts
                source: an invented province
                titles:
                  - 专项债券资金支用决算表
                rows: functional
                facts:
                  - {table: fact_special_bond, fund: government_fund, columns: [bond_raised, bond_spent]}
                columns:
                  - {code: bond_raised, title: 债券资金, headings: [债券资金合计]}
                  - {code: bond_spent, title: 已支用, headings: [已支用]}
                """);
        program.add("warehouse/star/775_fact_special_bond.sql", """
                -- one row per body, year, leaf subject and column of 专项债券资金支用决算表
                CREATE TABLE fact_special_bond AS
                SELECT f.body_key, f.fiscal_year AS year_key, c.code, c.column_code AS measure, c.amount AS amount_yuan
                FROM w_chosen_form f JOIN w_cell c USING (instance)
                JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
                JOIN w_fact_column k ON k.fact = 'fact_special_bond' AND k.form = f.form AND k.column_code = c.column_code;
                COMMENT ON TABLE fact_special_bond IS 'one row per body, year, leaf subject and column of 专项债券资金支用决算表';
                """);
    }

    private void check() throws IOException {
        program.add("warehouse/checks/special_bond_spent.sql", """
                -- rule: special_bond_spent
                -- title: 债券支用不大于债券资金
                -- severity: warning
                -- compares: 专项债券资金支用决算表每行已支用不大于债券资金。
                -- example: 债券资金80.00万元，已支用90.00万元。
                SELECT f.document_key, f.body, f.form, s.code AS line_code, 'bond_spent' AS column_code, s.page, f.unit,
                       s.code || s.name || '已支用' AS actual_name, s.amount AS actual, '债券资金' AS expected_name, r.amount AS expected,
                       (s.steps + r.steps) * 0.5 AS tolerance, true AS at_most, [s.cell] AS actual_cells, [r.cell] AS expected_cells
                FROM w_checked_form f
                JOIN w_coded_cell s ON s.instance = f.instance AND s.column_code = 'bond_spent'
                JOIN w_coded_cell r ON r.instance = f.instance AND r.code = s.code AND r.column_code = 'bond_raised'
                """);
    }

    private void question() throws IOException {
        program.add("warehouse/queries/60_special_bonds.sql", """
                -- How much money of special bonds is spent?
                -- 中文：专项债券支用了多少？
                SELECT measure, sum(amount_yuan) AS amount_yuan FROM fact_special_bond GROUP BY measure ORDER BY measure;
                """);
    }

    private void fileType() throws IOException {
        Path source = Path.of("src/test/resources/org/juesuan/jobs/BarredFormat.java");
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", program.edited().toString(), source.toString());
        assertThat(compiled).isZero();
        program.add("META-INF/services/org.juesuan.model.Format", "org.juesuan.reading.barred.BarredFormat\n");
    }

    @Test
    void aHeadingIsOneLineOfAForm() throws SQLException {
        String question = "SELECT amount_yuan FROM fact_income WHERE source = 'superior_subsidy'";
        assertThat(Inputs.published(before, question)).isEmpty();
        assertThat(Inputs.published(after, question)).containsExactly("50000.00");
    }

    @Test
    void aColumnIsOneLineOfAForm() throws SQLException {
        String question = "SELECT amount_yuan FROM source.published_line WHERE column_code = 'flood_emergency' AND line_code = '2130301'";
        assertThat(Inputs.published(before, question)).isEmpty();
        assertThat(Inputs.published(after, question)).containsExactly("40000.00");
        assertThat(Inputs.published(after, "SELECT title FROM meta.form_column WHERE column_code = 'flood_emergency'"))
                .containsExactly("其中：防汛应急");
    }

    @Test
    void aFormIsOneFileAndItsFactAnother() throws SQLException {
        assertThat(Inputs.published(before, "SELECT count(*) FROM source.other_cell WHERE title LIKE '%债券%'")).containsExactly("8");
        assertThat(Inputs.published(after, "SELECT count(*) FROM source.other_cell WHERE title LIKE '%债券%'")).containsExactly("0");
        assertThat(Inputs.published(after, "SELECT measure || ' ' || amount_yuan FROM fact_special_bond ORDER BY measure"))
                .isEqualTo(List.of("bond_raised 800000.00", "bond_spent 900000.00"));
    }

    @Test
    void aCheckIsOneFile() throws SQLException {
        assertThat(Inputs.published(after, "SELECT count(*) FROM quality.finding WHERE rule = 'special_bond_spent'")).containsExactly("3");
        assertThat(Inputs.published(after, "SELECT title FROM quality.rule WHERE rule = 'special_bond_spent'")).containsExactly("债券支用不大于债券资金");
    }

    @Test
    void aQuestionIsOneFile() throws IOException, InterruptedException {
        assertThat(program.run(after, "queries", "special_bonds", "--format", "csv")).as(program.said()).isZero();
        assertThat(program.said()).contains("bond_spent,900000.00");
    }

    @Test
    void aFileTypeIsItsFolderAndOneLine() throws SQLException {
        String question = "SELECT amount_yuan FROM source.published_line WHERE line_code = '2120899' AND column_code = 'income'";
        assertThat(Inputs.published(before, question)).isEmpty();
        assertThat(Inputs.published(before, "SELECT file_type FROM source.document WHERE file_name = '基金.bar'")).containsExactly("unknown");
        assertThat(Inputs.published(after, question)).containsExactly("70000.00");
        assertThat(Inputs.published(after, "SELECT file_type FROM source.document WHERE file_name = '基金.bar'")).containsExactly("barred");
    }
}
