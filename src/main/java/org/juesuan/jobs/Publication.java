package org.juesuan.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.warehouse.RecipeHash;
import org.juesuan.warehouse.Release;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.Warehouse;
import org.juesuan.warehouse.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last steps: a release is built from the archive, unless there is one that shows it already, and published, unless
 * it is worse than the published one. One that waits is judged again every time, because the settings or what is
 * published may have changed; it is not built again.
 */
final class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Run run;
    private final Warehouse warehouse;
    private final ReleaseCatalogue shelf;
    private final String recipe = RecipeHash.current();
    private @Nullable Release release;

    Publication(Run run) {
        this.run = run;
        this.warehouse = new Warehouse(run.data().path(), run.memory());
        this.shelf = new ReleaseCatalogue(warehouse);
    }

    void build() {
        run.tally();
        boolean shown = !run.request().whole() && warehouse.published() != null && run.data().isPublished(recipe);
        run.archive().runs().end(run.id(), run.exitCode().number(), Instant.now(), run.counts());
        run.archive().runs().steps(run.id(), run.logbook().steps());
        if (!shown) {
            run.closeArchive();
            release = run.request().whole() ? warehouse.buildWhole(run.id(), Instant.now()) : warehouse.build(run.id(), Instant.now());
            LOG.info("release {} is {}", release.id(), release.how());
            run.logbook().counts(release.lines(), release.facts());
        }
    }

    void publish() {
        String candidate = release == null ? shelf.waiting() : release.id();
        if (candidate == null) {
            return;
        }
        List<String> reasons;
        try {
            reasons = shelf.publishUnlessWorse(candidate, run.job().releases().tolerance());
        } catch (WarehouseException e) {
            if (candidate.equals(warehouse.published())) {
                // readers get it, whether or not the disk has been told
                published(candidate);
            }
            throw e;
        }
        if (reasons.isEmpty()) {
            published(candidate);
        } else {
            run.heldBack(new RunReport.HeldBack(candidate, warehouse.published(), reasons));
        }
        // without the mark the next run builds and publishes once more, and comes to the same
        run.data().markPublished(recipe);
        shelf.prune(run.job().releases().keep());
    }

    private void published(String candidate) {
        if (release != null) {
            run.released(release);
        } else {
            run.cured(candidate);
        }
    }
}
