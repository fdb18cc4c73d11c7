package org.juesuan.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.RunStep;
import org.juesuan.extraction.Extracted;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunHistory;
import org.juesuan.model.Extraction;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;

/** What a run notes of its own course while it goes on. Belongs to the thread of the job. */
final class RunJournal {

    private final List<RunStep> steps = new ArrayList<>();
    private final List<RunHistory.Handled> files = new ArrayList<>();

    /** A step begins. */
    void begin(String step) {
        steps.add(new RunStep(step, Instant.now(), null, "started", null, null));
    }

    /** The step at hand met so much, and so much came of it. */
    void counts(long read, long written) {
        RunStep last = steps.remove(steps.size() - 1);
        steps.add(new RunStep(last.step(), last.startedAt(), null, last.status(), read, written));
    }

    /** The step at hand has ended. */
    void end(String status) {
        RunStep last = steps.remove(steps.size() - 1);
        steps.add(new RunStep(last.step(), last.startedAt(), Instant.now(), status, last.read(), last.written()));
    }

    List<RunStep> steps() {
        return List.copyOf(steps);
    }

    void read(Extracted extracted, double seconds, DocumentStatus status) {
        Extraction extraction = extracted.extraction();
        Refusal waits = status == DocumentStatus.QUARANTINED ? extraction.refusal() : null;
        files.add(new RunHistory.Handled(extraction.file().key(), extraction.file().fileName(), status, seconds, extraction.pages(),
                waits == null ? null : waits.reason().code(), waits == null ? null : waits.message(),
                extracted.source().name().toLowerCase(Locale.ROOT)));
    }

    void met(SourceFile file, DocumentStatus status) {
        files.add(new RunHistory.Handled(file.key(), file.fileName(), status, 0, 0, null, null, "nothing"));
    }

    /** {@code waiting}: keys of the documents that still wait; another document may have told what one of them lacked. */
    RunHistory course(Instant startedAt, Instant endedAt, @Nullable String problem, Set<String> waiting) {
        List<RunHistory.Handled> told = files.stream()
                .map(file -> file.status() == DocumentStatus.QUARANTINED && !waiting.contains(file.key()) ? file.as(DocumentStatus.LOADED)
                : file)
                .sorted(Comparator.comparing(RunHistory.Handled::fileName).thenComparing(RunHistory.Handled::key)).toList();
        return new RunHistory(startedAt, endedAt, problem, steps, told);
    }
}
