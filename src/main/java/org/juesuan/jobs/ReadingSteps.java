package org.juesuan.jobs;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;

/** The steps of a job from what is to be read to the archive. */
@NullMarked
record ReadingSteps(List<Step> steps) {

    SimpleJobBuilder after(SimpleJobBuilder job) {
        SimpleJobBuilder longer = job;
        for (Step step : steps) {
            longer = longer.next(step);
        }
        return longer;
    }
}
