package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.juesuan.folder.DataFolder;
import org.juesuan.folder.RunLock;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run does after another. */
class NightlyTest {

    @TempDir
    private Path folder;
    private Path data;
    private Path inbox;

    @BeforeEach
    void someFiles() throws IOException {
        data = folder.resolve("data");
        inbox = Inputs.notes(folder.resolve("inbox"), 3);
    }

    @Test
    void everyFileIsAResultAndTheSecondRunReadsNothing() throws Exception {
        Files.copy(inbox.resolve("note-0001.txt"), inbox.resolve("copy.txt"));

        RunReport first = Inputs.nightly(data, inbox, 2);

        assertThat(first.exitCode().number()).isEqualTo(3);
        assertThat(first.released()).isEqualTo(Map.of("quarantined", 3L));
        assertThat(first.documents()).isEqualTo(Map.of(DocumentStatus.QUARANTINED, 3, DocumentStatus.DUPLICATE, 1));
        assertThat(Inputs.published(data, "SELECT exit_code || ' ' || documents FROM ops.run")).containsExactly("3 4");
        assertThat(Inputs.published(data, "SELECT file_name || ' ' || status FROM ops.document ORDER BY ALL")).containsExactly(
                "copy.txt quarantined", "note-0000.txt quarantined", "note-0001.txt duplicate", "note-0002.txt quarantined");

        RunReport second = Inputs.nightly(data, inbox, 2);

        assertThat(second.exitCode().number()).isZero();
        assertThat(second.released()).isEmpty();
        assertThat(second.documents()).isEqualTo(Map.of(DocumentStatus.UNCHANGED, 4));
    }

    @Test
    void aNewFileIsReadAndThoseBeforeItAreNot() throws Exception {
        Inputs.nightly(data, inbox, 1);
        Files.writeString(inbox.resolve("later.txt"), "one more");

        RunReport report = Inputs.nightly(data, inbox, 1);

        assertThat(report.documents()).isEqualTo(Map.of(DocumentStatus.UNCHANGED, 3, DocumentStatus.QUARANTINED, 1));
        assertThat(report.quarantined()).singleElement().satisfies(one -> assertThat(one.fileName()).isEqualTo("later.txt"));
        assertThat(Inputs.published(data, "SELECT count(*) FROM ops.run")).containsExactly("2");
    }

    @Test
    void neitherWorkersNorFoldersChangeWhatIsPublished() throws Exception {
        Path data2 = folder.resolve("data2");
        Inputs.notes(inbox, 40);
        Inputs.nightly(data, inbox, 1);

        Path half = Inputs.notes(folder.resolve("half"), 20);
        Inputs.nightly(data2, half, 4);
        Inputs.nightly(data2, inbox, 4);

        assertThat(Inputs.content(data2)).isEqualTo(Inputs.content(data)).isNotEmpty();
    }

    @Test
    void aReleaseThatWasNotPublishedIsMadeUpFor() throws Exception {
        Inputs.nightly(data, inbox, 1);
        DataFolder.at(data).markUnpublished();

        assertThat(Inputs.nightly(data, inbox, 1).released()).isNotEmpty();
    }

    @Test
    void originalsAreReadAgainWithoutTheInbox() throws Exception {
        RunReport first = Inputs.nightly(data, inbox, 1);
        String key = first.quarantined().get(0).key();
        Files.delete(inbox.resolve("note-0000.txt"));

        assertThat(reprocess(null, false).documents()).isEqualTo(Map.of(DocumentStatus.QUARANTINED, 3));
        assertThat(reprocess(null, true).documents()).isEqualTo(Map.of(DocumentStatus.UNCHANGED, 3));
        assertThat(reprocess(key.substring(0, 12), false).documents()).isEqualTo(Map.of(DocumentStatus.QUARANTINED, 1));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> reprocess("", false)).withMessageContaining("3 documents");
        assertThat(reprocess("note-0001.txt", false).documents()).isEqualTo(Map.of(DocumentStatus.QUARANTINED, 1));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> reprocess("zz", false)).withMessageContaining("no archived document")
                .satisfies(problem -> assertThat(problem.exitCode().number()).isEqualTo(2));
    }

    @Test
    void anInboxThatIsNotThereIsWrongUsage() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Inputs.nightly(data, folder.resolve("nowhere"), 1))
                .withMessageContaining("does not exist").satisfies(problem -> assertThat(problem.exitCode().number()).isEqualTo(2));
    }

    @Test
    void aSecondRunBesideTheFirstIsTurnedAway() throws IOException {
        Files.createDirectories(data);
        try (RunLock lock = RunLock.take(DataFolder.lock(data), "nightly", Instant.now())) {
            assertThat(RunLock.holder(data)).hasValueSatisfying(holder -> assertThat(holder)
                    .startsWith("nightly, process " + ProcessHandle.current().pid()));
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> Inputs.nightly(data, inbox, 1)).withMessageContaining("another run")
                    .satisfies(problem -> assertThat(problem.exitCode().number()).isEqualTo(4));
        }
        assertThat(RunLock.holder(data)).isEmpty();
    }

    private RunReport reprocess(String document, boolean outdated) {
        return JobRunner.run(new JobRequest(Inputs.definition("reprocess", inbox, 2), data, document, outdated), new Inputs.Unseen());
    }
}
