package org.juesuan.jobs;

/** A run cannot start or go on, for a reason that the operator can do something about. */
public final class JobProblem extends RuntimeException {

    private final int exitCode;

    private JobProblem(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What was asked for makes no sense: exit code 2. */
    static JobProblem usage(String message) {
        return new JobProblem(2, message, null);
    }

    /** Another run is going on: exit code 4. */
    static JobProblem locked(String message) {
        return new JobProblem(4, message, null);
    }

    /** The run failed, and nothing was published: exit code 1. */
    static JobProblem failed(String message, Throwable cause) {
        return new JobProblem(1, message, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
