package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.juesuan.jobs.doctor.Diagnosis;
import org.juesuan.jobs.doctor.Doctor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a data folder, before the first run, after it, and after damage. */
class DoctorTest {

    @TempDir
    private Path root;
    private Path data;

    @BeforeEach
    void aProject() throws IOException {
        data = root.resolve("data");
        Files.createDirectories(root.resolve("in"));
        Files.writeString(root.resolve("in/note.txt"), "a note");
        for (String job : List.of("nightly", "backfill", "reprocess")) {
            Files.createDirectories(root.resolve("jobs"));
            Files.writeString(root.resolve("jobs/" + job + ".yml"), "inboxes: [in]\n");
        }
    }

    @Test
    void beforeTheFirstRunThereIsNothingWrong() {
        assertThat(said(Instant.now(), "problem")).isEmpty();
        assertThat(said(Instant.now(), "warning")).anyMatch(line -> line.startsWith("published: nothing is published yet"))
                .anyMatch(line -> line.startsWith("last run: no run has ended"));
        assertThat(data).doesNotExist();
    }

    @Test
    void afterARunEverythingOpensAndItsAgeIsTold() throws IOException {
        night();

        assertThat(said(Instant.now(), "problem")).isEmpty();
        assertThat(said(Instant.now(), "ok")).anyMatch(line -> line.startsWith("archive: opens, with 1 documents, at 0"))
                .anyMatch(line -> line.startsWith("job repository: opens, with 1 runs"))
                .anyMatch(line -> line.startsWith("published: release 20"));
        assertThat(said(Instant.now(), "warning")).anyMatch(line -> line.matches("last run: nightly-.* 0 hours ago with exit code 3: .*"));
        assertThat(said(Instant.now(), "warning")).contains("quarantine: 1 document waits in quarantine (1 unsupported_type)");
        Juesuan.run("nightly", "--quiet", "--inbox", root.resolve("in").toString(), "--data", data.toString());
        assertThat(said(Instant.now(), "ok")).anyMatch(line -> line.matches("last run: .*exit code 0"));
        assertThat(said(Instant.now().plus(40, ChronoUnit.HOURS), "warning"))
                .anyMatch(line -> line.matches("last run: .* 40 hours ago .*"));
    }

    @Test
    void whatWaitsIsNamedEveryNightAndWrongUsageLeavesItsReportAlone() throws IOException {
        night();
        Spoken again = Spoken.of("nightly", "--quiet", "--inbox", root.resolve("in").toString(), "--data", data.toString());

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).isEqualTo("juesuan: 1 document waits in quarantine (1 unsupported_type); ./juesuan quarantine list --data "
                + data + " names them\n");
        assertThat(data.resolve("last-run.txt")).content().contains("waiting: 1 document waits in quarantine (1 unsupported_type)");
        assertThat(data.resolve("metrics.prom")).content().contains("juesuan_waiting 1.0");
        String report = Files.readString(data.resolve("run-report.json"));
        assertThat(report).contains("\"waiting\":{\"unsupported_type\":1}");

        assertThat(Spoken.of("nightly", "--inbox", root.resolve("typo").toString(), "--data", data.toString()).exitCode()).isEqualTo(2);
        assertThat(Spoken.of("backfill", "--from", "2020", "--to", "2021", "--inbox", root.resolve("typo").toString(), "--data",
                data.toString()).exitCode()).isEqualTo(2);
        assertThat(data.resolve("run-report.json")).hasContent(report);
    }

    @Test
    void whatIsDamagedIsNamed() throws IOException {
        night();
        Files.writeString(data.resolve("archive.duckdb"), "no database at all, ".repeat(1_000));
        Files.writeString(data.resolve("jobs.mv.db"), "no database at all, ".repeat(1_000));
        Files.writeString(root.resolve("jobs/backfill.yml"), "worker: 2");
        Files.writeString(root.resolve("jobs/nightly.yml"), "inboxes: [elsewhere]");
        Files.delete(data.resolve("juesuan.duckdb").toRealPath());

        assertThat(said(Instant.now(), "problem")).anyMatch(line -> line.startsWith("archive: "))
                .anyMatch(line -> line.startsWith("job repository: "))
                .anyMatch(line -> line.startsWith("settings: jobs/backfill.yml: unknown entry 'worker'"))
                .anyMatch(line -> line.startsWith("inbox: " + root.resolve("elsewhere")))
                .anyMatch(line -> line.startsWith("published: ")).hasSize(5);
    }

    /** The one ends a run before it begins, the other is not followed. */
    @Test
    void whatPeopleWroteIsReadToo() throws IOException {
        assertThat(said(Instant.now(), "ok")).contains("sources: jobs/sources.yml can be followed",
                "corrections: jobs/corrections can be followed");
        String correction = "0".repeat(64) + ".yml";
        Files.writeString(root.resolve("jobs/sources.yml"), "sources:\n  - name: 局\n");
        Files.writeString(Files.createDirectories(root.resolve("jobs/corrections")).resolve(correction), "year: 2024\nunit: 两\n");

        assertThat(said(Instant.now(), "problem"))
                .containsExactly("sources: jobs/sources.yml, line 2: 局 needs at least one address in listings",
                "corrections: jobs/corrections/" + correction + ", line 2: unit must be one of 万元, 亿元, 元, 千元, 百万元, 百元, but is '两'");
    }

    @Test
    void aFailedRunIsAProblemWithItsReason() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("run-report.json"),
                "{\"run\":\"nightly-1\",\"ended_at\":\"2025-09-01T02:00:00Z\",\"exit_code\":1,\"problem\":\"no room\",\"last_success\":null}");

        assertThat(said(Instant.parse("2025-09-01T05:00:00Z"), "problem"))
                .containsExactly("last run: nightly-1 ended 3 hours ago with exit code 1: no room");
    }

    private void night() {
        assertThat(Juesuan.run("nightly", "--quiet", "--inbox", root.resolve("in").toString(), "--data", data.toString())).isEqualTo(3);
    }

    private List<String> said(Instant now, String state) {
        List<Diagnosis> found = Doctor.examine(root, data, now);
        assertThat(Doctor.healthy(found)).isEqualTo(found.stream().noneMatch(one -> one.state() == Diagnosis.State.PROBLEM));
        assertThat(found).filteredOn(one -> one.state() != Diagnosis.State.OK).allSatisfy(one -> assertThat(one.advice()).isNotEmpty());
        return found.stream().filter(one -> one.state().toString().equals(state)).map(one -> one.check() + ": " + one.message()).toList();
    }
}
