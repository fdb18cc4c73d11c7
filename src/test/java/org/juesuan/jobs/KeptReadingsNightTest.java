package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.durable.Sha256;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.OutdatedSettings;
import org.juesuan.settings.Settings;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was read of a document is kept, and only understood again where nothing else has changed. That no file is opened is
 * shown by originals that could not be read any more.
 */
class KeptReadingsNightTest {

    private static final String FORM = """
            %s,,,,
            编制单位：某市水利局,,,2023年度,单位：万元
            科目编码,科目名称,合计,基本支出,项目支出
            合计,,30.00,10.00,20.00
            213,农林水支出,30.00,10.00,20.00
            21303,水利,30.00,10.00,20.00
            2130301,行政运行,30.00,10.00,20.00
            """;
    private static final String KNOWN = "一般公共预算财政拨款支出决算表";
    private static final String UNKNOWN = "一般公共预算财政拨款支用情况表";

    @TempDir
    private Path folder;
    private Path data;
    private Path inbox;
    private Path document;

    @BeforeEach
    void aDisclosure() throws IOException {
        data = folder.resolve("data");
        inbox = Files.createDirectories(folder.resolve("inbox"));
        document = Files.writeString(inbox.resolve("某市水利局2023年度部门决算.csv"), FORM.formatted(KNOWN));
    }

    @Test
    void whatAnotherVersionUnderstoodIsUnderstoodAgainAndNotReadAgain() throws Exception {
        assertThat(nightly().course().pages()).isEqualTo(1);
        List<String> content = Inputs.content(data);
        Files.writeString(original(), "rotten");
        versions("regexp_replace(extractor_version, 'understanding .*', 'understanding 0-before')");

        RunReport report = nightly();

        assertThat(report.documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1));
        assertThat(report.course().understoodAgain()).isEqualTo(1);
        assertThat(report.course().pages()).isZero();
        assertThat(Inputs.content(data)).isEqualTo(content).isNotEmpty();
        assertThat(nightly().documents()).isEqualTo(Map.of(DocumentStatus.UNCHANGED, 1));
    }

    @Test
    void whatComesOutTheSameIsNotWrittenAgain() throws Exception {
        Files.writeString(inbox.resolve("某市财政局.csv"), FORM.formatted(UNKNOWN).replace("某市水利局", "某市财政局"));
        nightly();
        List<String> before = archived("SELECT d::VARCHAR FROM document d ORDER BY ALL");
        Path release = data.resolve("juesuan.duckdb").toRealPath();
        versions("regexp_replace(extractor_version, 'understanding .*', 'understanding 0-before')");

        RunReport report = nightly();

        assertThat(report.documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1, DocumentStatus.QUARANTINED, 1));
        assertThat(report.course().understoodAgain()).isEqualTo(2);
        assertThat(report.course().same()).isEqualTo(2);
        assertThat(archived("SELECT d::VARCHAR FROM document d ORDER BY ALL")).map(row -> row.replaceAll("understanding [^,}']*", ""))
                .isEqualTo(before.stream().map(row -> row.replaceAll("understanding [^,}']*", "")).toList());
        assertThat(data.resolve("juesuan.duckdb").toRealPath()).isEqualTo(release);
        assertThat(nightly().documents()).isEqualTo(Map.of(DocumentStatus.UNCHANGED, 2));
    }

    @Test
    void whatWasKeptOtherwiseIsWrittenAgain() throws Exception {
        nightly();
        archive("UPDATE understood SET content = 'other'");
        List<String> content = Inputs.content(data);
        archive("DELETE FROM line");

        RunReport report = reprocess(false);

        assertThat(report.course().understoodAgain()).isEqualTo(1);
        assertThat(report.course().same()).isZero();
        assertThat(Inputs.content(data)).isEqualTo(content);
        archive("DELETE FROM line");
        assertThat(reprocess(false).course().same()).isEqualTo(1);
        // what the store lost is written where all is read again
        assertThat(reprocess(true).course().same()).isZero();
        assertThat(Inputs.content(data)).isEqualTo(content);
    }

    @Test
    void whatAnotherReaderReadIsReadAgainAndKept() throws Exception {
        nightly();
        byte[] reading = Files.readAllBytes(reading());
        Files.delete(document);
        versions("'5'");

        RunReport report = nightly();

        assertThat(report.documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1));
        assertThat(report.course().pages()).isEqualTo(1);
        assertThat(reading()).hasBinaryContent(reading);
        Files.delete(reading());
        assertThat(reprocess(false).course().pages()).isEqualTo(1);
        assertThat(reprocess(false).course().understoodAgain()).isEqualTo(1);
        assertThat(reprocess(true).course().pages()).isEqualTo(1);
        assertThat(reading()).hasBinaryContent(reading);
    }

    @Test
    void aReadingThatRottedIsMadeAgainFromTheOriginalUnlessThatRottedToo() throws Exception {
        nightly();
        byte[] reading = Files.readAllBytes(reading());
        byte[] rotten = reading.clone();
        rotten[rotten.length / 2] ^= 1;
        Files.write(reading(), rotten);
        List<String> content = Inputs.content(data);

        RunReport report = reprocess(false);

        assertThat(report.course().pages()).isEqualTo(1);
        assertThat(reading()).hasBinaryContent(reading);
        assertThat(Inputs.content(data)).isEqualTo(content);
        Files.write(reading(), rotten);
        Files.writeString(original(), FORM.formatted("收入决算表"));
        assertThat(reprocess(false).documents()).isEqualTo(Map.of(DocumentStatus.CHANGED_MEANWHILE, 1));
        assertThat(Inputs.content(data)).isEqualTo(content);
    }

    @Test
    void aCorrectionIsFollowedWithoutReadingAgain() throws Exception {
        nightly();
        Files.writeString(original(), "rotten");
        Files.delete(document);
        Files.writeString(Files.createDirectories(folder.resolve("jobs/corrections")).resolve(original().getFileName() + ".yml"),
                "year: 2022\n");

        RunReport report = JobRunner.run(new JobRequest(job(Duration.ofMinutes(1)), data).following(folder.resolve("jobs")),
                new Inputs.Unseen());

        assertThat(report.documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1));
        assertThat(report.course().understoodAgain()).isEqualTo(1);
        assertThat(Inputs.published(data, "SELECT DISTINCT year FROM expenditure")).containsExactly("2022");
    }

    @Test
    void outdatedDocumentsAreDoneByTheTimeThatANightHasTheLongestAgoFirst() throws Exception {
        Inputs.notes(inbox, 5);
        nightly();
        versions("'5'");
        archive("UPDATE document SET loaded_at = TIMESTAMP '2020-01-01' + to_days((hash(document_key) % 1000)::INTEGER)");

        RunReport none = JobRunner.run(new JobRequest(job(Duration.ZERO), data), new Inputs.Unseen());

        assertThat(none.documents()).isEqualTo(Map.of(DocumentStatus.OUTDATED, 6));
        List<String> order = archived("SELECT document_key FROM document ORDER BY loaded_at");
        assertThat(nightly().documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1, DocumentStatus.QUARANTINED, 5));
        assertThat(archived("SELECT document_key FROM document ORDER BY loaded_at")).isEqualTo(order);
    }

    /** The whole program with a folder of YAML before that of its classes, as whoever adds a province has it after a build. */
    @Test
    void aTitleThatIsAddedToAFormChangesTheWarehouseAndOpensNoFile() throws Exception {
        Files.writeString(document, FORM.formatted(UNKNOWN));
        EditedProgram program = new EditedProgram(Files.createDirectory(folder.resolve("program"))).nightsOver(inbox);
        assertThat(program.run(data, "nightly", "--quiet")).isIn(0, 3);
        assertThat(Inputs.published(data, "FROM expenditure")).isEmpty();
        Files.writeString(original(), "rotten");
        program.edit("org/juesuan/contract/forms/general_expenditure.yml",
                form -> form.replaceFirst("(?m)^titles:\\n", "titles:\n  - " + UNKNOWN + "\n"));

        assertThat(program.run(data, "extract", document.toString(), "--format", "csv")).isZero();
        assertThat(program.said()).contains("general_expenditure").contains("300000");
        assertThat(program.run(data, "nightly", "--quiet")).as(program.said()).isZero();

        assertThat(Inputs.published(data, "SELECT sum(amount_yuan) FROM expenditure WHERE expenditure_type = 'project'"))
                .containsExactly("200000.00");
        assertThat(Files.readString(data.resolve("run-report.json"))).contains("\"source\":\"reading\"")
                .doesNotContain("\"source\":\"file\"");
    }

    private RunReport nightly() {
        return JobRunner.run(new JobRequest(job(Duration.ofMinutes(1)), data), new Inputs.Unseen());
    }

    private JobDefinition job(Duration outdated) {
        return JobDefinition.usual("nightly", List.of(inbox), 1).with(Settings.USUAL.with(new OutdatedSettings(outdated)));
    }

    private RunReport reprocess(boolean anew) {
        return JobRunner.run(new JobRequest(JobDefinition.usual("reprocess", List.of(), 1), data).readingAnew(anew), new Inputs.Unseen());
    }

    private Path original() throws IOException {
        return only(data.resolve("originals"));
    }

    private Path reading() throws IOException {
        return only(data.resolve("readings"));
    }

    private Path only(Path kept) throws IOException {
        String key = Files.exists(document) ? Sha256.of(document) : "";
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(file -> Files.isRegularFile(file) && (key.isEmpty() || file.endsWith(key))).findFirst()
                    .orElse(kept.resolve(key.isEmpty() ? "none" : key.substring(0, 2)).resolve(key));
        }
    }

    private void versions(String sql) throws SQLException {
        archive("UPDATE document SET extractor_version = " + sql + "; UPDATE understood SET version = "
                + sql.replace("extractor_version", "version"));
    }

    private void archive(String sql) throws SQLException {
        try (Connection connection = DuckDb.write(data.resolve("archive.duckdb"), Memory.AS_IT_TAKES);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> archived(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DuckDb.read(data.resolve("archive.duckdb")); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
