package org.juesuan.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of everything that a run changes in the data folder, Java, DuckDB and H2 alike, the nth fails. A build lets a few
 * fail; each n to the end, with {@code -Dfaults=all}, whose figures go to {@code target/faults.txt};
 * {@code -Dfaults.minutes=} at most, from the {@code -Dfaults.from=}th, of every {@code -Dfaults.step=} one, and of
 * one kind only with {@code -Dfaults.kind=EIO} or {@code ENOSPC}.
 */
class NthFaultTest {

    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final long SEED = 20_260_201;
    private static final int SAMPLE = 2;
    private static final long PATIENCE_SECONDS = 120;
    private static final long END = System.nanoTime() + 60_000_000_000L * Integer.getInteger("faults.minutes", 600);

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();
    private Bench bench;
    private Faults faults;
    private Path library;
    private Process process;
    private BufferedReader answers;
    private int round;

    @Test
    void theRunSaysSoAndTheNextOneComesToTheSame() throws Exception {
        library = folder.resolve("faults.so");
        assumeTrue(Faults.compile(library), "skipped: no gcc, which makes the library that lets system calls fail");
        bench = new Bench(folder);
        faults = new Faults(folder.resolve("control"));
        start();
        long changes = undisturbed();

        assertThat(changes).isGreaterThan(100);
        one("EIO, once", Faults.EIO, false, changes);
        one("ENOSPC, from then on", Faults.ENOSPC, true, changes);
        assertThat(problems).isEmpty();
    }

    private long undisturbed() throws Exception {
        Path data = next();
        faults.arm(data, 0, 0, false);
        run(data);
        faults.disarm();
        return faults.count();
    }

    private void one(String kind, int error, boolean lasting, long changes) throws Exception {
        if (!kind.startsWith(System.getProperty("faults.kind", ""))) {
            return;
        }
        Map<String, Integer> ends = new TreeMap<>();
        Random random = new Random(SEED + error);
        int step = Integer.getInteger("faults.step", 1);
        int from = Integer.getInteger("faults.from", 1);
        long reached = 0;
        for (long n = 1; (ALL ? System.nanoTime() < END : n <= SAMPLE); n++) {
            long nth = ALL ? from + (n - 1) * step : 1 + random.nextInt((int) changes);
            String end = fail(kind, nth, error, lasting);
            ends.merge(end, 1, Integer::sum);
            if (ALL && end.equals(NOT_REACHED)) {
                break;
            }
            reached = n;
        }
        say(kind + ": an undisturbed run makes " + changes + " changes; failed " + reached
                + (step > 1 || from > 1 ? ", from the " + from + "th one in " + step : "")
                + "; ends: " + ends + "; faults: " + problems.size());
    }

    private static final String NOT_REACHED = "no nth";

    private String fail(String kind, long n, int error, boolean lasting) throws Exception {
        Path data = next();
        String before = Holdings.published(data);
        faults.arm(data, n, error, lasting);
        String answer = run(data);
        faults.disarm();
        if (faults.failed() == 0 && answer != null) {
            expect(answer.matches("[03]\t.*"), kind + " " + n + ": nothing failed, and it ended with " + answer);
            Bench.delete(data);
            return NOT_REACHED;
        }
        String what = kind + " " + n + ", " + faults.what().replace(data.toString(), "") + ": ";
        endOrderly(what);
        start();
        if (answer == null) {
            expect(false, what + "the process ended");
        } else if (answer.startsWith("1\t")) {
            String said = answer.substring(2);
            expect(said.startsWith("juesuan: ") && !said.contains("\\tat ") && !said.contains("\tat ")
                    && !said.contains("error of the program"), what + "said: " + said);
            expect(Holdings.published(data).equals(before), what + "exit code 1, and something else is published");
            if (ALL) {
                System.out.println(what + said);
            }
        } else {
            expect(answer.startsWith("3\t") || answer.startsWith("0\t"), what + "ended with " + answer);
            expect(List.of("published " + Holdings.published(data)).equals(bench.undisturbed(Bench.Night.NIGHTLY).subList(0, 1)),
                    what + "exit code " + answer + ", and not published");
        }
        try {
            int next = bench.run(Bench.Night.NIGHTLY, data).exitCode().number();
            expect(next == 0 || next == 3, what + "the next run ended with " + next);
            List<String> holdings = Holdings.of(data);
            expect(holdings.equals(bench.undisturbed(Bench.Night.NIGHTLY)), what + "then the folder holds " + holdings);
        } catch (RuntimeException e) {
            expect(false, what + "the next run failed: " + e);
        }
        Bench.delete(data);
        return answer == null ? "process ended" : "exit code " + answer.charAt(0);
    }

    /** What is broken inside a process that had a fault goes with it, and must not break its end. */
    private void endOrderly(String what) throws IOException, InterruptedException {
        process.getOutputStream().close();
        expect(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0,
                what + "the process ended with " + (process.isAlive() ? "nothing" : process.exitValue()));
        process.destroyForcibly();
    }

    private void expect(boolean held, String otherwise) {
        if (!held) {
            problems.add(otherwise);
            System.out.println("PROBLEM " + otherwise);
        }
    }

    /** A folder that no process has had open yet. */
    private Path next() throws IOException {
        Path data = folder.resolve("data-" + round++);
        bench.fresh(Bench.Night.NIGHTLY, data);
        return data;
    }

    private void start() throws IOException {
        List<String> command = new ArrayList<>(Program.java());
        command.addAll(List.of("-Djuesuan.home=" + folder.resolve("home"), "org.juesuan.cli.FaultProcess"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve("said").toFile());
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("JUESUAN_FAULTS", folder.resolve("control").toString());
        process = builder.start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private String run(Path data) throws IOException {
        try {
            process.getOutputStream().write((String.join("\t", bench.arguments(Bench.Night.NIGHTLY, data)) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return answers.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static void say(String line) throws IOException {
        System.out.println(line);
        if (ALL) {
            Files.writeString(Path.of("target/faults.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
