package org.juesuan.jobs;

import java.io.IOException;
import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Spring over one run, with the job repository of its data folder. */
final class JobContext {

    /** H2's code of a file that is no database any more. */
    private static final int FILE_CORRUPTED = 90030;

    private static final Logger LOG = LoggerFactory.getLogger(JobContext.class);

    private JobContext() {
    }

    /** The repository only holds the history of jobs, so a damaged one is set aside and begun anew; nothing is lost with it. */
    static ConfigurableApplicationContext open(Run run, ReadingPlace place) throws IOException {
        try {
            return start(run, place);
        } catch (BeansException e) {
            if (!damaged(e)) {
                throw e;
            }
            LOG.warn("the job repository is damaged; it is set aside as {} and begun anew", run.data().setJobRepositoryAside(), e);
            return start(run, place);
        }
    }

    private static boolean damaged(Throwable e) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (one instanceof SQLException known && known.getErrorCode() == FILE_CORRUPTED) {
                return true;
            }
        }
        return false;
    }

    private static ConfigurableApplicationContext start(Run run, ReadingPlace place) {
        // the log is configured by logback.xml and is the same for every command
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        return new SpringApplicationBuilder(JobsConfiguration.class, place.steps())
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false).registerShutdownHook(false)
                .initializers(context -> {
                    ((GenericApplicationContext) context).registerBean(Run.class, () -> run);
                    place.register((GenericApplicationContext) context);
                })
                .properties(
                        "spring.config.location=optional:classpath:/none/",
                        "spring.main.allow-bean-definition-overriding=false",
                        "spring.jmx.enabled=false")
                .properties(place.properties())
                .run();
    }
}
