package org.juesuan.extraction;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Correction;
import org.juesuan.model.Extraction;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.pdf.LearnedGlyphs;

/** What a reading process is asked. */
sealed interface ReadingRequest {

    SourceFile file();

    /** What a person says of it. */
    Correction correction();

    /** The reader's version, under which what is read is kept. */
    String reader();

    /** To read a document, of whose glyphs something was {@code learned}, and to understand it, unless pages of it are pictures. */
    record Read(SourceFile file, Correction correction, LearnedGlyphs learned, String reader) implements ReadingRequest {
    }

    /** To understand a document whose pictures were recognised. */
    record Understand(SourceFile file, Correction correction, ReadResult.Document document, String reader) implements ReadingRequest {
    }

    /**
     * To understand what is {@code kept} of a document that was read before.
     *
     * @param known the hash of what was learned of it then; empty where all is to be told, whatever comes out
     */
    record UnderstandKept(SourceFile file, Correction correction, Path kept, String reader, String known) implements ReadingRequest {
    }

    /** What a reading process answers. */
    sealed interface Answer {

        /**
         * All that is learned of a document; only what {@link Extraction#bare} leaves of it where its content is what was known.
         *
         * @param trouble for the log: where the reader failed; {@code null} where it did not
         * @param reading what was read, to be kept; empty where it is kept already, or there is none
         * @param content its {@link ContentHash}
         */
        record Understood(Extraction extraction, @Nullable String trouble, byte[] reading, String content) implements Answer {
        }

        /** What is kept of a document cannot be used, for a reason in words. */
        record Unusable(String why) implements Answer {
        }

        /** A document whose pictures are still to be recognised, by processes of their own. */
        record Pictures(ReadResult.Document document) implements Answer {
        }
    }
}
