package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.juesuan.durable.Sha256;
import org.juesuan.intake.Listing;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of documents, and what becomes of it in the runs after. */
class CorrectedNightTest {

    /** States neither year nor unit, and has a column whose heading nobody knows. */
    private static final String FORM = """
            一般公共预算财政拨款支出决算表,,,,
            编制单位：某市水利局,,,,
            科目编码,科目名称,合计,基本支出,专项
            合计,,30.00,10.00,20.00
            213,农林水支出,30.00,10.00,20.00
            21303,水利,30.00,10.00,20.00
            2130301,行政运行,30.00,10.00,20.00
            """;

    @TempDir
    private Path folder;
    private Path inbox;
    private Path jobs;
    private Path correction;

    @BeforeEach
    void aFormThatSaysTooLittle() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        jobs = folder.resolve("jobs");
        Path form = Files.writeString(inbox.resolve("附表.csv"), FORM);
        correction = Files.createDirectories(jobs.resolve("corrections")).resolve(Sha256.of(form) + ".yml");
    }

    @Test
    void whatIsSaidIsFollowedOnceThoughTheBytesAreTheSame() throws Exception {
        assertThat(nightly().quarantined()).extracting(RunReport.Quarantined::reason).containsExactly("unit_unknown");
        Files.delete(inbox.resolve("附表.csv"));
        Files.writeString(correction,
                "year: 2024\nkind: final_accounts\nunit: 万元\nforms:\n  general_expenditure:\n    columns:\n      专项: project\n");

        RunReport report = nightly();

        assertThat(report.exitCode().number()).isZero();
        assertThat(report.documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1));
        assertThat(published("SELECT expenditure_type || ' ' || sum(amount_yuan) FROM expenditure WHERE year = 2024 AND department = "
                + "'某市水利局' GROUP BY expenditure_type ORDER BY ALL"))
                .containsExactly("basic 100000.00", "project 200000.00");
        assertThat(published("SELECT field || coalesce(' ' || form, '') || ' ' || value FROM source.correction ORDER BY ALL"))
                .containsExactly("column general_expenditure 专项=project", "kind final_accounts", "unit 万元", "year 2024");
        assertThat(published("SELECT message FROM quality.finding WHERE rule = 'corrected_by_hand' ORDER BY ALL"))
                .contains("人工更正：年度取为“2024”，原件没有读出",
                "人工更正：列“专项”取为 project；改变 12 个金额");
        assertThat(published("SELECT DISTINCT reading FROM source.published_line WHERE column_code = 'project'"))
                .containsExactly("corrected_by_hand");
        assertThat(nightly().documents()).isEmpty();
    }

    @Test
    void linesThatReadTheSameAreNotCalledCorrected() throws Exception {
        Files.writeString(inbox.resolve("附表.csv"), FORM.replace("某市水利局", "某市水利局,,,单位：万元").replace("专项", "项目支出"));
        correction = correction.resolveSibling(Sha256.of(inbox.resolve("附表.csv")) + ".yml");
        Files.writeString(correction, "year: 2023\nforms:\n  general_expenditure: {columns: {没有的列: basic}}\n  income: {unit: 元}\n");

        assertThat(nightly().documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1));
        assertThat(published("SELECT DISTINCT reading || fiscal_year FROM source.published_line JOIN source.document USING (document_key)"))
                .containsExactly("2023");
        assertThat(published("SELECT message FROM quality.finding WHERE rule = 'correction_without_effect' ORDER BY ALL")).hasSize(2)
                .anyMatch(m -> m.contains("没有的列")).anyMatch(m -> m.contains("没有读到表 income"));

        Files.writeString(correction, "year: 2023\nforms:\n  general_expenditure: {unit: 元}\n");
        assertThat(nightly().documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1));
        assertThat(published("SELECT DISTINCT reading || ' ' || unit || ' ' || (amount_yuan <= 30) FROM source.published_line"))
                .containsExactly("corrected_by_hand 元 true");
    }

    @Test
    void aRejectedDocumentIsNobodysWorryUntilItsFileIsGone() throws Exception {
        nightly();
        Files.writeString(correction, "reject: 与本库无关\n");

        RunReport rejected = reprocess();

        assertThat(rejected.exitCode().number()).isZero();
        assertThat(rejected.documents()).isEqualTo(Map.of(DocumentStatus.REJECTED, 1));
        assertThat(published("SELECT status || ' ' || reason_code || ' ' || reason FROM source.document"))
                .containsExactly("quarantined rejected 人工退回：与本库无关");
        assertThat(published("SELECT status FROM ops.document WHERE run_id LIKE 'reprocess%'")).containsExactly("rejected");
        Files.delete(correction);
        assertThat(nightly().documents()).isEqualTo(Map.of(DocumentStatus.QUARANTINED, 1));
        assertThat(published("FROM source.correction")).isEmpty();
    }

    @Test
    void aFileThatIsNoCorrectionLeavesItsDocumentAsItIsAndCostsNobodyElse() throws Exception {
        Files.writeString(correction, "reject: 与本库无关\n");
        nightly();
        Files.writeString(correction, "rejected: 与本库无关\n");
        Files.writeString(inbox.resolve("另表.csv"), FORM);
        Files.writeString(inbox.resolve("决算.csv"), FORM.replace("某市水利局", "某市水利局2023年度,,,单位：万元").replace("专项", "项目支出"));

        RunReport report = nightly();

        assertThat(report.documents()).containsEntry(DocumentStatus.LOADED, 1);
        assertThat(report.skipped()).extracting(Listing.Skipped::why).singleElement().asString()
                .contains(", line 1: unknown entry 'rejected'").endsWith("its document is left as it was");
        assertThat(published("SELECT reason_code FROM source.document WHERE status = 'quarantined'")).containsExactly("rejected");
        assertThat(reprocess().documents()).as("not read without what was said").doesNotContainKey(DocumentStatus.QUARANTINED);
        Files.delete(correction);
        assertThat(nightly().documents()).containsEntry(DocumentStatus.QUARANTINED, 1);
    }

    private RunReport nightly() {
        return JobRunner.run(new JobRequest(JobDefinition.usual("nightly", List.of(inbox), 1), folder.resolve("data")).following(jobs),
                new Inputs.Unseen());
    }

    private RunReport reprocess() {
        return JobRunner.run(new JobRequest(JobDefinition.usual("reprocess", List.of(), 1), folder.resolve("data"), null, true)
                .following(jobs), new Inputs.Unseen());
    }

    private List<String> published(String sql) throws SQLException {
        return Inputs.published(folder.resolve("data"), sql);
    }
}
