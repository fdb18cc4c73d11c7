package org.juesuan.jobs;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;

/**
 * A document to be extracted.
 *
 * @param file    its bytes
 * @param refusal why it is not even opened; {@code null} where it is
 * @param kept    what was read of it before, where that is to be understood again; the file is not opened then
 * @param cause   why it is extracted
 */
record Work(SourceFile file, @Nullable Refusal refusal, Optional<Path> kept, Cause cause) {

    /** Why a document is extracted. */
    enum Cause {
        NEW("new"),
        CORRECTED("corrected since"),
        OTHER_READER("read by another version"),
        OTHER_UNDERSTANDING("understood by another version"),
        ASKED("asked for");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Whether it was extracted before, rightly for its time: a night does it when it has time. */
    boolean outdated() {
        return cause == Cause.OTHER_READER || cause == Cause.OTHER_UNDERSTANDING;
    }
}
