package org.juesuan.process;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.event.Level;

/** Where the log of a process goes: to its parent, with the request whose work said it. Named in {@code logback-child.xml}. */
public final class ToParent extends AppenderBase<ILoggingEvent> {

    /** The request that a thread works on. */
    private static final ThreadLocal<Said.Listener> LISTENER = new ThreadLocal<>();

    /** What is said by this thread from now on is for {@code listener}; {@code null} for nobody. */
    static void listen(Said.Listener listener) {
        if (listener == null) {
            LISTENER.remove();
        } else {
            LISTENER.set(listener);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        Said.Listener listener = LISTENER.get();
        if (listener != null) {
            IThrowableProxy thrown = event.getThrowableProxy();
            String message = event.getFormattedMessage() + (thrown == null ? "" : ": " + thrown.getClassName() + ": " + thrown.getMessage());
            listener.hear(new Said(Level.valueOf(event.getLevel().toString()), event.getLoggerName(), message));
        }
    }
}
