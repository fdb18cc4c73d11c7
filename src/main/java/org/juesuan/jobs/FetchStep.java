package org.juesuan.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.juesuan.archive.Archive;
import org.juesuan.folder.DataFolder;
import org.juesuan.folder.RunLock;
import org.juesuan.harvest.Fetching;
import org.juesuan.harvest.VisitResult;
import org.juesuan.model.Fetched;
import org.juesuan.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before a night: what publishers have new, into an inbox of the data folder. Whatever goes wrong with them is a line of
 * the report; the night goes on with what there is.
 */
final class FetchStep {

    private static final Logger LOG = LoggerFactory.getLogger(FetchStep.class);

    private FetchStep() {
    }

    static void before(Run run) {
        run.fetched(visited(run));
        List<Fetched> fetched = run.fetching().fetched();
        if (fetched.isEmpty()) {
            return;
        }
        Archive archive = run.archive();
        Set<String> told = archive.fetchedPlaces();
        List<Fetched> news = fetched.stream().filter(one -> !told.contains(one.key() + " " + one.url())).toList();
        if (!news.isEmpty()) {
            run.data().markUnpublished();
            archive.keepFetched(news);
        }
    }

    /** Lines for the report, also where nothing could be fetched. */
    private static List<String> visited(Run run) {
        try {
            return visit(run.fetching(), false, run.stop()::given);
        } catch (IOException | RuntimeException e) {
            LOG.error("the publishers' pages could not be fetched", e);
            return List.of("nothing more: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted");
        }
    }

    private static List<String> visit(Fetching fetching, boolean dry, BooleanSupplier stop) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (VisitResult outcome : fetching.visit(dry, stop)) {
            outcome.fetched().forEach(url -> LOG.info("{}: {}", outcome.source(), url));
            outcome.problems().forEach(problem -> LOG.warn("{}: {}", outcome.source(), problem));
            if (dry) {
                outcome.fetched().forEach(url -> lines.add(outcome.source() + ": would fetch " + url));
            }
            lines.addAll(outcome.told());
        }
        return lines;
    }

    /**
     * The visits alone, for a trial; the lock is held meanwhile.
     *
     * @throws JobProblem where the data folder cannot be written; there is no night that would go on
     */
    static List<String> alone(JobRequest request, boolean dry) {
        DataFolder data = DataFolder.at(request.data());
        Fetching fetching = new Fetching(request.sources(), data.fetched());
        try (RunLock lock = RunLock.take(DataFolder.lock(data.path()), "fetch", Instant.now())) {
            return visit(fetching, dry, () -> false);
        } catch (IOException | UncheckedIOException e) {
            throw Problem.failed("nothing more can be fetched into " + data.fetched() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed("interrupted", e);
        }
    }
}
