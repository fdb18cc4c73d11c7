package org.juesuan.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juesuan.durable.Sha256;
import org.juesuan.extraction.Extracted;
import org.juesuan.extraction.TimedExtraction;
import org.juesuan.model.Correction;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.settings.ClusterSettings;
import org.juesuan.settings.JobDefinition;

/** Leases, fences, shards and refusals, over a real PostgreSQL and without reading a document. */
class PartitionsTest {

    private static final JobDefinition JOB = JobDefinition.usual("nightly", List.of(), 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Optional<Path> NOWHERE = Optional.empty();

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Postgres postgres;
    private ClusterSettings settings;
    private ClusterDatabase database;
    private ClusterDatabase asWorker;

    @BeforeEach
    void connect() throws Exception {
        postgres = Postgres.database();
        settings = new ClusterSettings(NOWHERE, Files.createDirectories(folder.resolve("shared")), 200, 64, Duration.ofSeconds(2),
                Duration.ofSeconds(300));
        database = connected("juesuan_manager");
        asWorker = connected("juesuan_worker");
    }

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private ClusterDatabase connected(String role) {
        ClusterDatabase connected = ClusterDatabase.open(postgres.access(role), "test", PATIENCE, () -> false);
        open.add(connected);
        return connected;
    }

    private Partitions begun(String run) {
        Partitions partitions = Partitions.begin(database, settings, run, JOB);
        open.add(partitions);
        return partitions;
    }

    private ClusterDocument document(String text) throws Exception {
        Path file = Files.writeString(folder.resolve(text), text);
        return new ClusterDocument(new SourceFile(Sha256.of(text), file, text + ".txt", FileType.TEXT, Files.size(file)), Correction.NONE,
                NOWHERE, false);
    }

    private static ShardEntry entry(ClusterDocument document) {
        Extraction refused = Extraction.refused(document.file(), new Refusal(Reason.EMPTY_FILE, "空"));
        return ShardEntry.done(document.file().key(), new TimedExtraction(Extracted.unopened(refused), 0.5));
    }

    private Shard written(String run, Lease lease, ClusterDocument... documents) throws Exception {
        try (ShardWriter writer = new ShardWriter(new SharedFolder(settings.shared())
                .shard(run, lease.number() + "-" + lease.fence() + "-w"))) {
            for (ClusterDocument document : documents) {
                writer.add(entry(document));
            }
            return writer.place();
        }
    }

    @Test
    void onlyTheShardOfTheNewestFenceCounts() throws Exception {
        Partitions partitions = begun("r1");
        ClusterDocument a = document("a");
        ClusterDocument b = document("b");
        assertThat(partitions.add(0, List.of(a, b))).isEmpty();
        partitions.look(false, false);
        Leases slow = new Leases(asWorker, "slow", 1);
        Leases quick = new Leases(asWorker, "quick", 1);
        slow.seen();

        Lease first = slow.take("r1").orElseThrow();
        assertThat(quick.take("r1")).isEmpty();
        assertThat(slow.renew(first, 1, 7)).isTrue();
        assertThat(partitions.look(false, false)).extracting(Standing::taken, Standing::read, Standing::pages, Standing::workers)
                .containsExactly(1, 1, 7L, 1);
        postgres.execute("UPDATE partition SET lease_until = clock_timestamp() - INTERVAL '1 second'");
        partitions.look(false, false);
        partitions.look(false, false);
        Lease second = quick.take("r1").orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
        Shard late = written("r1", first, a);
        assertThat(slow.renew(first, 2, 9)).isFalse();
        assertThat(slow.done(first, late, 2, 9)).isFalse();
        Shard good = written("r1", second, b, a);
        assertThat(quick.done(second, good, 2, 9)).isTrue();
        assertThat(quick.done(second, good, 2, 9)).as("said again, where the answer was lost").isTrue();

        assertThat(partitions.look(false, false).finished()).isTrue();
        try (ShardReader shard = partitions.shard(0).orElseThrow()) {
            assertThat(shard.entry(a.file().key()).orElseThrow()).usingRecursiveComparison().isEqualTo(entry(a));
            assertThat(shard.entry(b.file().key()).orElseThrow()).usingRecursiveComparison().isEqualTo(entry(b));
            assertThat(shard.entry("c")).isEmpty();
        }
        partitions.close();
        try (Stream<Path> left = Files.list(settings.shared().resolve("runs"))) {
            assertThat(left).as("late shards are swept with the others").isEmpty();
        }
    }

    @Test
    void aMessageThatComesTwiceTakesNothing() throws Exception {
        Partitions partitions = begun("r1");
        partitions.add(0, List.of(document("a")));
        partitions.add(1, List.of(document("b")));
        partitions.look(false, false);
        postgres.execute("INSERT INTO int_channel_message (message_id, group_key, created_date, message_content, region) "
                + "SELECT gen_random_uuid()::TEXT, group_key, created_date, message_content, region FROM int_channel_message");
        Leases worker = new Leases(asWorker, "w", 1);

        assertThat(List.of(worker.take("r1"), worker.take("r1")).stream().map(lease -> lease.orElseThrow().number()))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(worker.take("r1")).isEmpty();
        assertThat(postgres.rows("SELECT state, fence FROM partition")).containsExactly("taken 1", "taken 1");
    }

    @Test
    void aDamagedShardIsReadAgainAndALostMessageIsSentAgain() throws Exception {
        Partitions partitions = begun("r1");
        ClusterDocument a = document("a");
        partitions.add(0, List.of(a));
        partitions.look(false, false);
        postgres.execute("DELETE FROM int_channel_message");
        partitions.look(false, false);
        Leases worker = new Leases(asWorker, "w", 1);
        Lease lease = worker.take("r1").orElseThrow();
        Shard shard = written("r1", lease, a);
        Path file = settings.shared().resolve("runs/r1/shards").resolve(shard.name());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(worker.done(lease, shard, 1, 1)).isTrue();

        assertThat(partitions.look(false, false).finished()).isFalse();
        partitions.look(false, false);
        assertThat(worker.take("r1").orElseThrow().fence()).isGreaterThan(lease.fence());
    }

    @Test
    void whatNoWorkerCouldReadStaysWithTheManager() throws Exception {
        Partitions partitions = begun("r1");
        ClusterDocument changed = document("a");
        Files.writeString(changed.file().path(), "otherwise");
        assertThat(partitions.add(0, List.of(changed))).containsExactly(changed);
        partitions.add(1, List.of(document("b")));

        partitions.look(true, false);
        assertThat(partitions.look(true, false).finished()).isTrue();
        assertThat(partitions.shard(1)).isEmpty();
        assertThat(postgres.rows("SELECT number, state FROM partition")).containsExactly("1 returned");
    }

    @Test
    void outdatedDocumentsWaitForTheOthersAndAreLeftWhenTheirTimeIsOver() throws Exception {
        Partitions partitions = begun("r1");
        ClusterDocument a = document("a");
        partitions.add(0, List.of(a));
        partitions.add(1, List.of(new ClusterDocument(document("b").file(), Correction.NONE, NOWHERE, true)));
        partitions.look(false, false);
        Leases worker = new Leases(asWorker, "w", 1);
        assertThat(worker.take("r1").orElseThrow().number()).isZero();
        assertThat(worker.take("r1")).isEmpty();
        partitions.look(false, true);
        assertThat(partitions.withdrawn()).containsExactly(1);
    }

    @Test
    void aSecondManagerIsRefusedAndAnEndedRunCountsNoMore() throws Exception {
        Partitions partitions = begun("r1");
        partitions.add(0, List.of(document("a")));
        partitions.look(false, false);
        Lease lease = new Leases(asWorker, "w", 1).take("r1").orElseThrow();
        refused(ExitCode.LOCKED, "another manager is at work", () -> begun("r2"));

        postgres.execute("UPDATE run SET ended_at = clock_timestamp()");
        refused(ExitCode.FAILED, "was ended by another manager", () -> partitions.look(false, false));
        assertThat(new Leases(asWorker, "w", 1).renew(lease, 0, 0)).isFalse();
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        DatabaseAccess wrong = new DatabaseAccess("jdbc:postgresql://localhost:1/juesuan", "juesuan_worker", "geheim");
        refused(ExitCode.USAGE, "the database jdbc:postgresql://localhost:1/juesuan as juesuan_worker cannot be used",
                () -> ClusterDatabase.open(wrong, "test", PATIENCE, () -> false));
        refused(ExitCode.USAGE, "no manager has run", () -> worker(settings.shared()));
        refused(ExitCode.USAGE, "permission denied", () -> Partitions.begin(asWorker, settings, "r0", JOB));
        Partitions partitions = begun("r1");
        refused(ExitCode.USAGE, "is not the folder that the manager shares",
                () -> worker(Files.createDirectories(folder.resolve("elsewhere"))));
        assertThatThrownBy(() -> asWorker.ask(jdbc -> jdbc.update("UPDATE run SET ended_at = NULL")))
                .hasMessageContaining("permission denied");
        postgres.execute("UPDATE run SET version = 'another'");
        refused(ExitCode.USAGE, "the manager is of another version: it has another, and this worker reader ",
                () -> worker(settings.shared()).run());
        postgres.execute("DELETE FROM migration WHERE name = '004_rights.sql'");
        refused(ExitCode.USAGE, "older than this version (004_rights.sql", () -> worker(settings.shared()));
        postgres.execute("INSERT INTO migration (name) VALUES ('004_rights.sql'), ('999_later.sql')");
        refused(ExitCode.USAGE, "of a newer version of this program (999_later.sql)", () -> worker(settings.shared()));
        partitions.close();
        assertThat(postgres.rows("SELECT count(*) FROM run WHERE ended_at IS NULL")).containsExactly("0");
    }

    private WorkerLoop worker(Path shared) {
        WorkerLoop loop = WorkerLoop.of(asWorker, shared, folder.resolve("staging"), JOB, () -> false, line -> { });
        open.add(loop);
        return loop;
    }

    @Test
    void aPasswordIsNeverShownAndNotReadFromWhereOthersSeeIt() throws Exception {
        Path file = postgres.file(folder, "juesuan_worker");
        ClusterSettings named = new ClusterSettings(Optional.of(file), folder, 1, 1, PATIENCE, PATIENCE);
        assertThat(DatabaseAccess.of(named, Map.of())).isEqualTo(postgres.access("juesuan_worker"));
        assertThat(DatabaseAccess.of(named, Map.of()).toString()).doesNotContain("not asked");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        refused(ExitCode.USAGE, "everybody may read", () -> DatabaseAccess.of(named, Map.of()));
        refused(ExitCode.USAGE, "does not say where the database is", () -> DatabaseAccess.of(settings, Map.of()));
        refused(ExitCode.USAGE, "has the password in the URL",
                () -> DatabaseAccess.of(settings, Map.of("JUESUAN_CLUSTER_URL", "jdbc:postgresql://a/b?password=geheim")));
        assertThat(DatabaseAccess.of(settings, Map.of("JUESUAN_CLUSTER_URL", "jdbc:postgresql://a/b", "JUESUAN_CLUSTER_PASSWORD", "geheim"))
                .password()).isEqualTo("geheim");
    }

    @Test
    void partitionsAreCutByNumberBySizeAndBeforeOutdatedOnes() {
        List<ClusterDocument> documents = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            documents.add(sized(i, i == 4 ? 70L << 20 : 1L << 20, i == 6));
        }
        ClusterSettings threes = new ClusterSettings(NOWHERE, folder, 3, 64, PATIENCE, PATIENCE);
        assertThat(PartitionPlan.of(documents, threes).stream().map(List::size)).containsExactly(3, 1, 1, 1, 1);
        List<ClusterDocument> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(sized(i, 100, false));
        }
        assertThat(PartitionPlan.of(many, threes)).hasSize(1_000);
        assertThat(PartitionPlan.of(List.of(), threes)).isEmpty();
    }

    private ClusterDocument sized(int number, long bytes, boolean outdated) {
        return new ClusterDocument(new SourceFile(Sha256.of(String.valueOf(number)), folder, "a", FileType.PDF, bytes), Correction.NONE,
                NOWHERE, outdated);
    }

    private static void refused(ExitCode exitCode, String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.exitCode()).isEqualTo(exitCode);
            assertThat(problem.getMessage()).contains(sentence).doesNotContain("geheim", "\n");
        });
    }
}
