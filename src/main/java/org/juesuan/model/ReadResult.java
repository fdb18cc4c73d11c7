package org.juesuan.model;

import java.util.List;

/** What came of reading one file: its pages, or why there are none. */
public sealed interface ReadResult {

    /**
     * The file could be read.
     *
     * @param pages    in order
     * @param pictures numbers of the pages that are pictures, and whose text is still to be recognised
     * @param unnamed  those of the pictures that are text, whose characters the file does not tell
     * @param remarks  what the reader noticed: pages without text, error cells, hidden sheets
     */
    record Document(List<Page> pages, List<Integer> pictures, List<Integer> unnamed, List<ReaderFinding> remarks) implements ReadResult {
        public Document {
            pages = List.copyOf(pages);
            pictures = List.copyOf(pictures);
            unnamed = List.copyOf(unnamed);
            remarks = List.copyOf(remarks);
        }

        /** A document of pages with text, or pictures. */
        public Document(List<Page> pages, List<Integer> pictures, List<ReaderFinding> remarks) {
            this(pages, pictures, List.of(), remarks);
        }

        /** A document whose text the file itself holds. */
        public Document(List<Page> pages, List<ReaderFinding> remarks) {
            this(pages, List.of(), remarks);
        }
    }

    /** The file could not be read, for a reason that an operator understands. */
    record Refused(Refusal refusal) implements ReadResult {
    }
}
