package org.juesuan.jobs;

import java.nio.file.Path;
import java.util.List;
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
 * @param content the hash of what was learned of it before, where the same need not be written again; else empty
 * @param cause   why it is extracted
 */
record Work(SourceFile file, @Nullable Refusal refusal, Optional<Path> kept, String content, Cause cause) {

    /** A document that is read from its file, or refused unopened. */
    Work(SourceFile file, @Nullable Refusal refusal, Cause cause) {
        this(file, refusal, Optional.empty(), "", cause);
    }

    /** Reading a document takes as long as understanding so many again. */
    private static final int COST_OF_READING = 4;
    /**
     * 300 documents of 4,200 pages were read in 40 seconds of the processor by the slower code and in 49 by the faster, 600 PDFs in 122
     * and 115.
     */
    private static final int FEW = 1_600;

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

    /** Whether documents are so few that Java would spend more on making its code fast than the work takes. */
    static boolean few(List<Work> work) {
        return work.stream().mapToInt(one -> one.kept.isPresent() ? 1 : COST_OF_READING).sum() <= FEW;
    }

    /** Whether it was extracted before, rightly for its time: a night does it when it has time. */
    boolean outdated() {
        return cause == Cause.OTHER_READER || cause == Cause.OTHER_UNDERSTANDING;
    }
}
