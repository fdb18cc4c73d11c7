package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    }

    @Test
    void whatIsNotSaidHasAUsualValue() throws IOException {
        JobDefinition job = read("inboxes: [in]");

        assertThat(job.inboxes()).containsExactly(root.resolve("in"));
        assertThat(job.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(job.years()).isEqualTo(Years.ALL);
        assertThat(job.limits()).isEqualTo(Limits.USUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "workers: viele | jobs/nightly.yml: workers must be a whole number from 1 to 256, but is 'viele'",
        "workers: 0 | jobs/nightly.yml: workers must be a whole number from 1 to 256, but is '0'",
        "worker: 2 | jobs/nightly.yml: unknown entry 'worker'; known are build, inboxes, limits, logs, ocr, releases, workers, years",
        "limits: {seconds_per_document: 1.5} | jobs/nightly.yml: limits: seconds_per_document must be a whole number from 1 to 86400, but is '1.5'",
        "inboxes: [1] | jobs/nightly.yml: inboxes must be a list of folders, but holds '1'",
        "years: {from: 2024, to: 2020} | the years run backwards: from 2024 to 2020",
        "nonsense | jobs/nightly.yml: expected entries such as 'workers: all', but found: nonsense"})
    void aBadValueIsNamed(String yaml, String message) {
        assertThatExceptionOfType(JobProblem.class).isThrownBy(() -> read(yaml)).withMessage(message)
                .satisfies(problem -> assertThat(problem.exitCode()).isEqualTo(2));
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() {
        assertThatExceptionOfType(JobProblem.class).isThrownBy(() -> read("workers: 2\ninboxes: [")).withMessageStartingWith("jobs/nightly.yml is no YAML, line ");
    }

    private JobDefinition read(String yaml) throws IOException {
        Files.createDirectories(root.resolve("jobs"));
        Files.writeString(root.resolve("jobs/nightly.yml"), yaml);
        return JobDefinition.read(root, "nightly");
    }
}
