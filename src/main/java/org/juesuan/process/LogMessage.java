package org.juesuan.process;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * What a library said in a process, for the log of its parent.
 *
 * @param level   of the message
 * @param logger  who said it
 * @param message with the kind and the message of what was thrown, where something was; cut off at {@link #MOST_CHARACTERS}
 */
record LogMessage(Level level, String logger, String message) {

    /** A file can make a library say as much as it likes. */
    static final int MOST_CHARACTERS = 1_000;
    /** Messages of one request; what comes after them is not passed on. */
    static final int MOST_MESSAGES = 50;

    /** Is told what is said. */
    interface Listener {
        void hear(LogMessage said);
    }

    LogMessage {
        message = message.length() <= MOST_CHARACTERS ? message : message.substring(0, MOST_CHARACTERS) + " …";
    }

    /** Repeats it in the log of this process, as said about what the thread that asked was about. */
    void repeat(Map<String, String> about) {
        Logger log = LoggerFactory.getLogger(logger);
        MDC.setContextMap(about);
        try {
            log.atLevel(level).log("{}", message);
        } finally {
            MDC.clear();
        }
    }
}
