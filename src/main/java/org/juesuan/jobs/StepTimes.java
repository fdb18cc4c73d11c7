package org.juesuan.jobs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Notes in the run's logbook when each step began and how it ended. */
final class StepTimes implements StepExecutionListener {

    private final Run run;

    StepTimes(Run run) {
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution step) {
        run.logbook().begin(step.getStepName());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        run.logbook().end(step.isTerminateOnly() ? "stopped" : step.getStatus().name().toLowerCase(Locale.ROOT));
        return null;
    }
}
