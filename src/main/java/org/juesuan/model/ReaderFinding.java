package org.juesuan.model;

import org.jspecify.annotations.Nullable;

/**
 * A finding of the reader itself, as opposed to one of the arithmetic: something was doubtful, repaired or left out.
 *
 * @param rule       its name, as in {@code quality.rule}; the reader's rules begin with {@code read_}
 * @param severity   how much it matters
 * @param message    one Chinese sentence with the figures
 * @param form       the form that it is about, or {@code null}
 * @param lineCode   the subject's code, or {@code null}
 * @param columnCode the column, or {@code null}
 * @param page       from 1, or {@code null}
 */
public record ReaderFinding(String rule, Severity severity, String message, @Nullable String form, @Nullable String lineCode,
        @Nullable String columnCode, @Nullable Integer page) {

    public static ReaderFinding of(String rule, Severity severity, String message) {
        return new ReaderFinding(rule, severity, message, null, null, null, null);
    }
}
