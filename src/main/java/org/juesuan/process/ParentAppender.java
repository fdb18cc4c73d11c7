package org.juesuan.process;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Where the log of a process goes: to its parent, with the request whose work said it. Named in {@code logback-child.xml}. */
public final class ParentAppender extends AppenderBase<ILoggingEvent> {

    /** The request that a thread works on. */
    private static final ThreadLocal<LogMessage.Listener> LISTENER = new ThreadLocal<>();

    /** What is said by this thread from now on is for {@code listener}; {@code null} for nobody. */
    static void listen(LogMessage.@Nullable Listener listener) {
        if (listener == null) {
            LISTENER.remove();
        } else {
            LISTENER.set(listener);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        LogMessage.Listener listener = LISTENER.get();
        if (listener != null) {
            IThrowableProxy thrown = event.getThrowableProxy();
            String message = event.getFormattedMessage() + (thrown == null ? "" : ": " + thrown.getClassName() + ": "
                    + thrown.getMessage());
            listener.hear(new LogMessage(Level.valueOf(event.getLevel().toString()), event.getLoggerName(), message));
        }
    }
}
