package org.juesuan.jobs.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.juesuan.jobs.report.LastRun;
import org.juesuan.problem.ExitCode;

/** The last run: how long ago it was, and how it ended. */
record HistoryChecks(Path data, Instant now) {

    /** A nightly run, and half a day for whoever forgot it. */
    private static final Duration OLD = Duration.ofHours(36);
    private static final String CHECK = "last run";

    Diagnosis examine() {
        Optional<LastRun> last = LastRun.in(data);
        if (last.isEmpty()) {
            return Diagnosis.warning(CHECK, "no run has ended in this data folder", "./juesuan nightly runs the first");
        }
        LastRun run = last.get();
        Duration age = Duration.between(run.endedAt(), now);
        String message = run.runId() + " ended " + age.toHours() + " hours ago with exit code " + run.exitCode();
        return switch (ExitCode.of(run.exitCode()).orElse(ExitCode.FAILED)) {
            case DONE -> age.compareTo(OLD) <= 0 ? Diagnosis.ok(CHECK, message)
                    : Diagnosis.warning(CHECK, message, "see whether the timer runs: systemctl list-timers, or crontab -l");
            case QUARANTINED -> Diagnosis.warning(CHECK, message + ": documents wait in quarantine",
                    "./juesuan quarantine list names them");
            case HELD_BACK -> Diagnosis.warning(CHECK, message + ": its release was held back", "./juesuan releases shows it");
            case HUNG_UP, INTERRUPTED, TERMINATED -> Diagnosis.warning(CHECK, message + ": it was stopped",
                    "the next run goes on from there");
            default -> Diagnosis.problem(CHECK, message + (run.problem() == null ? "" : ": " + run.problem()),
                    "logs/juesuan.log in the data folder has more");
        };
    }
}
