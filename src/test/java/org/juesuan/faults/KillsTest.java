package org.juesuan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed, a reader looking on all the while, and the next run comes to what an undisturbed one comes to. A build
 * kills at a few points; all of them, and at 200 random moments, with {@code -Dkills=all}, best with the packaged program, and
 * figures go to {@code target/kills.txt}; {@code -Dkills.lanes=} are side by side, {@code -Dkills.minutes=} at most.
 */
class KillsTest {

    private static final boolean ALL = "all".equals(System.getProperty("kills"));
    private static final long SEED = 20_260_131;
    private static final int RANDOM = ALL ? 200 : 1;
    private static final int SAMPLE = 4;
    private static final int LANES = ALL ? Integer.getInteger("kills.lanes", 2) : 1;
    private static final long END = System.nanoTime() + TimeUnit.MINUTES.toNanos(Integer.getInteger("kills.minutes", 600));
    private static final int KILLED = 128 + 9;
    private static final long PATIENCE_SECONDS = 300;
    private static final long CHILDREN_SECONDS = 20;

    /** A point at which a run kills itself, or the milliseconds after which it is killed. */
    private record Kill(Bench.Night night, String point, long millis) {
    }

    @TempDir
    private Path folder;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<Bench.Night, AtomicInteger> atPoints = new EnumMap<>(Bench.Night.class);
    private final AtomicInteger atRandom = new AtomicInteger();
    private final AtomicInteger tooLate = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger converged = new AtomicInteger();
    private final AtomicLong queries = new AtomicLong();

    @Test
    void theNextRunComesToWhatAnUndisturbedOneComesTo() throws Exception {
        Bench bench = new Bench(folder);
        Set<String> points = new TreeSet<>();
        List<Kill> kills = new ArrayList<>();
        Random random = new Random(SEED);
        List<Bench.Night> nights = ALL ? List.of(Bench.Night.values()) : List.of(Bench.Night.NIGHTLY);
        Map<Bench.Night, Long> millis = new EnumMap<>(Bench.Night.class);
        for (Bench.Night night : nights) {
            long start = System.nanoTime();
            Set<String> passed = passed(bench, night);
            millis.put(night, (System.nanoTime() - start) / 1_000_000);
            if (night == Bench.Night.FIRST) {
                passed.removeAll(points);
            }
            points.addAll(passed);
            passed.forEach(point -> kills.add(new Kill(night, point, 0)));
            atPoints.put(night, new AtomicInteger());
        }
        if (!ALL) {
            Collections.shuffle(kills, random);
            kills.subList(SAMPLE, kills.size()).clear();
        }
        for (int i = 0; i < RANDOM; i++) {
            Bench.Night night = nights.get(i % nights.size());
            kills.add(new Kill(night, null, (long) (random.nextDouble() * millis.get(night))));
        }
        if (ALL) {
            // whatever part of them there is time for is one of every kind
            Collections.shuffle(kills, random);
        }
        assertThat(points).hasSizeGreaterThanOrEqualTo(40);

        inLanes(bench, kills);

        say("named points: " + points.size() + ": " + String.join(", ", points));
        say("seed " + SEED + ", kills at a point: " + atPoints + ", at a random moment: " + atRandom + " (ended before: " + tooLate
                + "); contents as undisturbed after one more run: "
                + converged + " of " + done + " (planned " + kills.size() + "); queries of the reader meanwhile: " + queries + "; faults: "
                + faults.size());
        assertThat(faults).isEmpty();
        assertThat(converged).hasValue(done.get());
    }

    /** The points that a run passes when nothing disturbs it. */
    private Set<String> passed(Bench bench, Bench.Night night) throws Exception {
        Path data = folder.resolve("recorded-" + night);
        Path record = folder.resolve("points-" + night);
        bench.fresh(night, data);
        Process run = bench.start(night, data, Map.of("juesuan.points", ArmedPoints.class.getName(), ArmedPoints.RECORD, record.toString()),
                folder.resolve("said"));
        assertThat(run.waitFor()).as(() -> read(folder.resolve("said"))).isIn(0, 3);
        return new LinkedHashSet<>(Files.readAllLines(record));
    }

    private void inLanes(Bench bench, List<Kill> kills) throws InterruptedException {
        Queue<Kill> todo = new ConcurrentLinkedQueue<>(kills);
        List<Thread> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            Path data = folder.resolve("lane-" + i);
            Thread lane = new Thread(() -> {
                try (Reader reader = new Reader(folder.resolve("reader"))) {
                    for (Kill kill = todo.poll(); kill != null && System.nanoTime() < END; kill = todo.poll()) {
                        kill(bench, kill, data, reader);
                    }
                } catch (Exception e) {
                    faults.add("the lane ended: " + e);
                }
            });
            lane.start();
            lanes.add(lane);
        }
        for (Thread lane : lanes) {
            lane.join();
        }
    }

    private void kill(Bench bench, Kill kill, Path data, Reader reader) throws Exception {
        bench.fresh(kill.night(), data);
        Path said = data.resolveSibling(data.getFileName() + "-said");
        reader.watch(data);
        Process run = bench.start(kill.night(), data, kill.point() == null ? Map.of()
                : Map.of("juesuan.points", ArmedPoints.class.getName(), ArmedPoints.KILL, kill.point()), said);
        boolean ended = run.waitFor(kill.point() == null ? kill.millis() : PATIENCE_SECONDS * 1000, TimeUnit.MILLISECONDS);
        if (!ended) {
            run.destroyForcibly();
        }
        int exitCode = run.waitFor();
        if (kill.point() != null) {
            atPoints.get(kill.night()).incrementAndGet();
            expect(exitCode == KILLED, kill, "was not killed, exit code " + exitCode + ": " + read(said));
        } else if (exitCode == KILLED) {
            atRandom.incrementAndGet();
        } else {
            tooLate.incrementAndGet();
        }
        try {
            int next = bench.run(kill.night(), data).exitCode().number();
            expect(next == 0 || next == 3, kill, "the next run ended with " + next);
        } catch (RuntimeException e) {
            expect(false, kill, "the next run failed: " + e);
        }
        Reader.Seen seen = reader.enough();
        queries.addAndGet(seen.queries());
        List<String> strange = new ArrayList<>(seen.states());
        strange.removeAll(bench.states(kill.night()));
        expect(strange.isEmpty(), kill, "a reader saw " + strange + " and not only " + bench.states(kill.night()));
        expect(childrenEnd(data), kill, "its children outlived it");
        List<String> holdings = Holdings.of(data);
        done.incrementAndGet();
        boolean same = holdings.equals(bench.undisturbed(kill.night()));
        if (same) {
            converged.incrementAndGet();
        }
        expect(same, kill, "the folder holds " + difference(holdings, bench.undisturbed(kill.night())));
        if (ALL) {
            System.out.println(kill + " " + exitCode + (same ? " same" : " DIFFERENT"));
        }
    }

    private void expect(boolean held, Kill kill, String otherwise) {
        if (!held) {
            faults.add(kill + ": " + otherwise);
            System.out.println(kill + ": " + otherwise);
        }
    }

    private static List<String> difference(List<String> holdings, List<String> expected) {
        List<String> more = new ArrayList<>(holdings);
        more.removeAll(expected);
        List<String> less = new ArrayList<>(expected);
        less.removeAll(holdings);
        return List.of("more: " + more, "less: " + less);
    }

    /** A process that reads has the folder in its command line. */
    private static boolean childrenEnd(Path data) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CHILDREN_SECONDS);
        while (System.nanoTime() < end) {
            if (ProcessHandle.allProcesses().noneMatch(process -> process.pid() != ProcessHandle.current().pid()
                    && process.info().commandLine().orElse("").contains(data.resolve("staging").toString()))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return String.join("\n", lines.limit(20).toList());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void say(String line) throws IOException {
        System.out.println(line);
        if (ALL) {
            Files.writeString(Path.of("target/kills.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
