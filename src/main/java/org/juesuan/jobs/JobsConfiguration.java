package org.juesuan.jobs;

import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The jobs, from top to bottom; how documents are read is told by {@link ReadHere} or {@link ReadOnWorkers}. Steps neither skip nor retry:
 * a bad document is a result, and everything else ends the
 * run. One document is one chunk and one transaction of the archive, so that a run can stop after any of them.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        BatchAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
class JobsConfiguration {

    /** Every night: what publishers have new, and what is new or changed in the inboxes. */
    @Bean
    Job nightly(JobRepository repository, Step fetch, Step takeIn, ReadingSteps reading, Step build, Step publish) {
        return reading.after(new JobBuilder("nightly", repository).start(fetch).next(takeIn)).next(build).next(publish).build();
    }

    /** Once: past years from the inboxes. */
    @Bean
    Job backfill(JobRepository repository, Step takeIn, ReadingSteps reading, Step build, Step publish) {
        return reading.after(new JobBuilder("backfill", repository).start(takeIn)).next(build).next(publish).build();
    }

    /** When the extractor has become better: the archived originals once more. */
    @Bean
    Job reprocess(JobRepository repository, Step takeInOriginals, ReadingSteps reading, Step build, Step publish) {
        return reading.after(new JobBuilder("reprocess", repository).start(takeInOriginals)).next(build).next(publish).build();
    }

    @Bean
    Step fetch(JobRepository repository, PlatformTransactionManager transactions, Run run) {
        return step("fetch", repository, transactions, run, FetchStep::before);
    }

    @Bean
    Step takeIn(JobRepository repository, PlatformTransactionManager transactions, Run run) {
        return step("take in", repository, transactions, run, r -> {
            start(r);
            new WorkPlan(r).fromInboxes();
        });
    }

    @Bean
    Step takeInOriginals(JobRepository repository, PlatformTransactionManager transactions, Run run) {
        return step("take in originals", repository, transactions, run, r -> {
            start(r);
            new WorkPlan(r).fromOriginals();
        });
    }

    @Bean
    Step build(JobRepository repository, PlatformTransactionManager transactions, Run run, Publication publication) {
        return step("build", repository, transactions, run, r -> publication.build());
    }

    @Bean
    Step publish(JobRepository repository, PlatformTransactionManager transactions, Run run, Publication publication) {
        return step("publish", repository, transactions, run, r -> publication.publish());
    }

    @Bean
    Publication publication(Run run) {
        return new Publication(run);
    }

    private static void start(Run run) {
        run.archive().runs().start(run.id(), run.job().name(), run.startedAt());
        run.archive().runs().steps(run.id(), run.logbook().steps());
        run.data().clearHalfWritten();
        run.data().clearStaging();
    }

    /** A step that is one piece of work, and is not begun when the run is to stop. */
    private static Step step(String name, JobRepository repository, PlatformTransactionManager transactions, Run run, Consumer<Run> work) {
        return new StepBuilder(name, repository).listener(new StepTimes(run)).tasklet((contribution, context) -> {
            if (run.stop().given()) {
                contribution.getStepExecution().setTerminateOnly();
                return RepeatStatus.FINISHED;
            }
            run.progress().step(name);
            work.accept(run);
            return RepeatStatus.FINISHED;
        }, transactions).build();
    }
}
