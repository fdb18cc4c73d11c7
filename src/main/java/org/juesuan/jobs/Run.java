package org.juesuan.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.Archive;
import org.juesuan.archive.RunCounts;
import org.juesuan.correction.Corrections;
import org.juesuan.extraction.CurrentVersion;
import org.juesuan.folder.DataFolder;
import org.juesuan.harvest.Fetching;
import org.juesuan.intake.Listing;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.model.Extraction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.Refusal;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.settings.JobDefinition;
import org.juesuan.sql.Memory;
import org.juesuan.warehouse.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run from its start to its end: what it was asked for, what is left to do, what it has done. Belongs to the
 * thread of the job; only the stop signal may be given from elsewhere.
 */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    /** A document is written and read at a time: more would only keep what was written before it, and grow with the night. */
    private static final int ARCHIVE_MEGABYTES = 256;

    private final String id;
    private final JobRequest request;
    private final Corrections corrections;
    private final Fetching fetching;
    private final DataFolder data;
    private final Instant startedAt;
    private final Progress progress;
    private final StopSignal stop = new StopSignal();
    private final Map<DocumentStatus, Integer> documents = new EnumMap<>(DocumentStatus.class);
    private final List<RunReport.Quarantined> quarantined = new ArrayList<>();
    private final List<Listing.Skipped> skipped = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private final RunJournal logbook = new RunJournal();
    private final List<String> committed = new ArrayList<>();
    private List<Work> work = List.of();
    private @Nullable Archive archive;
    private boolean published;
    private long lines;
    private long facts;
    private long findings;
    private Map<String, Long> released = Map.of();
    private RunReport.@Nullable HeldBack heldBack;
    private @Nullable String cured;

    Run(String id, JobRequest request, Corrections corrections, Fetching fetching, DataFolder data, Instant startedAt, Progress progress) {
        this.id = id;
        this.request = request;
        this.corrections = corrections;
        this.fetching = fetching;
        this.data = data;
        this.startedAt = startedAt;
        this.progress = progress;
    }

    String id() {
        return id;
    }

    JobDefinition job() {
        return request.definition();
    }

    JobRequest request() {
        return request;
    }

    /** What people said of documents, as it was when the run began. */
    Corrections corrections() {
        return corrections;
    }

    /** What is fetched from publishers. */
    Fetching fetching() {
        return fetching;
    }

    void fetched(List<String> told) {
        fetched.addAll(told);
    }

    DataFolder data() {
        return data;
    }

    Instant startedAt() {
        return startedAt;
    }

    Progress progress() {
        return progress;
    }

    RunJournal logbook() {
        return logbook;
    }

    StopSignal stop() {
        return stop;
    }

    /** What a warehouse may keep in memory while it is built and compared. */
    Memory memory() {
        return new Memory(job().settings().build().memoryMegabytes(), data.spill());
    }

    /** The archive, opened on first use. */
    Archive archive() {
        if (archive == null) {
            archive = Archive.open(data.path(), new Memory(ARCHIVE_MEGABYTES, data.spill()));
        }
        return archive;
    }

    /** Lets go of the archive, so that the warehouse can be built from it; harmless where it is closed. */
    void closeArchive() {
        if (archive != null) {
            try (Archive closing = archive) {
                archive = null;
                lines = closing.lines();
            }
        }
    }

    List<Work> work() {
        return work;
    }

    void plan(List<Work> files) {
        work = List.copyOf(files);
        String summary = WorkSummary.of(work);
        if (!summary.isEmpty()) {
            LOG.info("{}", summary);
            progress.plan(summary);
        }
        progress.documents(work.size());
    }

    /** So many outdated documents are left for a later night. */
    void postponed(int count) {
        if (count > 0) {
            documents.merge(DocumentStatus.OUTDATED, count, Integer::sum);
        }
    }

    void skipped(List<Listing.Skipped> names) {
        skipped.addAll(names);
    }

    /** A document whose evidence is in the archive now. */
    void committed(String key) {
        committed.add(key);
    }

    /** That every file to be read came to something, and that the archive holds all of what was to be kept. */
    void tally() {
        int done = committed.size() + counted(DocumentStatus.OUTSIDE_YEARS) + counted(DocumentStatus.CHANGED_MEANWHILE)
                + counted(DocumentStatus.OUTDATED);
        Map<String, ExtractorVersion> known = archive().known();
        long kept = committed.stream().filter(key -> CurrentVersion.get().equals(known.get(key))).count();
        if (done != work.size() || kept != committed.size()) {
            throw Problem.failed("of " + work.size() + " documents to be read " + done + " were dealt with, and of "
                    + committed.size() + " committed " + kept + " are in the archive; nothing is published", null);
        }
    }

    void count(DocumentStatus status) {
        documents.merge(status, 1, Integer::sum);
    }

    int counted(DocumentStatus status) {
        return documents.getOrDefault(status, 0);
    }

    void quarantined(Extraction extraction) {
        Refusal why = Objects.requireNonNull(extraction.refusal(), "what is in quarantine was refused");
        quarantined.add(new RunReport.Quarantined(extraction.file().key(), extraction.file().fileName(), why.reason().code(),
                why.message()));
    }

    /** A document that says too little of itself may be told by the others: what waits for a person, the release knows. */
    void released(Release release) {
        published = true;
        int waiting = quarantined.size();
        quarantined.removeIf(document -> !release.waiting().contains(document.key()));
        int resolved = waiting - quarantined.size();
        if (resolved > 0) {
            documents.merge(DocumentStatus.QUARANTINED, -resolved, (a, b) -> a + b == 0 ? null : a + b);
            documents.merge(DocumentStatus.LOADED, resolved, Integer::sum);
        }
        facts = release.facts();
        findings = release.findingCount();
        released = release.documents();
    }

    /** Whether readers get the release of this run: what goes wrong after that does not make it a failed one. */
    boolean published() {
        return published;
    }

    /** The release waits for a person; the published one stays. */
    void heldBack(RunReport.HeldBack release) {
        heldBack = release;
    }

    /** A release that had waited is published. */
    void cured(String release) {
        published = true;
        cured = release;
    }

    /** The exit code of a run that did all of its work; that nothing new is published weighs more than what is in quarantine. */
    ExitCode exitCode() {
        if (heldBack != null) {
            return ExitCode.HELD_BACK;
        }
        return quarantined.isEmpty() ? ExitCode.DONE : ExitCode.QUARANTINED;
    }

    RunCounts counts() {
        int met = documents.values().stream().mapToInt(Integer::intValue).sum();
        return new RunCounts(met, archive == null ? lines : archive.lines(), facts, findings);
    }

    /** {@code problem}: why the run failed; {@code null} where it did not. */
    RunReport report(ExitCode exitCode, Instant endedAt, @Nullable String problem) {
        Set<String> waiting = quarantined.stream().map(RunReport.Quarantined::key).collect(Collectors.toSet());
        double seconds = Duration.between(startedAt, endedAt).toMillis() / 1000.0;
        List<RunReport.Quarantined> byName = quarantined.stream()
                .sorted(Comparator.comparing(RunReport.Quarantined::fileName).thenComparing(RunReport.Quarantined::key)).toList();
        return new RunReport(id, job().name(), exitCode, Map.copyOf(documents), byName, List.copyOf(skipped), List.copyOf(fetched),
                lines, facts, findings, seconds, data.path().resolve("juesuan.duckdb"), released, heldBack, cured,
                logbook.course(startedAt, endedAt, problem, waiting));
    }
}
