package org.juesuan.jobs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives every line of the log its run, whichever thread says it: a library's own threads know of none. A line that is
 * about a document carries its key, every other an empty one. Named in {@code logback.xml}; lets everything through.
 */
public final class RunLogFilter extends Filter<ILoggingEvent> {

    static final String RUN = "run";
    static final String DOCUMENT = "document";

    private static volatile String current = "";

    /** The run that lines are of from now on; empty for none. */
    static void is(String run) {
        current = run;
    }

    /** What the calling thread says from now on is about this document; {@code null}: about none. */
    public static void about(@Nullable String key) {
        MDC.put(DOCUMENT, key == null ? "" : key);
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        MDC.put(RUN, current);
        if (MDC.get(DOCUMENT) == null) {
            MDC.put(DOCUMENT, "");
        }
        return FilterReply.NEUTRAL;
    }
}
