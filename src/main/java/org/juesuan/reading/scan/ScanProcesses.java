package org.juesuan.reading.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.juesuan.process.ChildProcess;
import org.juesuan.process.Failure;

/** The processes that recognise: kept while they are sound and not worn. Thread-safe. */
final class ScanProcesses implements AutoCloseable {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ScanSettings settings;
    private final Class<?> main;
    private final Deque<ChildProcess<ScanChild.Request, ScanChild.Answer>> idle = new ArrayDeque<>();
    private boolean closed;

    ScanProcesses(ScanSettings settings, Class<?> main) {
        this.settings = settings;
        this.main = main;
    }

    /** Asks one of them; one that fails is not used again, and a second one is tried: the first may have been worn out. */
    ScanChild.Answer ask(ScanChild.Request request, Duration whole, Duration part) throws Failure, InterruptedException {
        try {
            return once(request, whole, part);
        } catch (Failure first) {
            return once(request, whole, part);
        }
    }

    /** The same with one try only. */
    ScanChild.Answer once(ScanChild.Request request, Duration whole, Duration part) throws Failure, InterruptedException {
        ChildProcess<ScanChild.Request, ScanChild.Answer> process = borrow();
        boolean sound = false;
        try {
            ScanChild.Answer answer = process.ask(request, whole, part);
            sound = true;
            return answer;
        } finally {
            giveBack(process, sound);
        }
    }

    private ChildProcess<ScanChild.Request, ScanChild.Answer> borrow() {
        synchronized (idle) {
            ChildProcess<ScanChild.Request, ScanChild.Answer> waiting = idle.poll();
            if (waiting != null) {
                return waiting;
            }
        }
        Path folder = settings.folder().resolve("scan-" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet());
        return new ChildProcess<>(main, ScanChild.Request.class, ScanChild.Answer.class, folder,
                List.of("-Xmx" + settings.heapMegabytes() + "m", "-XX:+UseSerialGC", "-Xlog:disable"),
                Stream.ofNullable(settings.models()).map(Path::toString).toArray(String[]::new));
    }

    private void giveBack(ChildProcess<ScanChild.Request, ScanChild.Answer> process, boolean sound) {
        synchronized (idle) {
            if (sound && !closed && process.asked() < settings.pagesPerChild()) {
                idle.push(process);
                return;
            }
        }
        process.close();
    }

    /** Ends them; one that is reading is ended by its reader. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(ChildProcess::close);
            idle.clear();
        }
    }
}
