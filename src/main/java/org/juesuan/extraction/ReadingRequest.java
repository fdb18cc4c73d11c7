package org.juesuan.extraction;

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

    /** To read a document, of whose glyphs something was {@code learned}, and to understand it, unless pages of it are pictures. */
    record Read(SourceFile file, Correction correction, LearnedGlyphs learned) implements ReadingRequest {
    }

    /** To understand a document whose pictures were recognised. */
    record Understand(SourceFile file, Correction correction, ReadResult.Document document) implements ReadingRequest {
    }

    /** What a reading process answers. */
    sealed interface Answer {

        /**
         * All that is learned of a document.
         *
         * @param trouble for the log: where the reader failed; {@code null} where it did not
         */
        record Understood(Extraction extraction, String trouble) implements Answer {
        }

        /** A document whose pictures are still to be recognised, by processes of their own. */
        record Pictures(ReadResult.Document document) implements Answer {
        }
    }
}
