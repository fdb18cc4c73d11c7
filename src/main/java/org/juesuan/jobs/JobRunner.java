package org.juesuan.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.ArchiveException;
import org.juesuan.correction.Corrections;
import org.juesuan.folder.DataFolder;
import org.juesuan.folder.RunLock;
import org.juesuan.harvest.Fetching;
import org.juesuan.harvest.Sources;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.warehouse.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs one job from the lock to the report. Every run is a new instance of its job: what a run that was killed left
 * undone is found in the archive, not in the job repository, and done by whichever run comes next.
 */
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private JobRunner() {
    }

    /**
     * Runs the job and comes back when it has ended, however it did.
     *
     * @throws JobProblem where it could not start, or failed and published nothing
     */
    public static RunReport run(JobRequest request, Progress progress) {
        Instant startedAt = Instant.now();
        String job = request.definition().name();
        Corrections corrections = request.corrections();
        Sources sources = request.sources();
        if (!Files.isDirectory(request.data())) {
            // what was mistyped leaves nothing behind
            request.definition().checkInboxes();
        }
        DataFolder data = DataFolder.at(request.data());
        try (RunLock lock = RunLock.take(DataFolder.lock(data.path()), job, startedAt)) {
            Run run = new Run(job + "-" + STAMP.format(startedAt), request, corrections, new Fetching(sources, data.fetched()), data,
                    startedAt, progress);
            RunLogFilter.is(run.id());
            try (Signals signals = Signals.stopping(run.stop())) {
                request.definition().checkInboxes();
                return whole(run, signals);
            } catch (Problem e) {
                throw told(run, e);
            } finally {
                tidy(run);
                RunLogFilter.is("");
            }
        }
    }

    private static RunReport whole(Run run, Signals signals) {
        try {
            return run(run, signals);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            return troubled(run, List.of(e));
        }
    }

    /** Leaves the report of a run that failed, too. */
    private static Problem told(Run run, Problem e) {
        new RunRecords(run.data().path(), run.job()).write(run.report(e.exitCode(), Instant.now(), String.valueOf(e.getMessage())));
        return e;
    }

    /** What is left open or lying about is no trouble of the run any more: the next one begins by clearing it away. */
    private static void tidy(Run run) {
        try {
            run.closeArchive();
        } catch (ArchiveException e) {
            LOG.error("after run {}", run.id(), e);
        }
        try {
            run.data().clearStaging();
        } catch (Problem e) {
            LOG.error("after run {}", run.id(), e);
        }
    }

    /**
     * Fetches what publishers have new, and loads nothing.
     *
     * @param dry to look through their pages only
     * @return lines that say what came of it
     */
    public static List<String> fetch(JobRequest request, boolean dry) {
        return FetchStep.alone(request, dry);
    }

    private static RunReport run(Run run, Signals signals) {
        try (ReadingPlace place = ReadingPlace.of(run)) {
            return run(run, place, signals);
        }
    }

    private static RunReport run(Run run, ReadingPlace place, Signals signals) {
        try (ConfigurableApplicationContext context = JobContext.open(run, place)) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobOperator operator = context.getBean(JobOperator.class);
            recover(repository, operator, context.getBeansOfType(Job.class).keySet());
            JobExecution execution = operator.start(context.getBean(run.job().name(), Job.class),
                    new JobParametersBuilder().addString("run", run.id()).toJobParameters());
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return end(run, run.exitCode());
            }
            if (run.stop().given()) {
                return end(run, Objects.requireNonNull(signals.exitCode(), "only a signal stops a run"));
            }
            return troubled(run, execution.getAllFailureExceptions());
        } catch (JobExecutionException e) {
            throw Problem.failed("the job could not be started: " + e.getMessage(), e);
        } catch (BeansException | IOException e) {
            LOG.error("run {} could not start", run.id(), e);
            throw Problem.failed("the job repository " + place.repository() + " cannot be opened (" + told(e)
                    + "); it only holds the history of jobs: where the file itself is the trouble, move it away, and run again", e);
        }
    }

    /** Ours is the lock, so whatever the repository believes to be running is dead. */
    private static void recover(JobRepository repository, JobOperator operator, Set<String> jobs) {
        for (String job : jobs) {
            for (JobExecution stale : repository.findRunningJobExecutions(job)) {
                LOG.warn("run {} ended without a word; this run goes on from there", stale.getJobParameters());
                operator.recover(stale);
            }
        }
    }

    private static RunReport end(Run run, ExitCode exitCode) {
        Instant now = Instant.now();
        try {
            run.archive().runs().end(run.id(), exitCode.number(), now, run.counts());
            run.archive().runs().steps(run.id(), run.logbook().steps());
            run.closeArchive();
        } catch (ArchiveException e) {
            // the warehouse stays as published; that the run has no end is all that the next one finds
            LOG.error("the end of run {} could not be noted", run.id(), e);
        }
        RunReport report = run.report(exitCode, now, null);
        new RunRecords(run.data().path(), run.job()).write(report);
        return report;
    }

    /** A run that failed; but when readers get its release already, it only could not note all that it did. */
    private static RunReport troubled(Run run, List<Throwable> failures) {
        if (run.published()) {
            LOG.error("run {} has published, and could not note all of it", run.id(), cause(failures));
            return end(run, run.exitCode());
        }
        throw failed(run, failures);
    }

    private static Problem failed(Run run, List<Throwable> failures) {
        Throwable cause = cause(failures);
        LOG.error("run {} failed", run.id(), cause);
        Problem problem = cause(cause, Problem.class).orElseGet(() -> Problem.failed(
                "the run failed, and nothing was published: " + told(cause) + "; the next run goes on from here", cause));
        try {
            run.archive().runs().end(run.id(), problem.exitCode().number(), Instant.now(), run.counts());
            run.archive().runs().steps(run.id(), run.logbook().steps());
            run.closeArchive();
        } catch (RuntimeException e) {
            LOG.error("the end of run {} could not be noted", run.id(), e);
        }
        return problem;
    }

    private static Throwable cause(List<Throwable> failures) {
        return failures.isEmpty() ? new IllegalStateException("no reason given") : failures.get(0);
    }

    /** What the rooms of the house say of their own trouble is for the operator; for anything else, where it began. */
    private static String told(Throwable e) {
        Throwable own = cause(e, ArchiveException.class).<Throwable>map(x -> x).or(() -> cause(e, WarehouseException.class))
                .or(() -> cause(e, UncheckedIOException.class)).orElseGet(() -> root(e));
        String message = own.getMessage() == null ? own.toString() : own.getMessage().strip();
        return ofJobRepository(e) ? "the job repository: " + message : message;
    }

    /** Its own messages speak of its classes, and those below of no file. */
    private static boolean ofJobRepository(@Nullable Throwable e) {
        return e != null && (e.getClass().getName().startsWith("org.h2.") || ofJobRepository(e.getCause()));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return Optional.of(type.cast(one));
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }
}
