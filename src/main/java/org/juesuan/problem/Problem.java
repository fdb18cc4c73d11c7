package org.juesuan.problem;

import org.jspecify.annotations.Nullable;

/** A run or a command cannot do what it was asked. The message says why and what to do, and is all that is shown. */
public final class Problem extends RuntimeException {

    private final ExitCode exitCode;

    private Problem(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What was asked for makes no sense: exit code 2. */
    public static Problem usage(String message) {
        return new Problem(ExitCode.USAGE, message, null);
    }

    /** The same, with what the library that found it said: exit code 2. */
    public static Problem usage(String message, @Nullable Throwable cause) {
        return new Problem(ExitCode.USAGE, message, cause);
    }

    /** Another run is going on: exit code 4. */
    public static Problem locked(String message) {
        return new Problem(ExitCode.LOCKED, message, null);
    }

    /** The run failed, and nothing was published: exit code 1. */
    public static Problem failed(String message, @Nullable Throwable cause) {
        return new Problem(ExitCode.FAILED, message, cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
