package org.juesuan.jobs;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.juesuan.extraction.TimedExtraction;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Documents are read by workers on any machine; what came of them is then written here, in their order. */
@NullMarked
@Configuration(proxyBeanMethods = false)
class ReadOnWorkers {

    /** Written documents between two words to the database; each is a transaction of the archive all the same. */
    private static final int DOCUMENTS_PER_WORD = 20;

    @Bean
    ReadingSteps reading(JobRepository repository, PlatformTransactionManager transactions, WorkersReading workers, Run run) {
        Step read = new StepBuilder("read on workers", repository).listener(new StepTimes(run))
                .partitioner("partition", workers).partitionHandler(new RemotePartitions(workers, repository)).build();
        ShardDocuments documents = new ShardDocuments(workers);
        Step extract = new StepBuilder("extract", repository).listener(new StepTimes(run))
                .<TimedExtraction, TimedExtraction>chunk(DOCUMENTS_PER_WORD).transactionManager(transactions)
                .reader(documents).writer(new ArchiveWriter(run)).listener((Object) documents).build();
        return new ReadingSteps(List.of(read, extract));
    }
}
