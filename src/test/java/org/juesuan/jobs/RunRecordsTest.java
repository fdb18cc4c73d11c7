package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.jobs.report.RecordFile;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.problem.Problem;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.LogSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What a run leaves behind, however it ended. */
class RunRecordsTest {

    @TempDir
    private Path folder;
    private Path data;
    private Path inbox;

    @BeforeEach
    void someFiles() throws IOException {
        data = folder.resolve("data");
        inbox = Inputs.notes(folder.resolve("inbox"), 3);
        Files.copy(inbox.resolve("note-0001.txt"), inbox.resolve("copy.txt"));
        Files.writeString(inbox.resolve(".hidden"), "");
    }

    @Test
    void theReportNamesEveryFileAndEveryStep() throws Exception {
        RunReport run = Inputs.nightly(data, inbox, 2);

        Map<String, Object> report = report();
        assertThat(report).containsEntry("run", run.runId()).containsEntry("job", "nightly").containsEntry("exit_code", 3)
                .containsEntry("problem", null).containsEntry("documents", Map.of("quarantined", 3, "duplicate", 1));
        assertThat(((Map<?, ?>) report.get("versions")).get("java")).isEqualTo(System.getProperty("java.version"));
        assertThat(each(report, "files", "name", "status", "reason")).containsExactly("copy.txt quarantined unsupported_type",
                "note-0000.txt quarantined unsupported_type", "note-0001.txt duplicate null", "note-0002.txt quarantined unsupported_type");
        assertThat(each(report, "skipped", "why")).containsExactly("hidden");
        assertThat(each(report, "steps", "step", "status", "read", "written"))
                .containsExactly("fetch completed null null", "take in completed 4 3", "extract completed 3 3", "build completed 0 0",
                "publish completed null null");
        assertThat(data.resolve("logs/runs/" + run.runId() + ".json")).hasSameTextualContentAs(RecordFile.REPORT.in(data));
    }

    @Test
    void theWarehouseKnowsTheStepsOfEveryRun() throws Exception {
        Inputs.nightly(data, inbox, 1);
        Files.writeString(inbox.resolve("later.txt"), "one more");
        Inputs.nightly(data, inbox, 1);

        assertThat(Inputs.published(data,
                "SELECT concat_ws(' ', step_no, step, status, read, written, seconds >= 0) FROM ops.step JOIN ops.run USING (run_id) "
                + "ORDER BY run.started_at, step_no"))
                .containsExactly("1 fetch completed true", "2 take in completed 4 3 true", "3 extract completed 3 3 true",
                "4 build completed 0 0 true", "5 publish completed true",
                        "1 fetch completed true", "2 take in completed 5 1 true", "3 extract completed 1 1 true", "4 build started");
        assertThat(Inputs.published(data, "SELECT column_name FROM duckdb_columns() WHERE schema_name = 'ops' AND comment IS NULL"))
                .isEmpty();
    }

    @Test
    void theMetricsAreThoseOfTheLastRunAndOfWhatIsPublished() throws IOException {
        Inputs.nightly(data, inbox, 1);
        assertThat(metrics()).contains("juesuan_run_exit_code{job=\"nightly\"} 3.0",
                "juesuan_run_documents{job=\"nightly\",status=\"quarantined\"} 3.0",
                "juesuan_documents{status=\"quarantined\"} 3.0", "juesuan_documents{status=\"loaded\"} 0.0",
                "juesuan_findings{severity=\"error\"} 0.0");
        assertThat(metrics()).anyMatch(line -> line.startsWith("juesuan_run_step_duration_seconds{job=\"nightly\",step=\"extract\"} "));

        Inputs.nightly(data, inbox, 1);

        assertThat(metrics()).contains("juesuan_run_exit_code{job=\"nightly\"} 0.0",
                "juesuan_run_documents{job=\"nightly\",status=\"unchanged\"} 4.0",
                "juesuan_documents{status=\"quarantined\"} 3.0");
    }

    @Test
    void aRunThatFailsTellsWhyAndKeepsTheTimeOfTheLastThatDidNot() throws IOException {
        Inputs.nightly(data, inbox, 1);
        String success = successes();
        Files.move(inbox, folder.resolve("gone"));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Inputs.nightly(data, inbox, 1));

        assertThat(report()).containsEntry("exit_code", 2);
        assertThat((String) report().get("problem")).contains("does not exist");
        assertThat(metrics()).contains("juesuan_run_exit_code{job=\"nightly\"} 2.0", "juesuan_documents{status=\"quarantined\"} 3.0");
        assertThat(successes()).isEqualTo(success);
    }

    @Test
    void anArchiveThatCannotBeOpenedIsAFailureThatIsTold() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("archive.duckdb"), "no database at all, ".repeat(1_000));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Inputs.nightly(data, inbox, 1));

        assertThat(report()).containsEntry("exit_code", 1).containsEntry("last_success", null);
        assertThat(each(report(), "steps", "step", "status")).containsExactly("fetch completed", "take in failed");
        assertThat(metrics()).contains("juesuan_run_exit_code{job=\"nightly\"} 1.0")
                .noneMatch(line -> line.startsWith("juesuan_last_success"));
    }

    @Test
    void whatANightLeftStaysWhateverRunsByDay() throws IOException {
        RunReport night = Inputs.nightly(data, inbox, 1);

        RunReport day = JobRunner.run(new JobRequest(JobDefinition.usual("reprocess", List.of(), 1), data, null, false),
                new Inputs.Unseen());

        assertThat(report()).containsEntry("run", night.runId());
        assertThat(RecordFile.REPORT.in(data, "reprocess")).hasFileName("run-report-reprocess.json").content().contains(day.runId());
        assertThat(metrics()).contains("juesuan_run_exit_code{job=\"nightly\"} 3.0", "juesuan_documents{status=\"quarantined\"} 3.0")
                .noneMatch(line -> line.contains("reprocess")).doesNotHaveDuplicates();
        assertThat(data.resolve("metrics-reprocess.prom")).content().contains("juesuan_run_exit_code{job=\"reprocess\"} ")
                .doesNotContain("juesuan_documents");
    }

    @Test
    void reportsOfOldRunsGo() throws IOException {
        JobDefinition job = Inputs.definition("nightly", inbox, 1);
        for (int i = 0; i < 3; i++) {
            JobRunner.run(new JobRequest(job.with(job.settings().with(new LogSettings(30, 200, 2))), data), new Inputs.Unseen());
        }
        try (Stream<Path> reports = Files.list(data.resolve("logs/runs"))) {
            assertThat(reports).hasSize(2).contains(data.resolve("logs/runs").resolve(report().get("run") + ".json"));
        }
    }

    private Map<String, Object> report() throws IOException {
        return new Yaml().load(Files.readString(RecordFile.REPORT.in(data)));
    }

    private static List<String> each(Map<String, Object> report, String list, String... fields) {
        return ((List<?>) report.get(list)).stream()
                .map(one -> String.join(" ", Stream.of(fields).map(field -> String.valueOf(((Map<?, ?>) one).get(field))).toList()))
                .toList();
    }

    private List<String> metrics() throws IOException {
        return Files.readAllLines(RecordFile.METRICS.in(data));
    }

    private String successes() throws IOException {
        return metrics().stream().filter(line -> line.startsWith("juesuan_last_success_timestamp_seconds ")).findFirst().orElseThrow();
    }
}
