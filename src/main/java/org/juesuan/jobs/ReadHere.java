package org.juesuan.jobs;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.juesuan.extraction.Extractor;
import org.juesuan.extraction.TimedExtraction;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Documents are read on this machine, as they become ready. */
@NullMarked
@Configuration(proxyBeanMethods = false)
class ReadHere {

    @Bean
    ReadingSteps reading(JobRepository repository, PlatformTransactionManager transactions, Run run) {
        ReadAhead documents = new ReadAhead(run, new Extractor(run.job(), run.data().staging(), () -> Work.few(run.work())), run::work);
        // listeners are told of the end in the other order: the reader has counted when the times are noted
        return new ReadingSteps(List.of(new StepBuilder("extract", repository).listener(new StepTimes(run))
                .<TimedExtraction, TimedExtraction>chunk(1).transactionManager(transactions)
                .reader(documents).writer(new ArchiveWriter(run)).listener((Object) documents).build()));
    }
}
