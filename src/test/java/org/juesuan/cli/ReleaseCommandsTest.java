package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.juesuan.jobs.JobRequest;
import org.juesuan.jobs.JobRunner;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.ReadingLimits;
import org.juesuan.settings.Settings;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.ReleaseSummary;
import org.juesuan.warehouse.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad night, and what an operator does about it. */
class ReleaseCommandsTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path folder;
    private Path data;
    private Path inbox;

    @BeforeEach
    void listen() throws Exception {
        data = folder.resolve("data");
        inbox = Files.createDirectories(folder.resolve("inbox"));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
        System.clearProperty("juesuan.logs");
    }

    @Test
    void aWorseReleaseWaitsIsLookedAtAcceptedAndUndone() throws Exception {
        for (String name : List.of("黛溪市水利局2022年度单位决算公开表.xlsx", "黛溪市水利局2023年度单位决算.pdf")) {
            Files.copy(Path.of("jobs/samples", name), inbox.resolve(name));
        }
        assertThat(run("nightly", "--quiet", "--inbox", inbox.toString())).isZero();
        String good = new Warehouse(data).published();
        String facts = answer("SELECT count(*) FROM fact_expenditure WHERE year_key = 2022");
        assertThat(Integer.parseInt(facts)).isPositive();

        // no file is small enough: both documents are put into quarantine, which alone would be exit code 3
        RunReport bad = reprocess(new ReadingLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 1, 256, 10));
        assertThat(bad.exitCode().number()).isEqualTo(5);
        String held = bad.heldBack().release();
        assertThat(bad.heldBack().reasons())
                .contains("2 published documents are in quarantine or gone, such as 黛溪市水利局2022年度单位决算公开表.xlsx (resource_limit)",
                "fact_expenditure of 2022: " + facts + " of " + facts + " rows are lost");

        // the next night finds nothing new, builds nothing, and says so again
        assertThat(run("nightly", "--quiet", "--inbox", inbox.toString())).isEqualTo(5);
        assertThat(complained()).contains("release " + held + " was built, kept and not published",
                "2 published documents are in quarantine",
                "./juesuan diff published " + held + " --data " + data, "./juesuan publish --accept " + held + " --data " + data);
        assertThat(states()).containsExactly(good + " PUBLISHED", held + " HELD");
        assertThat(run("status")).isZero();
        assertThat(printed()).contains("Held back\nrelease " + held);
        assertThat(run("releases", "--format", "csv")).isZero();
        assertThat(printed().lines().skip(1)).hasSize(2).first().asString().startsWith(held + ",held,").contains("2 published documents");
        assertThat(run("diff", "published", held.substring(0, held.length() - 1), "--format", "csv")).isZero();
        assertThat(printed()).contains("main.fact_expenditure,2022," + facts + ",0,0," + facts + ",0\n");
        assertThat(answer("SELECT count(*) FROM fact_expenditure WHERE year_key = 2022")).isEqualTo(facts);

        assertThat(run("publish", "--accept", held)).isZero();
        assertThat(answer("SELECT count(*) FROM fact_expenditure")).isEqualTo("0");
        assertThat(run("nightly", "--quiet", "--inbox", inbox.toString())).isZero();

        assertThat(run("undo")).isZero();
        assertThat(printed()).contains("published: " + good, "./juesuan publish --accept " + held);
        assertThat(run("nightly", "--quiet", "--inbox", inbox.toString())).isZero();
        assertThat(states()).containsExactly(good + " PUBLISHED", held + " UNDONE");

        // read again with the usual limits: what is published comes back
        assertThat(reprocess(ReadingLimits.USUAL).exitCode().number()).isZero();
        assertThat(states()).hasSize(3).last().asString().endsWith("PUBLISHED");
        assertThat(run("diff", "previous", "published", "--only", "restated", "--format", "json")).isZero();
        assertThat(printed()).isEqualTo("[\n]\n");
    }

    @Test
    void whatCannotBeMeantIsWrongUsageAndALockIsRespected() throws Exception {
        assertThat(run("undo")).isEqualTo(2);
        assertThat(complained()).contains("does not exist");
        Files.createDirectories(data);
        assertThat(run("undo")).isEqualTo(2);
        assertThat(complained()).contains("no release was published before");
        assertThat(run("publish", "--accept", "x")).isEqualTo(2);
        assertThat(complained()).contains("no release's ID begins with 'x'").doesNotContain("\tat ");
        assertThat(run("diff", "published", "x")).isEqualTo(2);
        assertThat(run("export", "--to", folder.resolve("out").toString(), "--format", "csv")).isEqualTo(1);
        assertThat(run("export", "--to", folder.resolve("out").toString(), "--format", "doc")).isEqualTo(2);
        assertThat(run("releases")).isZero();
        assertThat(printed()).contains("(0 rows)");
        try (FileChannel channel = FileChannel.open(data.resolve("juesuan.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run("undo")).isEqualTo(4);
            assertThat(run("publish", "--accept", "published")).isEqualTo(4);
        }
    }

    private RunReport reprocess(ReadingLimits limits) {
        JobDefinition job = JobDefinition.usual("reprocess", List.of(), 1).with(Settings.USUAL.with(limits));
        return JobRunner.run(new JobRequest(job, data), LiveProgress.silent());
    }

    /** Runs a command over the data folder; what it prints is that of this command only. */
    private int run(String... words) {
        printed.reset();
        complained.reset();
        String[] command = new String[words.length + 2];
        System.arraycopy(words, 0, command, 0, words.length);
        command[words.length] = "--data";
        command[words.length + 1] = data.toString();
        return Juesuan.run(command);
    }

    private String answer(String sql) {
        assertThat(run("query", sql, "--format", "csv")).isZero();
        return printed().lines().skip(1).findFirst().orElseThrow();
    }

    private List<String> states() {
        return new ReleaseCatalogue(data).releases().stream().map((ReleaseSummary one) -> one.id() + " " + one.state()).toList();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
