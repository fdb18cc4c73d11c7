package org.juesuan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.List;
import org.juesuan.intake.SettleTime;
import org.juesuan.problem.Problem;
import org.juesuan.warehouse.HoldThresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobDefinitionTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "backfill", "reprocess"})
    void theDefinitionsOfTheProjectAreSound(String name) {
        assertThat(JobDefinition.read(Path.of(""), name).workers()).isPositive();
        assertThat(JobDefinition.read(Path.of(""), name).settings()).as("what the files say is what holds without them").isEqualTo(
                Settings.USUAL.with(new SettleTime(Duration.ofSeconds(2), Duration.ofSeconds(60))));
    }

    @Test
    void whatIsNotSaidHasAUsualValue() throws IOException {
        JobDefinition job = read("inboxes: [in]");

        assertThat(job.inboxes()).containsExactly(root.resolve("in"));
        assertThat(job.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(job.years()).isEqualTo(Years.ALL);
        assertThat(job.limits()).isEqualTo(ReadingLimits.USUAL);
        assertThat(read("releases: {keep: 9, hold: {rows_lost_percent: 0.5, documents_lost: 3}}").releases())
                .isEqualTo(new ReleaseSettings(9,
                new HoldThresholds(new BigDecimal("0.5"), 10, new BigDecimal(5), 20, new BigDecimal(100), 3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "workers: viele | jobs/nightly.yml: workers must be a whole number from 1 to 256, but is 'viele'",
        "workers: 0 | jobs/nightly.yml: workers must be a whole number from 1 to 256, but is '0'",
        "worker: 2 | jobs/nightly.yml: unknown entry 'worker'; known are build, cluster, inboxes, limits, logs, ocr, outdated, releases, "
        + "settling, workers, years",
        "limits: {seconds_per_document: 1.5} | jobs/nightly.yml: limits: seconds_per_document must be a whole number from 1 to 86400, "
        + "but is '1.5'",
        "releases: {hold: {rows_lost_percent: 101}} | jobs/nightly.yml: releases: hold: rows_lost_percent must be a number from 0 to "
        + "100, but is '101'",
        "releases: {hold: {rows: 1}} | jobs/nightly.yml: releases: hold: unknown entry 'rows'; known are documents_lost, "
        + "new_documents_with_errors_percent, new_errors, new_errors_percent, rows_lost, rows_lost_percent",
        "inboxes: [1] | jobs/nightly.yml: inboxes must be a list of folders, but holds '1'",
        "years: {from: 2024, to: 2020} | the years run backwards: from 2024 to 2020",
        "cluster: {documents: 5} | jobs/nightly.yml: cluster: shared must be an absolute path, but is 'null'",
        "cluster: {shared: /mnt, lease_seconds: 1} | jobs/nightly.yml: cluster: lease_seconds must be a whole number from 2 to 86400, "
        + "but is '1'",
        "ocr: {models: models} | jobs/nightly.yml: ocr: models must be an absolute path, but is 'models'",
        "ocr: {models: /nowhere} | jobs/nightly.yml: ocr: models must be a folder with det.onnx, cls.onnx, rec.onnx, keys.txt, but "
        + "/nowhere has no readable det.onnx",
        "nonsense | jobs/nightly.yml: expected entries such as 'workers: all', but found: nonsense"})
    void aBadValueIsNamed(String yaml, String message) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(yaml)).withMessage(message)
                .satisfies(problem -> assertThat(problem.exitCode().number()).isEqualTo(2));
    }

    @Test
    void aClusterHasAFolderAndUsualNumbers() throws IOException {
        assertThat(read("workers: 1").settings().cluster()).isEmpty();
        assertThat(read("cluster: {shared: /mnt/juesuan}").settings().cluster()).contains(ClusterSettings.usual(Path.of("/mnt/juesuan")));
        assertThat(read("cluster: {shared: /mnt/juesuan, database: /etc/db.properties, documents: 9, megabytes: 8, lease_seconds: 7, "
                + "alone_seconds: 0}").settings().cluster())
                .contains(new ClusterSettings(Optional.of(Path.of("/etc/db.properties")), Path.of("/mnt/juesuan"), 9, 8,
                Duration.ofSeconds(7), Duration.ZERO));
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read("workers: 2\ninboxes: ["))
                .withMessageStartingWith("jobs/nightly.yml is no YAML, line ");
    }

    @Test
    void whatAnOperatorSaysBesideGoesBeforeEntryByEntry() throws IOException {
        local("nightly.yml", "limits: {seconds_per_page: 45}\nworkers: 3");

        JobDefinition job = read("inboxes: [in]\nworkers: 1\nlimits: {seconds_per_page: 10, seconds_per_document: 100}");

        assertThat(job.workers()).isEqualTo(3);
        assertThat(job.limits().perPage()).isEqualTo(Duration.ofSeconds(45));
        assertThat(job.limits().perDocument()).isEqualTo(Duration.ofSeconds(100));
        assertThat(job.inboxes()).containsExactly(root.resolve("in"));
    }

    @Test
    void whatIsWrongBesideIsToldOfThatFile() throws IOException {
        local("nightly.yml", "worker: 3");

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read("inboxes: [in]"))
                .withMessageStartingWith("jobs/local/nightly.yml: unknown entry 'worker'");
    }

    @Test
    void inboxesThatWereAddedTakeThePlaceOfTheJobs() throws IOException {
        LocalSettings local = LocalSettings.of(root);
        local.write(List.of(root.resolve("b"), root.resolve("a 甲")));

        assertThat(read("inboxes: [in]").inboxes()).containsExactly(root.resolve("b"), root.resolve("a 甲"));
        local.write(List.of());
        assertThat(read("inboxes: [in]").inboxes()).containsExactly(root.resolve("in"));
        local("inboxes.txt", "somewhere\n");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read("inboxes: [in]"))
                .withMessage("jobs/local/inboxes.txt: 'somewhere' is no absolute path; ./juesuan inbox add writes one");
    }

    private void local(String name, String text) throws IOException {
        Files.createDirectories(root.resolve("jobs/local"));
        Files.writeString(root.resolve("jobs/local").resolve(name), text);
    }

    private JobDefinition read(String yaml) throws IOException {
        Files.createDirectories(root.resolve("jobs"));
        Files.writeString(root.resolve("jobs/nightly.yml"), yaml);
        return JobDefinition.read(root, "nightly");
    }
}
