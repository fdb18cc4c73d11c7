package org.juesuan.jobs;

import java.time.Instant;

import org.juesuan.warehouse.Recipe;
import org.juesuan.warehouse.Release;
import org.juesuan.warehouse.Warehouse;

/** The last steps: a release is built from the archive and published, unless the published one shows it already. */
final class Publication {

    private final Run run;
    private final Warehouse warehouse;
    private final String recipe = Recipe.current();
    private Release release;

    Publication(Run run) {
        this.run = run;
        this.warehouse = new Warehouse(run.data().path());
    }

    void build() {
        run.tally();
        boolean shown = warehouse.published() != null && run.data().isPublished(recipe);
        run.archive().endRun(run.id(), run.exitCode(), Instant.now(), run.counts());
        run.archive().keepSteps(run.id(), run.logbook().steps());
        run.closeArchive();
        if (!shown) {
            release = warehouse.build(run.id(), Instant.now());
            run.logbook().counts(release.lines(), release.facts());
        }
    }

    void publish() {
        if (release != null) {
            warehouse.publish(release);
            run.released(release);
            // without the mark the next run builds and publishes once more, and comes to the same
            run.data().markPublished(recipe);
            warehouse.prune(run.job().releases().keep());
        }
    }
}
