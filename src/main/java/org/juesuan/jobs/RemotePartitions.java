package org.juesuan.jobs;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.juesuan.cluster.ClusterDocument;
import org.juesuan.cluster.Standing;
import org.juesuan.durable.Durable;
import org.juesuan.problem.Problem;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Hands partitions out and waits until no worker has anything to do any more, asking the database one question each time. Spring
 * Batch's own handler loads every step of the job to learn as much, and its workers write to the job repository; here that is
 * the manager's alone, which notes at the end what became of each partition.
 */
@NullMarked
final class RemotePartitions implements PartitionHandler {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS_PER_LEASE = 20;

    private final WorkersReading workers;
    private final JobRepository repository;
    private final Duration pause;
    /** When a worker was seen last, or the waiting began. */
    private long company;
    /** When outdated documents were first handed out; 0 while none were. */
    private long outdatedSince;

    RemotePartitions(WorkersReading workers, JobRepository repository) {
        this.workers = workers;
        this.repository = repository;
        Duration often = workers.settings().lease().dividedBy(LOOKS_PER_LEASE);
        pause = often.compareTo(LONGEST_PAUSE) < 0 ? often : LONGEST_PAUSE;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution step) throws JobExecutionException,
            InterruptedException {
        Set<StepExecution> partitions = splitter.split(step, 1);
        workers.run().progress().step("read on workers");
        try {
            company = System.nanoTime();
            boolean finished = handOut() && watch();
            if (!finished) {
                step.setTerminateOnly();
            }
            partitions.forEach(partition -> note(partition, finished ? BatchStatus.COMPLETED : BatchStatus.STOPPED));
            workers.run().logbook().counts(workers.run().work().size(), workers.run().work().size() - workers.staying().size());
        } catch (IOException e) {
            throw Problem.failed("the shared folder " + workers.settings().shared() + " cannot be used: " + Durable.words(e)
                    + "; the next run goes on from here", e);
        }
        return partitions;
    }

    /** Workers begin with the first partitions while the last are still shared. */
    private boolean handOut() throws IOException {
        long looked = System.nanoTime();
        List<List<ClusterDocument>> plan = workers.plan();
        for (int i = 0; i < plan.size(); i++) {
            if (workers.run().stop().given()) {
                return false;
            }
            workers.partitions().add(i, plan.get(i)).forEach(document -> workers.stays(document.file().key()));
            if (i == 0 || System.nanoTime() - looked > pause.toNanos()) {
                look();
                looked = System.nanoTime();
            }
        }
        return true;
    }

    /** Whether everything was read, and the run was not asked to stop. */
    private boolean watch() throws IOException, InterruptedException {
        while (!look().finished()) {
            if (workers.run().stop().given()) {
                return false;
            }
            Thread.sleep(pause.toMillis());
        }
        return !workers.run().stop().given();
    }

    private Standing look() throws IOException {
        long now = System.nanoTime();
        boolean alone = now - company > workers.settings().alone().toNanos();
        Standing standing = workers.partitions().look(alone, late(now));
        if (standing.workers() > 0) {
            company = now;
        }
        if (outdatedSince == 0 && standing.open() > 0 && standing.openNew() == 0) {
            outdatedSince = now;
        }
        workers.run().progress().onWorkers(standing.workers(), standing.read(), standing.pages());
        return standing;
    }

    /** Whether a night has been long enough at outdated documents; whoever asks for them has all the time. */
    private boolean late(long now) {
        Optional<Duration> time = workers.run().job().name().equals("nightly")
                ? Optional.of(workers.run().job().settings().outdated().perNight()) : Optional.empty();
        return time.isPresent() && (time.get().isZero() || outdatedSince > 0 && now - outdatedSince > time.get().toNanos());
    }

    private void note(StepExecution partition, BatchStatus status) {
        partition.setStatus(status);
        partition.setExitStatus(status == BatchStatus.COMPLETED ? ExitStatus.COMPLETED : ExitStatus.STOPPED);
        partition.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        repository.update(partition);
    }
}
