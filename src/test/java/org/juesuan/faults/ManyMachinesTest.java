package org.juesuan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.juesuan.cluster.Postgres;
import org.juesuan.jobs.Inputs;
import org.juesuan.jobs.JobRequest;
import org.juesuan.jobs.JobRunner;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.ClusterSettings;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager here and workers in processes of their own, some of which die: the contents are those of a run on one machine. */
class ManyMachinesTest {

    private static final Path SAMPLES = Path.of("jobs/samples");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LEASE_SECONDS = 2;

    @TempDir
    private Path folder;

    private final List<Process> workers = new ArrayList<>();
    private Postgres postgres;
    private Path inbox;

    @BeforeEach
    void prepare() throws Exception {
        postgres = Postgres.database();
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("shared"));
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            for (Path sample : samples.filter(file -> file.toString().contains(".xls") || file.toString().contains("第一中学")).toList()) {
                Files.copy(sample, inbox.resolve(sample.getFileName()));
            }
        }
    }

    @AfterEach
    void endWorkers() {
        workers.forEach(Process::destroyForcibly);
    }

    @Test
    void twoWorkersOneKilledAndOneStoppedPastItsLeaseComeToTheSame() throws Exception {
        JobDefinition alone = JobDefinition.usual("nightly", List.of(inbox), 2);
        RunReport here = JobRunner.run(new JobRequest(alone, folder.resolve("here")), new Inputs.Unseen());

        ClusterSettings cluster = new ClusterSettings(Optional.of(postgres.file(folder, "juesuan_manager")), folder.resolve("shared"),
                1, 64,
                Duration.ofSeconds(LEASE_SECONDS), PATIENCE);
        JobRequest request = new JobRequest(alone.with(Settings.USUAL.with(cluster)), folder.resolve("many"));
        CompletableFuture<RunReport> manager = CompletableFuture.supplyAsync(() -> JobRunner.run(request, new Inputs.Unseen()));
        await(() -> !postgres.rows("SELECT 1 FROM pg_tables WHERE tablename = 'partition'").isEmpty());
        Process killed = worker("killed");
        Process stopped = worker("stopped");
        await(() -> taken(killed) && taken(stopped));
        signal("STOP", stopped);
        killed.destroyForcibly();
        postgres.execute("INSERT INTO int_channel_message (message_id, group_key, created_date, message_content, region) "
                + "SELECT gen_random_uuid()::TEXT, group_key, created_date, message_content, region FROM int_channel_message");
        await(() -> postgres.rows("SELECT 1 FROM partition WHERE state = 'taken'").isEmpty());
        signal("CONT", stopped);

        RunReport many = manager.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(many.exitCode()).isEqualTo(here.exitCode());
        assertThat(many.documents()).isEqualTo(here.documents());
        assertThat(Holdings.of(folder.resolve("many"))).isEqualTo(Holdings.of(folder.resolve("here")));
        List<String> fences = postgres.rows("SELECT fence FROM partition WHERE state = 'done' ORDER BY fence");
        assertThat(fences).hasSize(4).startsWith("1", "1").endsWith("3", "3");
        try (Stream<Path> left = Files.list(folder.resolve("shared/runs"))) {
            assertThat(left).isEmpty();
        }
        assertThat(said()).doesNotContain("not asked");
        stopped.destroy();
        assertThat(stopped.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped.exitValue()).isEqualTo(143);
        assertThat(postgres.rows("SELECT host FROM worker")).as("who ended signed off")
                .noneMatch(host -> host.endsWith("process " + stopped.pid()));
    }

    /** Everything that the processes said. */
    private String said() throws IOException {
        StringBuilder said = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".log") || one.toString().endsWith(".out")).toList()) {
                said.append(Files.readString(file));
            }
        }
        return said.toString();
    }

    private boolean taken(Process worker) throws SQLException {
        return !postgres.rows("SELECT 1 FROM partition p JOIN worker w ON w.id = p.worker WHERE p.state = 'taken' AND w.host LIKE "
                + "'%process " + worker.pid() + "'").isEmpty();
    }

    private Process worker(String name) throws IOException {
        Path settings = Files.createDirectories(folder.resolve("settings-" + name));
        Files.writeString(settings.resolve("nightly.yml"), "workers: 1\ncluster:\n  database: " + postgres.file(settings, "juesuan_worker")
                + "\n  shared: " + folder.resolve("shared") + "\n");
        List<String> command = new ArrayList<>(Program.java());
        command.addAll(List.of("-Djuesuan.settings=" + settings, "org.juesuan.cli.Juesuan", "worker", "--data",
                folder.resolve(name).toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
        workers.add(process);
        return process;
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor()).isZero();
    }

    private void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(this::told).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private String told() {
        try {
            return said();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
