package org.juesuan.archive;

import static org.juesuan.archive.Archive.utc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs did: when they began and ended, their steps, and what each did about each file. */
public final class RunLog {

    private final ArchiveDatabase database;

    RunLog(ArchiveDatabase database) {
        this.database = database;
    }

    /** Notes that a run begins. */
    public void start(String runId, String job, Instant at) {
        database.inTransaction("start of run", runId, () -> database.update("run_start", runId, job, utc(at)));
    }

    /**
     * Notes what a run did about one file.
     *
     * @param key    the file's SHA-256
     * @param status such as {@code loaded}, {@code quarantined} or {@code unchanged}
     * @param reason {@code null} where there is nothing to explain
     */
    public void document(String runId, String key, String fileName, String status, double seconds, @Nullable String reason) {
        database.inTransaction("document of run", runId, () -> database.update("run_document",
                runId, key, fileName, status, seconds, reason));
    }

    /** Notes how the steps of a run went so far, in the place of what was noted of them before. */
    public void steps(String runId, List<RunStep> steps) {
        database.inTransaction("steps of run", runId, () -> {
            database.update("run_steps_forget", runId);
            for (int i = 0; i < steps.size(); i++) {
                RunStep step = steps.get(i);
                database.update("run_step", runId, i + 1, step.step(), utc(step.startedAt()),
                        step.endedAt() == null ? null : utc(step.endedAt()), step.status(), step.read(), step.written());
            }
        });
    }

    /** Ends a run; may be called again when more is known of its end. */
    public void end(String runId, int exitCode, Instant at, RunCounts counts) {
        database.inTransaction("end of run", runId, () -> database.update("run_end", utc(at), exitCode, counts.documents(), counts.lines(),
                counts.facts(), counts.findings(), runId));
    }
}
