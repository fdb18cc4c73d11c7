package org.juesuan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.extraction.Extractor;
import org.juesuan.problem.Problem;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.OcrSettings;
import org.juesuan.settings.ReadingLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker from its start to its end: waits for a run, takes partitions of it one after the other, reads their documents. It knows
 * no archive and no warehouse, and needs nothing of its machine but room for what a document takes while it is read.
 */
public final class WorkerLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SEEN = Duration.ofSeconds(15);
    private static final int NAME = 8;

    private final SharedFolder shared;
    private final Leases leases;
    private final String name = UUID.randomUUID().toString().substring(0, NAME);
    private final Path staging;
    private final JobDefinition job;
    private final BooleanSupplier stop;
    private final Consumer<String> told;
    private @Nullable Extractor extractor;
    private @Nullable Limits limits;
    private long seen;

    /** What an extractor was made for: another order may have others. */
    private record Limits(ReadingLimits reading, OcrSettings ocr) {
    }

    private WorkerLoop(ClusterDatabase database, SharedFolder shared, Path staging, JobDefinition job, BooleanSupplier stop,
            Consumer<String> told) {
        this.shared = shared;
        this.staging = staging;
        this.job = job;
        this.stop = stop;
        this.told = told;
        leases = new Leases(database, name, job.workers());
    }

    /**
     * A worker that has not begun.
     *
     * @param staging folder of its own for what a document takes while it is read
     * @param job     says how many documents are read at a time, and where the shared folder is; the limits are the manager's
     * @param told    is told in a line what it does
     * @throws Problem of usage where database or folder are not the manager's
     */
    public static WorkerLoop of(ClusterDatabase database, Path shared, Path staging, JobDefinition job, BooleanSupplier stop,
            Consumer<String> told) {
        ClusterSchema.require(database);
        WorkerLoop loop = new WorkerLoop(database, new SharedFolder(shared), staging, job, stop, told);
        loop.leases.mark().ifPresent(loop.shared::require);
        return loop;
    }

    /**
     * Works until it is to stop.
     *
     * @throws Problem of usage where the manager is of another version
     */
    public void run() throws InterruptedException {
        leases.seen();
        told.accept("worker " + name + " waits for partitions");
        while (!stop.getAsBoolean()) {
            Optional<Leases.OpenRun> open = open();
            Optional<Lease> lease = open.flatMap(run -> leases.take(run.id()));
            if (lease.isPresent()) {
                work(lease.get(), Duration.ofSeconds(open.get().leaseSeconds()));
            } else {
                Thread.sleep(LOOK.toMillis());
            }
        }
        leases.gone();
    }

    /** The run that is going on; empty where none is. */
    private Optional<Leases.OpenRun> open() {
        if (System.nanoTime() - seen > SEEN.toNanos()) {
            leases.seen();
            seen = System.nanoTime();
        }
        Optional<Leases.OpenRun> run = leases.run();
        if (run.isPresent() && !run.get().version().equals(WorkerVersion.current())) {
            leases.gone();
            throw Problem.usage("cluster: the manager is of another version: it has " + run.get().version() + ", and this worker "
                    + WorkerVersion.current() + "; install the same version on every machine");
        }
        return run;
    }

    private void work(Lease lease, Duration leaseTime) throws InterruptedException {
        long start = System.nanoTime();
        PartitionWork.End end;
        try {
            PartitionOrder order = SharedFolder.order(shared.order(lease.run(), lease.number()));
            end = new PartitionWork(shared, leases, lease, order, extractor(order), leaseTime)
                    .run(lease.number() + "-" + lease.fence() + "-" + name, job.workers(), stop);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            LOG.error("partition {} could not be read; it goes to another worker", lease.number(), e);
            told.accept("partition " + lease.number() + " could not be read: "
                    + (e instanceof IOException trouble ? Durable.words(trouble) : e.getMessage()));
            giveUp(lease);
            Thread.sleep(LOOK.toMillis());
            return;
        }
        if (end == PartitionWork.End.DONE) {
            told.accept(String.format("partition %d is read, in %.1f s", lease.number(), (System.nanoTime() - start) / 1e9));
        } else {
            LOG.warn("partition {} is {}", lease.number(), end);
            told.accept("partition " + lease.number() + (end == PartitionWork.End.LOST ? " went to another worker meanwhile"
                    : " is given back"));
            giveUp(lease);
        }
    }

    private void giveUp(Lease lease) {
        leases.letGo(lease);
        closeExtractor();
    }

    /** Processes that read live on from one partition to the next. */
    private Extractor extractor(PartitionOrder order) throws IOException {
        Limits wanted = new Limits(order.limits(), order.ocr());
        Extractor now = extractor;
        if (now == null || !wanted.equals(limits)) {
            closeExtractor();
            Files.createDirectories(staging);
            now = new Extractor(job.with(job.settings().with(order.limits()).with(order.ocr())), staging, () -> false);
            extractor = now;
            limits = wanted;
        }
        return now;
    }

    private void closeExtractor() {
        if (extractor != null) {
            extractor.close();
            extractor = null;
        }
    }

    @Override
    public void close() {
        closeExtractor();
        try {
            new Durable("staging").deleteTree(staging);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", staging, e);
        }
    }
}
