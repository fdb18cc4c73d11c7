package org.juesuan.cli;

import java.sql.SQLException;

/** A command cannot do what it was asked; the message says why and what to do, and is all that is shown. */
final class CliProblem extends RuntimeException {

    private final int exitCode;

    private CliProblem(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    static CliProblem usage(String message) {
        return new CliProblem(2, message, null);
    }

    static CliProblem failed(String message, Throwable cause) {
        return new CliProblem(1, message, cause);
    }

    /** DuckDB's own message says best what is wrong with a query, and often what was meant. */
    static CliProblem sql(SQLException e) {
        return new CliProblem(2, e.getMessage().strip(), e);
    }

    int exitCode() {
        return exitCode;
    }
}
