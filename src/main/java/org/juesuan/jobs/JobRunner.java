package org.juesuan.jobs;

import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.juesuan.archive.ArchiveException;
import org.juesuan.sql.DuckDb;
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
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

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
        if (!Files.isDirectory(request.data())) {
            // what was mistyped leaves nothing behind
            request.definition().checkInboxes();
        }
        DataFolder data = DataFolder.at(request.data());
        try (RunLock lock = RunLock.take(DataFolder.lock(data.path()), job, startedAt)) {
            Run run = new Run(job + "-" + STAMP.format(startedAt), request, data, startedAt, progress);
            RunInLog.is(run.id());
            DuckDb.useAtMost(request.definition().settings().build().memoryMegabytes(), data.path().resolve("spill"));
            try (Signals signals = Signals.stopping(run.stop())) {
                request.definition().checkInboxes();
                return run(run, signals);
            } catch (RuntimeException e) {
                int exitCode = e instanceof JobProblem problem ? problem.exitCode() : 1;
                new RunRecords(data.path(), request.definition()).write(run.report(exitCode, Instant.now(), String.valueOf(e.getMessage())));
                throw e;
            } finally {
                run.closeArchive();
                data.clearStaging();
                RunInLog.is("");
            }
        }
    }

    private static RunReport run(Run run, Signals signals) {
        try (ConfigurableApplicationContext context = context(run)) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobOperator operator = context.getBean(JobOperator.class);
            recover(repository, operator, context.getBeansOfType(Job.class).keySet());
            JobExecution execution = operator.start(context.getBean(run.job().name(), Job.class),
                    new JobParametersBuilder().addString("run", run.id()).toJobParameters());
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return end(run, run.exitCode());
            }
            if (run.stop().given()) {
                return end(run, signals.exitCode());
            }
            throw failed(run, execution.getAllFailureExceptions());
        } catch (JobExecutionException e) {
            throw JobProblem.failed("the job could not be started: " + e.getMessage(), e);
        } catch (BeansException e) {
            throw JobProblem.failed("the job repository " + run.data().jobRepository() + ".mv.db cannot be opened; it only holds "
                    + "the history of jobs: move it away, and run again (" + told(e) + ")", e);
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

    private static RunReport end(Run run, int exitCode) {
        Instant now = Instant.now();
        run.archive().endRun(run.id(), exitCode, now, run.counts());
        run.archive().keepSteps(run.id(), run.logbook().steps());
        run.closeArchive();
        RunReport report = run.report(exitCode, now, null);
        new RunRecords(run.data().path(), run.job()).write(report);
        return report;
    }

    private static JobProblem failed(Run run, List<Throwable> failures) {
        Throwable cause = failures.isEmpty() ? new IllegalStateException("no reason given") : failures.get(0);
        LOG.error("run {} failed", run.id(), cause);
        JobProblem problem = cause(cause, JobProblem.class).orElseGet(() -> JobProblem.failed(
                "the run failed, and nothing was published: " + told(cause) + "; the next run goes on from here", cause));
        try {
            run.archive().endRun(run.id(), problem.exitCode(), Instant.now(), run.counts());
            run.archive().keepSteps(run.id(), run.logbook().steps());
            run.closeArchive();
        } catch (RuntimeException e) {
            LOG.error("the end of run {} could not be noted", run.id(), e);
        }
        return problem;
    }

    /** What the rooms of the house say of their own trouble is for the operator; for anything else, where it began. */
    private static String told(Throwable e) {
        Throwable own = cause(e, ArchiveException.class).<Throwable>map(x -> x).or(() -> cause(e, WarehouseException.class)).orElseGet(() -> root(e));
        return own.getMessage() == null ? own.toString() : own.getMessage();
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

    private static ConfigurableApplicationContext context(Run run) {
        // the log is configured by logback.xml and is the same for every command
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        return new SpringApplicationBuilder(JobsConfiguration.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false).registerShutdownHook(false)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Run.class, () -> run))
                .properties(
                        "spring.config.location=optional:classpath:/none/",
                        "spring.main.allow-bean-definition-overriding=false",
                        "spring.jmx.enabled=false",
                        "spring.datasource.url=jdbc:h2:file:" + run.data().jobRepository() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                        "spring.datasource.username=sa",
                        "spring.datasource.hikari.maximum-pool-size=4",
                        "spring.datasource.hikari.minimum-idle=1",
                        "spring.batch.jdbc.initialize-schema=always")
                .run();
    }
}
