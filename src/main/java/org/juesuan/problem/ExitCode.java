package org.juesuan.problem;

import java.util.Arrays;
import java.util.Optional;

/** Exit codes of the commands tell a scheduler how a run ended; their numbers are part of the public contract. */
public enum ExitCode {

    /** Everything was done; findings do not change that. */
    DONE(0),
    /** A run failed, and nothing was published. */
    FAILED(1),
    /** What was asked for makes no sense. */
    USAGE(2),
    /** A run did all of its work, and put at least one document into quarantine. */
    QUARANTINED(3),
    /** Another run holds the lock. */
    LOCKED(4),
    /** A release was built, and held back from publication. */
    HELD_BACK(5),
    /** The terminal went away (SIGHUP). The next run goes on. */
    HUNG_UP(129),
    /** A person stopped the run (SIGINT). The next run goes on. */
    INTERRUPTED(130),
    /** The machine or a scheduler stopped the run (SIGTERM). The next run goes on. */
    TERMINATED(143);

    private static final int SIGNALS = 128;

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** Whether a run did all of its work: documents in quarantine are work that was done. */
    public boolean allDone() {
        return this == DONE || this == QUARANTINED;
    }

    /** Whether a signal ended the run. */
    public boolean stopped() {
        return number > SIGNALS;
    }

    /** The exit code after a signal of this number. */
    public static ExitCode afterSignal(int signal) {
        return of(SIGNALS + signal).orElse(TERMINATED);
    }

    /** The exit code of this number; empty where no command ends with it. */
    public static Optional<ExitCode> of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
    }
}
