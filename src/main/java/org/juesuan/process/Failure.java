package org.juesuan.process;

/** Why a process gave no answer. */
public final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    /** What became of the process. */
    public enum Kind {
        TIME, TIME_OF_PART, MEMORY, TOO_MUCH, CRASHED
    }

    private final Kind kind;
    private final int exitCode;
    private final int parts;

    Failure(Kind kind, int exitCode, int parts) {
        super(kind + ", exit code " + exitCode + ", in part " + parts, null, false, false);
        this.kind = kind;
        this.exitCode = exitCode;
        this.parts = parts;
    }

    public Kind kind() {
        return kind;
    }

    /** Of the process, where it crashed. */
    public int exitCode() {
        return exitCode;
    }

    /** The part of the work that was under way, from 1; 0 where it names none. */
    public int part() {
        return parts;
    }
}
