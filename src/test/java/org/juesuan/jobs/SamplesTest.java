package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.juesuan.sql.DuckDb;
import org.juesuan.warehouse.DeclaredKeys;
import org.juesuan.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole night over the documents that the project ships: figures as they are printed in them. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("jobs/samples");

    @TempDir
    private static Path folder;
    private static Path data;
    private static RunReport report;

    @BeforeAll
    static void night() {
        data = folder.resolve("data");
        report = run(data, SAMPLES, 2);
    }

    private static RunReport run(Path data, Path inbox, int workers) {
        JobDefinition job = JobDefinition.usual("nightly", List.of(inbox), workers);
        return JobRunner.run(new JobRequest(job, data), new Inputs.Unseen());
    }

    @Test
    void everythingIsLoaded() throws SQLException {
        assertThat(report.exitCode().number()).isZero();
        assertThat(report.quarantined()).isEmpty();
        assertThat(published("SELECT count(*) FROM source.document WHERE status LIKE 'loaded%'")).containsExactly("9");
    }

    @Test
    void everyTableHasItsKeyAndItsReferencesLeadSomewhere() throws Exception {
        try (Connection connection = DuckDb.read(data.resolve(Warehouse.FILE))) {
            assertThat(DeclaredKeys.broken(connection)).isEmpty();
        }
    }

    @Test
    void educationByDepartmentAndYear() throws SQLException {
        assertThat(published("SELECT year || ' ' || sum(amount_yuan) FROM expenditure WHERE class_name = '教育支出' GROUP BY year, "
                + "department ORDER BY ALL"))
                .containsExactly("2023 62405700.00", "2024 10198920.00", "2024 225500.00");
    }

    @Test
    void aFigureLeadsToItsCell() throws SQLException {
        assertThat(published("SELECT concat_ws('|', page, line_name, column_code, printed, amount_yuan) FROM source.published_line "
                + "WHERE form = 'general_expenditure' AND line_code = '2050302' AND sheet IS NULL AND document_key LIKE '8970a2ff%' AND "
                + "column_code = 'project'"))
                .containsExactly("57|中等职业教育|project|10,198,920.00|10198920.00");
    }

    @Test
    void aDepartmentAndItsUnitAreCountedOnce() throws SQLException {
        String whole = "SELECT sum(amount_yuan) FROM fact_expenditure JOIN dim_department USING (department_key) WHERE name = '澜屏市财政局'";
        assertThat(published("SELECT sum(amount_yuan) FROM expenditure WHERE department LIKE '澜屏市%' OR parent_department LIKE '澜屏市%'"))
                .isEqualTo(published(whole)).containsExactly("53560600.00");
    }

    @Test
    void aWorkbookWithoutAYearIsDatedByTheDocumentWithItsFigures() throws SQLException {
        assertThat(published("SELECT fiscal_year || ' ' || status FROM source.document WHERE file_name LIKE '%机关附表.xlsx'"))
                .containsExactly("2024 loaded_with_findings");
        assertThat(published("SELECT rule FROM quality.finding JOIN source.document USING (document_key) WHERE file_name LIKE "
                + "'%机关附表.xlsx' ORDER BY ALL"))
                .containsExactly("read_body_kind_assumed", "year_from_twin");
    }

    @Test
    void aWrongTotalIsSaidAndNothingElse() throws SQLException {
        assertThat(published("SELECT DISTINCT file_name FROM quality.finding JOIN source.document USING (document_key) WHERE severity = "
                + "'error'"))
                .containsExactly("黛溪市水利局2023年度单位决算.pdf");
        assertThat(published("SELECT DISTINCT expected || ' ' || actual FROM quality.finding WHERE rule = 'columns_sum'"))
                .containsExactly("22192900.00 22527200.00");
    }

    @Test
    void anotherOrderAndOtherWorkersGiveTheSame() throws IOException, SQLException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        List<Path> files;
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            files = samples.sorted().toList();
        }
        Path other = folder.resolve("other");
        for (int i = files.size() - 1; i >= 0; i--) {
            Files.copy(files.get(i), inbox.resolve(files.get(i).getFileName()));
            if (i == files.size() / 2) {
                run(other, inbox, 1);
            }
        }
        run(other, inbox, 4);
        assertThat(Inputs.content(other)).isEqualTo(Inputs.content(data)).hasSizeGreaterThan(20_000);
    }

    private static List<String> published(String sql) throws SQLException {
        return Inputs.published(data, sql);
    }
}
