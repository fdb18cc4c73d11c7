package org.juesuan.extraction;

import org.juesuan.model.Extraction;

/**
 * What came of one document.
 *
 * @param extraction all that was learned of it
 * @param source     from what
 * @param reading    what was read of it, as bytes to be kept; empty where nothing of it is to be kept anew
 * @param content    a hash of all that was learned of it, wherever its file lies; empty where it was not understood
 */
public record Extracted(Extraction extraction, Source source, byte[] reading, String content) {

    /** A document that was not opened. */
    public static Extracted unopened(Extraction extraction) {
        return new Extracted(extraction, Source.NOTHING, KeptReading.NOTHING, ContentHash.NONE);
    }

    /** The same, where nothing came out otherwise than it is kept. */
    Extracted same() {
        return new Extracted(extraction, Source.SAME, reading, content);
    }

    /** From what a document was extracted. */
    public enum Source {
        /** it was not opened: refused for its type, its size, or by a person */
        NOTHING,
        /** its file was read */
        FILE,
        /** what was read of it before was understood again */
        READING,
        /** the same, and all came out as it is kept: the extraction has neither forms nor lines nor remarks nor statements */
        SAME
    }
}
