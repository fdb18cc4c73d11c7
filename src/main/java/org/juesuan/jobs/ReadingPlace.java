package org.juesuan.jobs;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.support.GenericApplicationContext;

/** Where documents are read, and where the job repository is with it. Nothing of many machines is loaded by a run on one. */
@NullMarked
interface ReadingPlace extends AutoCloseable {

    /** As the settings of the job say. */
    static ReadingPlace of(Run run) {
        return run.job().settings().cluster().isPresent() ? WorkersReading.begin(run) : new Here(run);
    }

    /** The configuration with the {@link ReadingSteps}. */
    Class<?> steps();

    /** Settings of Spring for the job repository. */
    Map<String, Object> properties();

    /** Beans beside those of the jobs. */
    void register(GenericApplicationContext context);

    /** The job repository in words, for whom it cannot be opened. */
    String repository();

    @Override
    void close();

    /** On this machine, with a job repository in the data folder. */
    record Here(Run run) implements ReadingPlace {

        @Override
        public Class<?> steps() {
            return ReadHere.class;
        }

        @Override
        public Map<String, Object> properties() {
            return Map.of("spring.datasource.url", "jdbc:h2:file:" + run.data().jobRepository()
                    + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                    "spring.datasource.username", "sa",
                    "spring.datasource.hikari.maximum-pool-size", "4",
                    "spring.datasource.hikari.minimum-idle", "1",
                    "spring.batch.jdbc.initialize-schema", "always");
        }

        @Override
        public void register(GenericApplicationContext context) {
            // nothing beside
        }

        @Override
        public String repository() {
            return run.data().jobRepository() + ".mv.db";
        }

        @Override
        public void close() {
            // Spring closes the job repository
        }
    }
}
