package org.juesuan.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.juesuan.process.ChildProcess;
import org.juesuan.process.Failure;
import org.juesuan.settings.ReadingLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that reads, started when the first document comes and replaced when it is worn or gone. Documents are
 * read in it side by side, so that they share its memory and what Java has learned of the code; when it fails, each of
 * them is read again with a process for itself, and only the one that fails again is given up. Thread-safe.
 */
final class ReadingProcess implements AutoCloseable {

    /** Class data that let the process start faster, as {@code ./juesuan} makes it. */
    private static final String ARCHIVED_CLASSES = "juesuan.reading.classes";
    /** Where class data are to be written, for the one run that makes them. */
    private static final String ARCHIVE_CLASSES = "juesuan.reading.archive-classes";

    private static final Logger LOG = LoggerFactory.getLogger(ReadingProcess.class);

    private final Class<?> main;
    private final ReadingLimits limits;
    private final Path folder;
    private final BooleanSupplier brief;
    private final ReadWriteLock room = new ReentrantReadWriteLock();
    private @Nullable ChildProcess<ReadingRequest, ReadingRequest.Answer> child;
    private int started;
    private boolean closed;

    /**
     * A process that is not started yet.
     *
     * @param folder where the process has its files; it is made with the first process
     * @param brief  whether it is for little work: then it starts faster, and never becomes as fast
     */
    ReadingProcess(Class<?> main, ReadingLimits limits, Path folder, BooleanSupplier brief) {
        this.main = main;
        this.limits = limits;
        this.folder = folder;
        this.brief = brief;
    }

    /** Starts the process while the caller does something else; what goes wrong is told to whoever asks it. */
    void begin() {
        Thread starter = new Thread(() -> {
            try {
                running();
            } catch (RuntimeException e) {
                LOG.warn("a process could not be started ahead", e);
            }
        }, "start of reading");
        starter.setDaemon(true);
        starter.start();
    }

    /**
     * The answer, of the first try or of the second, which the document has to itself.
     *
     * @throws Failure               where the process failed both times
     * @throws CancellationException where this was closed
     */
    ReadingRequest.Answer ask(ReadingRequest task) throws Failure, InterruptedException {
        try {
            replaceWorn();
            return holding(room.readLock(), task);
        } catch (Failure e) {
            LOG.warn("the process that read {} failed ({}); it is read again alone", task.file().fileName(), e.getMessage());
            return alone(task);
        }
    }

    private ReadingRequest.Answer alone(ReadingRequest task) throws Failure, InterruptedException {
        return holding(room.writeLock(), task);
    }

    private ReadingRequest.Answer holding(Lock lock, ReadingRequest task) throws Failure, InterruptedException {
        lock.lockInterruptibly();
        try {
            return running().ask(task, limits.perDocument(), limits.perPage());
        } finally {
            lock.unlock();
        }
    }

    private void replaceWorn() throws InterruptedException {
        if (!worn()) {
            return;
        }
        room.writeLock().lockInterruptibly();
        try {
            synchronized (this) {
                if (child != null && worn()) {
                    child.close();
                }
            }
        } finally {
            room.writeLock().unlock();
        }
    }

    private synchronized boolean worn() {
        return child != null && child.asked() >= limits.documentsPerProcess();
    }

    private synchronized ChildProcess<ReadingRequest, ReadingRequest.Answer> running() {
        if (closed) {
            throw new CancellationException("the run stops");
        }
        if (child == null || !child.alive()) {
            if (child != null) {
                child.close();
            }
            started++;
            child = new ChildProcess<>(main, ReadingRequest.class, ReadingRequest.Answer.class,
                    folder.resolve("reading-" + ProcessHandle.current().pid() + "-" + started), options());
        }
        return child;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-Xmx" + limits.heapMegabytes() + "m"));
        options.addAll(brief.getAsBoolean()
                ? List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto") : List.of("-XX:+UseParallelGC"));
        String archived = System.getProperty(ARCHIVED_CLASSES);
        String archive = System.getProperty(ARCHIVE_CLASSES);
        if (archive != null) {
            options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + archive, "-Djuesuan.child.orderly=true"));
        } else if (archived != null && Files.exists(Path.of(archived))) {
            options.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archived));
        }
        options.add("-Xlog:disable");
        return options;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (child != null) {
            child.close();
        }
    }
}
