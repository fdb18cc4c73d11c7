package org.juesuan.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.juesuan.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run says of a data folder that something happened to, and that it never publishes less because of it. */
class DamagedFolderTest {

    private static final long SEED = 20_260_202;
    private static final int BYTES = 4096;
    private static final int BLOCK = 262_144;

    @TempDir
    private static Path folder;
    private static Bench bench;

    private Path data;
    private String published;

    @BeforeAll
    static void bench() throws IOException {
        bench = new Bench(folder);
    }

    @BeforeEach
    void fresh() throws Exception {
        data = folder.resolve("data-" + System.nanoTime());
        bench.fresh(Bench.Night.NIGHTLY, data);
        published = Holdings.published(data);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.003, 0.3, 0.6, 0.95})
    void anArchiveThatWasCutOffIsNotPublished(double part) throws Exception {
        try (FileChannel archive = FileChannel.open(data.resolve("archive.duckdb"), StandardOpenOption.WRITE)) {
            archive.truncate((long) (archive.size() * part));
        }

        refused("archive");
    }

    @Test
    void anArchiveThatRottedIsNotPublishedAsASmallerOne() throws Exception {
        Path archive = data.resolve("archive.duckdb");
        long size = Files.size(archive);
        Random random = new Random(SEED);
        int noticed = 0;
        for (long block = 3 * BYTES; block < size; block += BLOCK) {
            Path rotten = folder.resolve("data-" + System.nanoTime());
            Bench.copy(data, rotten);
            byte[] noise = new byte[BYTES];
            random.nextBytes(noise);
            try (RandomAccessFile file = new RandomAccessFile(rotten.resolve("archive.duckdb").toFile(), "rw")) {
                file.seek(block);
                file.write(noise, 0, (int) Math.min(noise.length, size - block));
            }
            try {
                bench.run(Bench.Night.NIGHTLY, rotten);
                // a block that nothing is in
                assertThat(Holdings.of(rotten)).isEqualTo(bench.undisturbed(Bench.Night.NIGHTLY));
            } catch (Problem e) {
                assertThat(e.exitCode().number()).isEqualTo(1);
                assertThat(Holdings.published(rotten)).isEqualTo(published);
                noticed++;
            }
        }
        assertThat(noticed).isPositive();
    }

    @Test
    void anArchiveThatIsGoneIsNotBegunAnew() throws Exception {
        Files.delete(data.resolve("archive.duckdb"));

        refused("is gone", "backup");
    }

    @Test
    void anArchiveThatLacksWhatIsPublishedIsNotPublished() throws Exception {
        Path other = folder.resolve("other-" + System.nanoTime());
        bench.fresh(Bench.Night.FIRST, other);
        bench.run(Bench.Night.FIRST, other, List.of("黛溪市水利局2023年度部门决算.csv"));
        Files.delete(data.resolve("archive.duckdb"));
        Files.copy(other.resolve("archive.duckdb"), data.resolve("archive.duckdb"));
        Files.delete(data.resolve("published-by"));

        Problem problem = catchThrowableOfType(Problem.class, () -> bench.run(Bench.Night.NIGHTLY, data, List.of("黛溪市水利局2023年度部门决算.csv")));

        assertThat(problem).hasMessageContaining("lacks 2 documents").hasMessageContaining("backup");
        assertThat(Holdings.published(data)).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut off", "noise", "empty"})
    void aJobRepositoryThatIsDamagedIsBegunAnew(String damage) throws Exception {
        Path repository = data.resolve("jobs.mv.db");
        byte[] bytes = Files.readAllBytes(repository);
        byte[] noise = new byte[bytes.length];
        new Random(SEED).nextBytes(noise);
        Files.write(repository, switch (damage) {
            case "cut off" -> Arrays.copyOf(bytes, bytes.length / 2);
            case "noise" -> noise;
            default -> new byte[0];
        });

        bench.run(Bench.Night.NIGHTLY, data);

        assertThat(Holdings.of(data)).isEqualTo(bench.undisturbed(Bench.Night.NIGHTLY));
    }

    @Test
    void anOriginalThatRottedIsReplacedWhereItComesAgain() throws Exception {
        Path original = originals(data).get(0);
        Files.writeString(original, "rotten");
        Path archive = data.resolve("archive.duckdb");
        // as after a kill between the original and its evidence
        Files.delete(archive);
        Path empty = folder.resolve("empty-" + System.nanoTime());
        bench.fresh(Bench.Night.FIRST, empty);
        bench.run(Bench.Night.FIRST, empty, List.of("黛溪市水利局2023年度部门决算.csv"));
        Files.copy(empty.resolve("archive.duckdb"), archive);
        Bench.copy(empty.resolve("originals"), data.resolve("originals"));
        Bench.copy(empty.resolve("readings"), data.resolve("readings"));

        bench.run(Bench.Night.NIGHTLY, data);

        // by which of its two names the note is called depends on which came first, and where files lay before the archive was lost is not
        // known
        Predicate<String> known = one -> !one.startsWith("document ") && !one.startsWith("found ");
        assertThat(Holdings.of(data)).filteredOn(known).isEqualTo(bench.undisturbed(Bench.Night.NIGHTLY).stream().filter(known).toList());
    }

    @Test
    void theLockOfADeadProcessIsNone() throws Exception {
        Files.writeString(data.resolve("juesuan.lock"), "nightly, process 1, since 2026-01-01T00:00:00Z\n");

        assertThat(bench.run(Bench.Night.NIGHTLY, data).exitCode().number()).isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() throws Exception {
        try (Mount mount = Mount.of(folder.resolve("read-only"), "64m")) {
            assumeTrue(mount != null, "skipped: no permission to mount a file system");
            Bench.copy(data, mount.folder());
            mount.again("ro");

            Problem problem = catchThrowableOfType(Problem.class, () -> bench.run(Bench.Night.NIGHTLY, mount.folder()));

            assertThat(problem).hasMessageContaining("Read-only file system").hasMessageContaining("--data");
            assertThat(problem.exitCode().number()).isEqualTo(1);
            assertThat(Holdings.published(mount.folder())).isEqualTo(published);
        }
    }

    @Test
    void onADiskThatIsFullNothingIsPublishedUntilThereIsRoom() throws Exception {
        try (Mount mount = Mount.of(folder.resolve("small"), "64m")) {
            assumeTrue(mount != null, "skipped: no permission to mount a file system");
            int failed = 0;
            for (int kilobytes = 64; kilobytes < 64 << 10; kilobytes *= 3) {
                mount.again("rw,size=64m");
                Bench.delete(mount.folder().resolve("data"));
                Path full = mount.folder().resolve("data");
                Bench.copy(data, full);
                mount.leave(kilobytes);
                try {
                    bench.run(Bench.Night.NIGHTLY, full);
                } catch (Problem e) {
                    failed++;
                    assertThat(e.exitCode().number()).isEqualTo(1);
                    assertThat(e.getMessage()).as("with %d kB left", kilobytes).containsAnyOf("No space left", "not be written", "no room");
                    assertThat(Holdings.published(full)).isEqualTo(published);
                }
                mount.again("rw,size=64m");
                bench.run(Bench.Night.NIGHTLY, full);
                assertThat(Holdings.of(full)).isEqualTo(bench.undisturbed(Bench.Night.NIGHTLY));
            }
            assertThat(failed).isGreaterThan(1);
        }
    }

    private void refused(String... words) throws Exception {
        Problem problem = catchThrowableOfType(Problem.class, () -> bench.run(Bench.Night.NIGHTLY, data));

        assertThat(problem).isNotNull().hasMessageContainingAll(words).hasMessageNotContaining("\tat ");
        assertThat(problem.exitCode().number()).isEqualTo(1);
        assertThat(Holdings.published(data)).isEqualTo(published);
    }

    private static List<Path> originals(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("originals"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A file system in memory, for as long as a test takes. */
    private record Mount(Path folder) implements AutoCloseable {

        /** {@code null} where that is not permitted. */
        static Mount of(Path folder, String size) throws IOException, InterruptedException {
            Files.createDirectories(folder);
            return ends("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) ? new Mount(folder) : null;
        }

        void again(String options) throws IOException, InterruptedException {
            assertThat(ends("mount", "-o", "remount," + options, folder.toString())).isTrue();
        }

        /** Makes it so small that so much is left. */
        void leave(long kilobytes) throws IOException, InterruptedException {
            long used = (Files.getFileStore(folder).getTotalSpace() - Files.getFileStore(folder).getUnallocatedSpace()) >> 10;
            again("rw,size=" + (used + kilobytes) + "k");
        }

        private static boolean ends(String... command) throws IOException, InterruptedException {
            try {
                Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            ends("umount", "-l", folder.toString());
        }
    }
}
