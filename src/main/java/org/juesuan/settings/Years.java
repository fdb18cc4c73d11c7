package org.juesuan.settings;

import org.jspecify.annotations.Nullable;
import org.juesuan.problem.Problem;

/**
 * Fiscal years that a run loads.
 *
 * @param from first year
 * @param to   last year
 */
public record Years(int from, int to) {

    /** Every year; also of documents that name none. */
    public static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public Years {
        if (from > to) {
            throw Problem.usage("the years run backwards: from " + from + " to " + to);
        }
    }

    /** A document without a year is not outside: it waits in quarantine, where a person finds it. */
    public boolean excludes(@Nullable Integer year) {
        return year != null && (year < from || year > to);
    }
}
