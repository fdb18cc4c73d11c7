package org.juesuan.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.juesuan.model.Fetched;

/** Visits every source, one after the other, and puts what is new into the inbox of a folder. */
public final class Fetching {

    private final Sources sources;
    private final FetchIndex ledger;

    /**
     * @param folder for the inbox, and what is known of the files in it; one fetches into it at a time
     */
    public Fetching(Sources sources, Path folder) {
        this.sources = sources;
        this.ledger = new FetchIndex(folder);
    }

    /** To be said as the process starts: from then on the names of hosts are what they were first. */
    public static void keepNames() {
        AddressPolicy.keepNames();
    }

    /** Where the files are; may not exist yet. */
    public Path inbox() {
        return ledger.inbox();
    }

    /** What was fetched, tonight and before. */
    public List<Fetched> fetched() {
        return ledger.all();
    }

    /**
     * Fetches what is new; a source that fails is a problem in its outcome and no exception.
     *
     * @param dry  to look through the pages only
     * @param stop asks to end at the next request
     * @throws IOException where the folder cannot be written
     */
    public List<VisitResult> visit(boolean dry, BooleanSupplier stop) throws IOException, InterruptedException {
        List<VisitResult> outcomes = new ArrayList<>();
        if (sources.all().isEmpty()) {
            return outcomes;
        }
        ledger.prepare();
        AddressPolicy.keepNames();
        HttpFetcher web = new HttpFetcher(sources.politeness(), stop::getAsBoolean);
        Robots robots = new Robots(web, ledger.working());
        for (Source source : sources.all()) {
            outcomes.add(new SourceVisit(source, sources.politeness(), web, robots, ledger, dry).visit());
        }
        return outcomes;
    }
}
