package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that ends in the middle, in a process of its own; the next one does what is left, and comes to the same. */
class InterruptedRunTest {

    private static final int FILES = 400;
    private static final int SOME = 20;

    private static final int SIGINT = 2;

    @TempDir
    private Path folder;

    @Test
    void killedInTheMiddle() throws Exception {
        Path data = folder.resolve("data");
        Process run = start(data);
        waitForSomeDocuments(data, run);
        run.destroyForcibly();
        assertThat(run.waitFor()).isEqualTo(128 + 9);

        converges(data);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void toldToStopInTheMiddle(String signal, int exitCode) throws Exception {
        assumeTrue(!signal.equals("INT") || !ignored(SIGINT),
                "skipped: SIGINT is ignored here, as a shell without job control lets what it starts with & do");
        Path data = folder.resolve("data");
        Process run = start(data);
        waitForSomeDocuments(data, run);
        new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start().waitFor();

        assertThat(run.waitFor()).isEqualTo(exitCode);
        assertThat(Files.readString(data.resolve("last-run.txt")))
                .containsPattern(": stopped by a signal after \\d+\\.\\d s; the next run goes on from here\n");
        assertThat(data.resolve("juesuan.duckdb")).doesNotExist();
        converges(data);
    }

    /** Whether this process, and so all that it starts, ignores a signal. */
    private static boolean ignored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (signal - 1) & 1) == 1);
    }

    private void converges(Path data) throws Exception {
        RunReport next = Inputs.nightly(data, folder.resolve("inbox"), 2);

        assertThat(next.exitCode().number()).isEqualTo(3);
        assertThat(next.documents().get(DocumentStatus.UNCHANGED)).isGreaterThanOrEqualTo(1).isLessThan(FILES);
        assertThat(next.documents().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(FILES);
        Path undisturbed = folder.resolve("undisturbed");
        Inputs.nightly(undisturbed, folder.resolve("inbox"), 2);
        assertThat(Inputs.content(data)).isEqualTo(Inputs.content(undisturbed));
    }

    private Process start(Path data) throws IOException {
        Inputs.notes(folder.resolve("inbox"), FILES);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "org.juesuan.cli.Juesuan", "nightly", "--quiet",
                "--inbox", folder.resolve("inbox").toString(), "--data", data.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start();
    }

    private void waitForSomeDocuments(Path data, Process run) throws Exception {
        Path originals = data.resolve("originals");
        while (run.isAlive()) {
            if (Files.isDirectory(originals)) {
                try (Stream<Path> folders = Files.list(originals)) {
                    if (folders.count() > SOME) {
                        return;
                    }
                }
            }
            Thread.sleep(2);
        }
        throw new AssertionError("the run ended before it could be interrupted: " + Files.readString(folder.resolve("output")));
    }
}
