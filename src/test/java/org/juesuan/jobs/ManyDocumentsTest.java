package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How a night grows with its documents, measured on request: {@code mvn test -Dtest=ManyDocumentsTest -Dmany=DIR
 * -Dwork=DIR -Dcounts=1250,2500,5000}. The PDFs and workbooks of the first folder are multiplied, each time as those of
 * other bodies; the second takes inboxes, data folders and {@code memory-N.csv}. For every count it runs
 * {@code ./juesuan nightly} twice, as an operator does, and prints seconds, those of the processors (the measure on a
 * machine that others use too) and memory.
 */
class ManyDocumentsTest {

    /** What a process has in memory, in MB. */
    private record Memory(double seconds, long job, long readers) {
    }

    /** A night from its start to its end. */
    private record Night(List<Memory> memory, double processorSeconds) {
    }

    @Test
    @EnabledIfSystemProperty(named = "many", matches = ".+")
    void measure() throws Exception {
        Path work = Files.createDirectories(Path.of(System.getProperty("work"))).toAbsolutePath();
        for (String count : System.getProperty("counts", "1250,2500,5000").split(",")) {
            int documents = Integer.parseInt(count.strip());
            Path inbox = work.resolve("inbox-" + documents);
            Path data = work.resolve("data-" + documents);
            multiply(Path.of(System.getProperty("many")), inbox, documents);
            for (String night : List.of("first", "second")) {
                Night measured = night(inbox, data, work.resolve("output-" + documents + ".txt"));
                List<Memory> memory = measured.memory;
                Files.write(work.resolve("memory-" + documents + "-" + night + ".csv"),
                        Stream.concat(Stream.of("seconds,job_mb,readers_mb"),
                        memory.stream().map(m -> "%.1f,%d,%d".formatted(m.seconds, m.job, m.readers))).toList());
                System.out.printf("%d documents, %s night: %.1f s, %.1f s of processors, job at most %d MB, readers at most %d MB%n",
                        documents, night, memory.get(memory.size() - 1).seconds, measured.processorSeconds,
                        memory.stream().mapToLong(Memory::job).max().orElse(0), memory.stream().mapToLong(Memory::readers).max().orElse(0));
            }
            assertThat(Inputs.published(data, "SELECT count(*) FROM source.document WHERE status LIKE 'loaded%'"))
                    .containsExactly(String.valueOf(documents));
        }
    }

    private static void multiply(Path from, Path inbox, int documents) throws IOException {
        if (Files.isDirectory(inbox)) {
            return;
        }
        Files.createDirectories(inbox);
        List<Path> originals;
        try (Stream<Path> files = Files.list(from)) {
            originals = files.filter(file -> file.toString().matches(".*\\.(pdf|xlsx)")).sorted().toList();
        }
        List<Character> first = originals.stream().map(file -> file.getFileName().toString().charAt(0)).distinct().toList();
        for (int i = 0; i < documents; i++) {
            Path original = originals.get(i % originals.size());
            int place = first.indexOf(original.getFileName().toString().charAt(0));
            OtherBody.of(original, i / originals.size() * first.size() + place).write(original, inbox);
        }
    }

    private static Night night(Path inbox, Path data, Path output) throws Exception {
        long start = System.nanoTime();
        Process run = new ProcessBuilder(Path.of("juesuan").toAbsolutePath().toString(), "nightly", "--inbox", inbox.toString(), "--data",
                data.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
        List<Memory> samples = new ArrayList<>();
        Map<Long, Duration> processors = new HashMap<>();
        try {
            do {
                Stream.concat(Stream.of(run.toHandle()), run.descendants())
                        .forEach(process -> process.info().totalCpuDuration().ifPresent(time -> processors.put(process.pid(), time)));
                long readers = run.descendants().mapToLong(child -> megabytes(child.pid())).sum();
                samples.add(new Memory((System.nanoTime() - start) / 1e9, megabytes(run.pid()), readers));
            } while (!run.waitFor(500, TimeUnit.MILLISECONDS));
        } finally {
            run.destroy();
        }
        samples.add(new Memory((System.nanoTime() - start) / 1e9, 0, 0));
        assertThat(run.exitValue()).isZero();
        return new Night(samples, processors.values().stream().mapToDouble(Duration::toMillis).sum() / 1000);
    }

    private static long megabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
