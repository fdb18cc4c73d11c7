package org.juesuan.jobs;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.juesuan.archive.Archive;
import org.juesuan.model.Fetched;
import org.juesuan.publisher.Fetching;
import org.juesuan.publisher.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before a night: what publishers have new, into an inbox of the data folder. Whatever goes wrong with them is a line of
 * the report; the night goes on with what there is.
 */
final class FetchIn {

    private static final Logger LOG = LoggerFactory.getLogger(FetchIn.class);

    private FetchIn() {
    }

    static void before(Run run) {
        run.fetched(visit(run.fetching(), false, run.stop()::given));
        List<Fetched> fetched = run.fetching().fetched();
        if (fetched.isEmpty()) {
            return;
        }
        Archive archive = run.archive();
        Set<String> told = archive.told();
        List<Fetched> news = fetched.stream().filter(one -> !told.contains(one.key() + " " + one.url())).toList();
        if (!news.isEmpty()) {
            run.data().markUnpublished();
            archive.keepFetched(news);
        }
    }

    /** Lines for the report. */
    static List<String> visit(Fetching fetching, boolean dry, BooleanSupplier stop) {
        List<String> lines = new ArrayList<>();
        try {
            for (Outcome outcome : fetching.visit(dry, stop)) {
                outcome.fetched().forEach(url -> LOG.info("{}: {}", outcome.source(), url));
                outcome.problems().forEach(problem -> LOG.warn("{}: {}", outcome.source(), problem));
                if (dry) {
                    outcome.fetched().forEach(url -> lines.add(outcome.source() + ": would fetch " + url));
                }
                lines.addAll(outcome.told());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the publishers' pages could not be fetched", e);
            lines.add("nothing more: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lines.add("interrupted");
        }
        return lines;
    }

    /** The visits alone, for a trial; the lock is held meanwhile. */
    static List<String> alone(JobRequest request, boolean dry) {
        DataFolder data = DataFolder.at(request.data());
        Fetching fetching = new Fetching(request.sources(), data.fetched());
        try (RunLock lock = RunLock.take(DataFolder.lock(data.path()), "fetch", Instant.now())) {
            return visit(fetching, dry, () -> false);
        }
    }
}
