package org.juesuan.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.juesuan.durable.Durable;
import org.juesuan.durable.Sha256;
import org.juesuan.extraction.Extracted;
import org.juesuan.extraction.Extractor;
import org.juesuan.extraction.TimedExtraction;
import org.juesuan.model.SourceFile;

/**
 * Reads the documents of one partition side by side into a shard. The lease is renewed by the thread that waits for them, and only
 * as long as one of them comes out within the time that the limits give it: a worker that hangs loses its partition.
 */
final class PartitionWork {

    /** How it ended. */
    enum End {
        /** its shard is whole and counts */
        DONE,
        /** another has it */
        LOST,
        /** it was asked to stop */
        STOPPED
    }

    private static final Duration LOOK = Duration.ofMillis(200);
    /** For starting processes and the like, beside what the limits give a document. */
    private static final Duration SLACK = Duration.ofSeconds(60);
    private static final int RENEWALS_PER_LEASE = 4;

    private final SharedFolder shared;
    private final Leases leases;
    private final Lease lease;
    private final PartitionOrder order;
    private final Extractor extractor;
    private final Duration renewal;
    private int read;
    private long pages;

    /** @param leaseTime of each lease */
    PartitionWork(SharedFolder shared, Leases leases, Lease lease, PartitionOrder order, Extractor extractor, Duration leaseTime) {
        this.shared = shared;
        this.leases = leases;
        this.lease = lease;
        this.order = order;
        this.extractor = extractor;
        renewal = leaseTime.dividedBy(RENEWALS_PER_LEASE);
    }

    /**
     * Does the work.
     *
     * @param name    of the shard
     * @param threads documents at the same time
     * @throws IOException where the shared folder cannot be read or written
     */
    End run(String name, int threads, BooleanSupplier stop) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, order.documents().size()), task -> {
            Thread thread = new Thread(task, "reader");
            thread.setDaemon(true);
            return thread;
        });
        try (ShardWriter writer = new ShardWriter(shared.shard(lease.run(), name))) {
            CompletionService<ShardEntry> ready = new ExecutorCompletionService<>(pool);
            order.documents().forEach(document -> ready.submit(() -> entry(document)));
            End end = collect(ready, writer, stop);
            return end != End.DONE || leases.done(lease, writer.place(), read, pages) ? end : End.LOST;
        } finally {
            pool.shutdownNow();
        }
    }

    /** {@code DONE} where every document is in the shard. */
    private End collect(CompletionService<ShardEntry> ready, ShardWriter writer, BooleanSupplier stop) throws IOException,
            InterruptedException {
        long longest = order.limits().perDocument().plus(order.ocr().perDocument()).multipliedBy(2).plus(SLACK).toNanos();
        long progress = System.nanoTime();
        long renewed = progress;
        while (read < order.documents().size()) {
            Future<ShardEntry> next = ready.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            if (next != null) {
                ShardEntry entry = result(next);
                writer.add(entry);
                read++;
                pages += entry.done() == null ? 0 : entry.done().extracted().extraction().pages();
                progress = now;
            }
            if (stop.getAsBoolean()) {
                return End.STOPPED;
            }
            if (now - progress > longest) {
                throw new IllegalStateException("no document came out of partition " + lease.number() + " for "
                        + Duration.ofNanos(longest));
            }
            if (now - renewed > renewal.toNanos()) {
                if (!leases.renew(lease, read, pages)) {
                    return End.LOST;
                }
                renewed = now;
            }
        }
        return End.DONE;
    }

    private static ShardEntry result(Future<ShardEntry> next) throws IOException, InterruptedException {
        try {
            return next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("a document could not be read: " + e.getCause(), e.getCause());
        } catch (CancellationException e) {
            throw new IllegalStateException("a document was given up", e);
        }
    }

    private ShardEntry entry(PartitionOrder.Ordered document) throws IOException {
        Path path = document.kept() ? shared.reading(lease.run(), document.key()) : shared.original(lease.run(), document.key());
        SourceFile file = new SourceFile(document.key(), path, document.fileName(), document.type(), document.bytes());
        long start = System.nanoTime();
        Optional<Extracted> extracted = document.kept() ? extractor.understand(file, document.correction(), path, "")
                : read(file, document);
        return extracted.map(one -> ShardEntry.done(document.key(), new TimedExtraction(one, (System.nanoTime() - start) / 1e9)))
                .orElseGet(() -> ShardEntry.left(document.key(),
                document.kept() ? "what is kept of it cannot be used" : "its shared copy is not whole"));
    }

    private Optional<Extracted> read(SourceFile file, PartitionOrder.Ordered document) throws IOException {
        try {
            return Sha256.of(file.path()).equals(document.key()) ? Optional.of(extractor.extract(file, document.correction()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new IOException(file.path() + ": " + Durable.words(e), e);
        }
    }
}
