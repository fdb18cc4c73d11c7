package org.juesuan.jobs;

import java.time.Instant;

import org.juesuan.warehouse.Recipe;
import org.juesuan.warehouse.Release;
import org.juesuan.warehouse.Warehouse;
import org.juesuan.warehouse.WarehouseException;

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
        run.closeArchive();
        if (!shown) {
            release = warehouse.build(run.id(), Instant.now());
        }
    }

    void publish() {
        if (release != null) {
            try {
                warehouse.publish(release);
            } catch (WarehouseException e) {
                if (release.id().equals(warehouse.published())) {
                    // readers get it, whether or not the disk has been told
                    run.released(release);
                }
                throw e;
            }
            run.released(release);
            // without the mark the next run builds and publishes once more, and comes to the same
            run.data().markPublished(recipe);
            warehouse.prune(run.job().releases().keep());
        }
    }
}
