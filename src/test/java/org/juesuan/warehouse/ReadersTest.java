package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers while releases are published, and those before them removed. */
class ReadersTest {

    private static final int PUBLICATIONS = 50;
    private static final int THREADS = 8;
    private static final int PROCESSES = 2;

    @TempDir
    private Path folder;

    @Test
    void everyReaderSeesWholeReleasesAndNoErrorDuringFiftyPublications() throws Exception {
        Path data = folder.resolve("data");
        List<Path> built = List.of(build(3), build(7));
        Path stop = folder.resolve("stop");
        ReleaseCatalogue shelf = new ReleaseCatalogue(data);
        shelf.accept(put(data, built.get(0), 0));
        List<Process> processes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Semaphore reads = new Semaphore(0);
            Callable<Integer> reader = () -> ReaderLoop.read(data, stop, reads::release);
            List<Future<Integer>> readers = IntStream.range(0, THREADS).mapToObj(i -> threads.submit(reader)).toList();
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(start(data, stop, i));
            }
            for (int i = 1; i <= PUBLICATIONS; i++) {
                shelf.accept(put(data, built.get(i % 2), i));
                shelf.prune(1);
                // so that readers read between any two
                reads.acquire();
                reads.drainPermits();
                assertThat(readers).noneMatch(Future::isDone);
            }
            assertThat(new Warehouse(data).releases()).hasSize(2);
            Files.createFile(stop);
            for (Future<Integer> each : readers) {
                assertThat(each.get()).isPositive();
            }
            for (int i = 0; i < PROCESSES; i++) {
                assertThat(processes.get(i).waitFor()).as(Files.readString(output(i))).isZero();
                assertThat(Integer.parseInt(Files.readString(output(i)).strip())).isPositive();
            }
        } finally {
            threads.shutdownNow();
            processes.forEach(Process::destroyForcibly);
        }
    }

    /** A release of so many rows of so much. */
    private Path build(int rows) throws Exception {
        String[] subjects = new String[rows];
        for (int i = 0; i < rows; i++) {
            subjects[i] = "20502%02d 教育 total=%d.00 basic=%d.00".formatted(i + 1, rows, rows);
        }
        Path archives = Files.createDirectories(folder.resolve("built-" + rows));
        try (Archive archive = Archive.open(archives)) {
            archive.replace(Sample.of("a.pdf", "青岚小学").form("general_expenditure", subjects).extraction(), ExtractorVersion.NONE, "", 0.1,
                    Instant.EPOCH);
        }
        return new Warehouse(archives).build(null, Instant.EPOCH).file().getParent();
    }

    /** Puts a release among the others, with the next name. */
    private static String put(Path data, Path built, int number) throws IOException {
        String id = "20260102T0100%02d000-aaaaaa".formatted(number);
        Path target = Files.createDirectories(data.resolve("releases").resolve(id));
        for (String name : List.of(Warehouse.FILE, ReleaseManifest.FILE)) {
            Files.copy(built.resolve(name), target.resolve(name));
        }
        return id;
    }

    private Process start(Path data, Path stop, int number) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), ReaderLoop.class.getName(), data.toString(), stop.toString())
                .redirectErrorStream(true).redirectOutput(output(number).toFile()).start();
    }

    private Path output(int number) {
        return folder.resolve("output-" + number);
    }
}
