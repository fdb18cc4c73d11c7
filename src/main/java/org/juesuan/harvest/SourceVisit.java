package org.juesuan.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.juesuan.durable.Sha256;
import org.juesuan.model.Fetched;

/** One night's visit to one source: its pages, then the files that they link to. */
final class SourceVisit {

    /** So many problems in a row mean that the site is in trouble, and is left alone. */
    private static final int MOST_IN_A_ROW = 5;

    private final Source source;
    private final Politeness politeness;
    private final HttpFetcher web;
    private final Robots robots;
    private final FetchIndex ledger;
    private final AddressPolicy gate;
    private final boolean dry;
    private final long end;
    private final List<String> fetched = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int before;
    private int inARow;

    SourceVisit(Source source, Politeness politeness, HttpFetcher web, Robots robots, FetchIndex ledger, boolean dry) {
        this.source = source;
        this.politeness = politeness;
        this.web = web;
        this.robots = robots;
        this.ledger = ledger;
        this.gate = new AddressPolicy(source);
        this.dry = dry;
        this.end = System.nanoTime() + politeness.perSource().toNanos();
    }

    VisitResult visit() throws InterruptedException {
        Map<URI, Found> files = new LinkedHashMap<>();
        try {
            pages(files);
            for (Found file : files.values()) {
                if (fetched.size() >= politeness.maxFiles()) {
                    problems.add("more than " + politeness.maxFiles() + " new files: the next night goes on");
                    break;
                }
                fetch(file);
            }
        } catch (FetchProblem.Enough e) {
            problems.add(e.getMessage() + ": the next night goes on");
        }
        return new VisitResult(source.name(), fetched, before, problems);
    }

    /** A link to a file, and the page that has it. */
    private record Found(Link link, URI listing) {
    }

    private void pages(Map<URI, Found> files) throws FetchProblem.Enough, InterruptedException {
        Deque<URI> todo = new ArrayDeque<>(source.listings());
        Set<URI> seen = new LinkedHashSet<>(todo);
        int looked = 0;
        while (!todo.isEmpty()) {
            if (looked++ == politeness.maxPages()) {
                problems.add("more than " + politeness.maxPages() + " pages: " + todo.size() + " not looked through");
                return;
            }
            URI page = todo.poll();
            boolean listing = source.listings().contains(page);
            for (Link link : links(page)) {
                if (matches(source.files(), link)) {
                    files.putIfAbsent(link.uri(), new Found(link, page));
                } else if (listing && source.pages() != null && matches(source.pages(), link) && seen.add(link.uri())) {
                    todo.add(link.uri());
                }
            }
        }
    }

    private boolean matches(Pattern pattern, Link link) {
        return pattern.matcher(link.readable()).find() || pattern.matcher(link.text()).find();
    }

    private List<Link> links(URI page) throws FetchProblem.Enough, InterruptedException {
        Path file = ledger.working().resolve("page");
        try {
            List<Link> links = PageListing.read(file, get(page, file, PageListing.MOST_BYTES, Map.of())).links();
            inARow = 0;
            return links;
        } catch (FetchProblem.Enough e) {
            throw e;
        } catch (FetchProblem e) {
            failed(page, e);
            return List.of();
        }
    }

    private HttpAnswer get(URI uri, Path file, long most, Map<String, String> known) throws FetchProblem, InterruptedException {
        if (System.nanoTime() > end) {
            throw new FetchProblem.Enough("its " + politeness.perSource().toMinutes() + " minutes are over");
        }
        return web.get(uri, file, most, known, at -> {
            gate.check(at);
            robots.check(at, gate);
        });
    }

    private void fetch(Found file) throws FetchProblem.Enough, InterruptedException {
        URI uri = file.link.uri();
        Optional<FetchIndex.Known> known = ledger.known(uri);
        if (known.isPresent() && known.get().askedAt().plus(politeness.askAgain()).isAfter(Instant.now())) {
            before++;
        } else if (dry) {
            wouldFetch(uri);
        } else {
            try {
                keep(file, known);
                inARow = 0;
            } catch (FetchProblem.Enough e) {
                throw e;
            } catch (FetchProblem e) {
                failed(uri, e);
            } catch (IOException e) {
                failed(uri, new FetchProblem("it cannot be written: " + e.getMessage()));
            }
        }
    }

    private void wouldFetch(URI uri) throws FetchProblem.Enough, InterruptedException {
        try {
            gate.check(uri);
            robots.check(uri, gate);
            fetched.add(Link.decoded(uri.toString()));
        } catch (FetchProblem.Enough e) {
            throw e;
        } catch (FetchProblem e) {
            failed(uri, e);
        }
    }

    private void keep(Found file, Optional<FetchIndex.Known> known) throws FetchProblem, InterruptedException, IOException {
        URI uri = file.link.uri();
        Path part = ledger.working().resolve("file");
        HttpAnswer answer = get(uri, part, politeness.maxBytes(), known.map(FetchIndex.Known::headers).orElse(Map.of()));
        Instant now = Instant.now();
        if (answer.unchanged()) {
            before++;
            ledger.note(known.orElseThrow().fetched(), answer, now);
            return;
        }
        if (Files.size(part) == 0) {
            throw new FetchProblem("the answer is empty");
        }
        String key = Sha256.of(part);
        if (known.isPresent() && known.get().fetched().key().equals(key)) {
            before++;
            ledger.note(known.get().fetched(), answer, now);
            return;
        }
        ledger.keep(part, new Fetched(key, source.name(), uri.toString(), file.listing.toString(),
                SafeName.of(answer.header("Content-Disposition"), file.link), now, answer.header("Last-Modified")), answer);
        fetched.add(Link.decoded(uri.toString()));
    }

    private void failed(URI uri, FetchProblem why) throws FetchProblem.Enough {
        problems.add(Link.decoded(uri.toString()).replaceAll("\\p{Cntrl}+", " ") + ": " + why.getMessage());
        inARow += why.trouble() ? 1 : 0;
        if (inARow >= MOST_IN_A_ROW) {
            throw new FetchProblem.Enough(inARow + " problems in a row");
        }
    }
}
