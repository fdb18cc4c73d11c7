package org.juesuan.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.Archive;
import org.juesuan.archive.FoundFile;
import org.juesuan.correction.Corrections;
import org.juesuan.correction.FolderRegions;
import org.juesuan.durable.Durable;
import org.juesuan.durable.Sha256;
import org.juesuan.extraction.CurrentVersion;
import org.juesuan.intake.Inbox;
import org.juesuan.intake.Listing;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.FileType;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.problem.Problem;
import org.juesuan.settings.Years;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first step: what there is to read, and what need not be read again. */
final class WorkPlan {

    private static final Logger LOG = LoggerFactory.getLogger(WorkPlan.class);
    /** Of several documents of one name so many are named, by so many characters of their IDs. */
    private static final int MOST_NAMED = 5;
    private static final int SHORT = 12;

    private final Run run;
    private final Archive archive;
    private final Map<String, ExtractorVersion> versions;
    /** What was followed when each document was read: the hash of its correction. */
    private final Map<String, String> followed;
    /** The hash of what was learned of each document; {@code null} until one is to be understood again. */
    private @Nullable Map<String, String> contents;

    WorkPlan(Run run) {
        this.run = run;
        this.archive = run.archive();
        this.versions = archive.known();
        this.followed = archive.followed();
        for (Corrections.Wrong one : run.corrections().wrong()) {
            LOG.warn("not followed: {}", one.why());
            run.skipped(List.of(new Listing.Skipped("correction", one.why() + "; not followed, and its document is left as it was")));
        }
    }

    /**
     * From the inboxes: files whose bytes are new, or were corrected; and, of what the archive holds, what another version
     * extracted, the longest ago first. A backfill does only those of them that it meets.
     */
    void fromInboxes() {
        run.job().checkInboxes();
        HashedFiles hashed = new HashedFiles(archive, run.request().rehash());
        Listing listing = new Inbox(inboxes(), run.data().staging(), run.job().settings().settling(), hashed).list(key -> !current(key));
        hashed.keep(archive);
        listing.skipped().forEach(s -> LOG.info("skipped {}: {}", s.name(), s.why()));
        run.skipped(listing.skipped());
        keepPlaces(listing);

        List<Met> met = new ArrayList<>();
        listing.files().forEach(file -> met.add(new Met(file, null)));
        listing.refused().forEach(refused -> met.add(new Met(refused.file(), refused.refusal())));

        Map<String, Set<String>> names = archive.names();
        Set<String> keys = new HashSet<>();
        List<Work> work = new ArrayList<>();
        for (Met one : met) {
            SourceFile file = one.file();
            boolean first = keys.add(file.key());
            if (first && !current(file.key())) {
                work.add(toDo(one));
            } else if (names.getOrDefault(file.key(), Set.of()).contains(file.fileName())) {
                run.count(DocumentStatus.UNCHANGED);
            } else {
                copy(file);
            }
        }
        if (run.job().years().equals(Years.ALL)) {
            elsewhere(keys, work);
        }
        Map<String, Integer> age = new HashMap<>();
        versions.keySet().forEach(key -> age.put(key, age.size()));
        work.sort(Comparator.comparing(Work::outdated).thenComparing(one -> one.outdated() ? age.getOrDefault(one.file().key(), 0) : 0));
        run.plan(work);
        run.logbook().counts(met.size(), work.size());
    }

    /** Where files lie is evidence of where their bodies are. A new place of known bytes is something to publish. */
    private void keepPlaces(Listing listing) {
        FolderRegions regions = run.request().regions(run.fetching().inbox());
        List<FoundFile> found = listing.places().stream()
                .map(place -> new FoundFile(place.key(), place.inbox(), place.path(),
                regions.of(Path.of(place.inbox()).resolve(place.path())).orElse(null))).toList();
        if (archive.keepFound(found, run.startedAt())) {
            run.data().markUnpublished();
        }
    }

    private record Met(SourceFile file, @Nullable Refusal refusal) {
    }

    private Work toDo(Met one) {
        if (one.refusal() != null) {
            return new Work(one.file(), one.refusal(), cause(one.file().key()));
        }
        return kept(one.file()).orElseGet(() -> read(archived(one.file())));
    }

    /** What was corrected or is outdated, and lies in no inbox any more. */
    private void elsewhere(Set<String> met, List<Work> work) {
        boolean night = run.job().name().equals("nightly");
        for (SourceFile original : archive.originals()) {
            boolean due = !asCorrected(original.key()) || night && !current(original.key());
            boolean opened = !original.type().equals(FileType.ZIP) || run.corrections().of(original.key()).rejected() != null;
            if (!met.contains(original.key()) && due && opened) {
                again(original, work);
            }
        }
    }

    /**
     * From the archived originals: one document, the outdated ones, or all. An archive in quarantine is not among
     * them: it was taken apart in its inbox, and is again when it lies there in another form.
     */
    void fromOriginals() {
        String document = run.request().document();
        String only = document == null ? null : one(document);
        List<Work> work = new ArrayList<>();
        for (SourceFile original : archive.originals()) {
            boolean asked = only == null || original.key().equals(only);
            if (original.type().equals(FileType.ZIP) || !asked) {
                continue;
            }
            if (leftAsItIs(original.key()) || run.request().outdated() && current(original.key())) {
                run.count(DocumentStatus.UNCHANGED);
            } else {
                again(original, work);
            }
        }
        run.plan(work);
        run.logbook().counts(versions.size(), work.size());
    }

    /** A night takes in what was fetched for it, too. */
    private List<Path> inboxes() {
        List<Path> inboxes = new ArrayList<>(run.job().inboxes());
        if (run.job().name().equals("nightly") && Files.isDirectory(run.fetching().inbox())) {
            inboxes.add(run.fetching().inbox());
        }
        return inboxes;
    }

    private boolean current(String key) {
        return CurrentVersion.get().equals(versions.get(key)) && asCorrected(key) || leftAsItIs(key);
    }

    /** What is said of it cannot be followed: read without that, it would come out otherwise than somebody wants. */
    private boolean leftAsItIs(String key) {
        return run.corrections().wrong(key).isPresent() && versions.containsKey(key);
    }

    private boolean asCorrected(String key) {
        return leftAsItIs(key) || run.corrections().of(key).hash().equals(followed.getOrDefault(key, ""));
    }

    private void copy(SourceFile file) {
        run.data().markUnpublished();
        archive.sawCopy(file.key(), file.fileName());
        archive.runs().document(run.id(), file.key(), file.fileName(), DocumentStatus.DUPLICATE.code(), 0, null);
        run.count(DocumentStatus.DUPLICATE);
        run.logbook().met(file, DocumentStatus.DUPLICATE);
    }

    /** Reads the archive's own copy where there is one that did not rot: nobody changes it meanwhile. */
    private SourceFile archived(SourceFile file) {
        Path original = archive.original(file.key());
        return isWhole(original, file.key()) ? file.at(original) : file;
    }

    private static boolean isWhole(Path original, String key) {
        try {
            return Files.exists(original) && Sha256.of(original).equals(key);
        } catch (IOException e) {
            LOG.warn("{} cannot be read", original, e);
            return false;
        }
    }

    /** The key of the one document that a person means by the beginning of its key or by a file name under which it was met. */
    private String one(String said) {
        Map<String, Set<String>> names = archive.names();
        List<String> meant = versions.keySet().stream()
                .filter(key -> key.startsWith(said) || names.getOrDefault(key, Set.of()).contains(said)).toList();
        if (meant.isEmpty()) {
            throw Problem.usage("no archived document's ID begins with '" + said + "', and no file was called so; "
                    + "./juesuan documents lists them");
        }
        if (meant.size() > 1) {
            throw Problem.usage("'" + said + "' is the name or the beginning of the ID of " + meant.size() + " documents: "
                    + String.join(", ", meant.stream().limit(MOST_NAMED).map(key -> key.substring(0, SHORT)).toList())
                    + "; give more of an ID");
        }
        return meant.get(0);
    }

    /** What was read of it is understood again where this reader read it; else it is read again, from bytes that did not rot. */
    private void again(SourceFile original, List<Work> work) {
        Optional<Work> kept = kept(original);
        if (kept.isPresent()) {
            work.add(kept.get());
            return;
        }
        try {
            SourceFile now = Inbox.file(original.path());
            if (now.key().equals(original.key())) {
                // the type is taken anew, because a better version may know better
                work.add(read(new SourceFile(now.key(), now.path(), original.fileName(), now.type(), now.bytes())));
                return;
            }
            LOG.error("{} is not what its name says: its SHA-256 is {}", original.path(), now.key());
            run.skipped(List.of(new Listing.Skipped(original.path().toString(), "damaged on the disk: its SHA-256 has changed")));
        } catch (IOException e) {
            run.skipped(List.of(new Listing.Skipped(original.path().toString(), "cannot be read: " + Durable.words(e))));
        }
    }

    private Work read(SourceFile file) {
        return new Work(file, null, cause(file.key()));
    }

    /** Empty where the file must be read: it is new, another reader read it, nothing is kept of that, or all is to be read. */
    private Optional<Work> kept(SourceFile file) {
        Path reading = archive.reading(file.key());
        boolean usable = sameReader(file.key()) && !run.request().anew() && Files.exists(reading);
        if (!usable) {
            return Optional.empty();
        }
        // what a person says of a document is kept with it
        String content = asCorrected(file.key()) ? contents().getOrDefault(file.key(), "") : "";
        return Optional.of(new Work(file.at(archive.original(file.key())), null, Optional.of(reading), content, cause(file.key())));
    }

    private Map<String, String> contents() {
        if (contents == null) {
            contents = archive.contents();
        }
        return contents;
    }

    private boolean sameReader(String key) {
        return versions.getOrDefault(key, ExtractorVersion.NONE).reader().equals(CurrentVersion.get().reader());
    }

    private Work.Cause cause(String key) {
        if (!versions.containsKey(key)) {
            return Work.Cause.NEW;
        }
        if (!asCorrected(key)) {
            return Work.Cause.CORRECTED;
        }
        return current(key) || run.request().anew() ? Work.Cause.ASKED : sameReader(key) ? Work.Cause.OTHER_UNDERSTANDING
                : Work.Cause.OTHER_READER;
    }
}
