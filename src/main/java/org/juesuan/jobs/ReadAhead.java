package org.juesuan.jobs;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.juesuan.extraction.Extracted;
import org.juesuan.extraction.Extractor;
import org.juesuan.extraction.TimedExtraction;
import org.juesuan.model.Correction;
import org.juesuan.model.Extraction;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads documents with several workers, ahead of the one writer, and hands them over as they become ready. The order
 * is therefore not that of the inbox; nothing that is stored depends on it. A short queue keeps the memory bounded.
 */
final class ReadAhead implements ItemStreamReader<TimedExtraction>, StepExecutionListener {

    private static final long LOOK_FOR_STOP_MILLIS = 100;

    private final Run run;
    private final Extractor extractor;
    private final Supplier<List<Work>> work;
    @SuppressWarnings("NullAway.Init")
    private StepExecution step;
    @SuppressWarnings("NullAway.Init")
    private ExecutorService workers;
    @SuppressWarnings("NullAway.Init")
    private BlockingQueue<TimedExtraction> ready;
    private volatile @Nullable Throwable trouble;
    /** Documents that are neither handed over nor postponed. */
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger postponed = new AtomicInteger();
    /** When the first outdated document was begun; 0 while none was. */
    private final AtomicLong outdatedSince = new AtomicLong();

    /** @param work what is to be read, asked for when the reading begins */
    ReadAhead(Run run, Extractor extractor, Supplier<List<Work>> work) {
        this.run = run;
        this.extractor = extractor;
        this.work = work;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        step = stepExecution;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        run.postponed(postponed());
        run.logbook().counts(run.work().size(), stepExecution.getWriteCount());
        return null;
    }

    @Override
    public void open(ExecutionContext context) {
        run.archive().runs().steps(run.id(), run.logbook().steps());
        begin();
    }

    /** Starts the workers. */
    void begin() {
        Queue<Work> todo = new ConcurrentLinkedQueue<>(work.get());
        int count = Math.max(1, Math.min(run.job().workers(), todo.size()));
        left.set(todo.size());
        ready = new ArrayBlockingQueue<>(2 * count);
        workers = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "worker");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < count; i++) {
            workers.execute(() -> work(todo));
        }
    }

    private void work(Queue<Work> todo) {
        try {
            for (Work next = todo.poll(); next != null && !run.stop().given(); next = todo.poll()) {
                if (next.outdated() && timeIsUp()) {
                    postponed.incrementAndGet();
                    left.decrementAndGet();
                    continue;
                }
                RunLogFilter.about(next.file().key());
                long start = System.nanoTime();
                ready.put(new TimedExtraction(extracted(next), (System.nanoTime() - start) / 1e9));
            }
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // no fault of the document, such as a disk that is full: the writer ends the run
            trouble = e;
        }
    }

    private Extracted extracted(Work work) {
        Correction correction = run.corrections().of(work.file().key());
        if (work.refusal() != null && correction.rejected() == null) {
            return Extracted.unopened(Extraction.refused(work.file(), work.refusal()).following(correction));
        }
        return work.kept().flatMap(kept -> extractor.understand(work.file(), correction, kept, work.content()))
                .orElseGet(() -> extractor.extract(work.file(), correction));
    }

    /** Whether a night has been long enough at outdated documents; whoever asks for them has all the time. */
    private boolean timeIsUp() {
        long now = System.nanoTime();
        long since = outdatedSince.updateAndGet(first -> first == 0 ? now : first);
        return run.job().name().equals("nightly") && now - since >= run.job().settings().outdated().perNight().toNanos();
    }

    /** Outdated documents that were left for another night. */
    int postponed() {
        return postponed.get();
    }

    /** The next document that is ready; {@code null} after the last, or when the run is to stop. */
    @Override
    public @Nullable TimedExtraction read() throws InterruptedException {
        while (left.get() > 0) {
            if (run.stop().given()) {
                step.setTerminateOnly();
                return null;
            }
            if (trouble != null) {
                throw new IllegalStateException("a document could not be read: " + trouble.getMessage(), trouble);
            }
            TimedExtraction next = ready.poll(LOOK_FOR_STOP_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null) {
                left.decrementAndGet();
                return next;
            }
        }
        return null;
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
        extractor.close();
    }
}
