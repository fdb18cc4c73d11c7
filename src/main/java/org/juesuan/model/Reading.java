package org.juesuan.model;

import java.util.List;

/** What came of reading one file: its pages, or why there are none. */
public sealed interface Reading {

    /**
     * The file could be read.
     *
     * @param pages   in order
     * @param method  how its text was come by
     * @param remarks what the reader noticed: pages without text, error cells, hidden sheets
     */
    record Document(List<Page> pages, Method method, List<Remark> remarks) implements Reading {
        public Document {
            pages = List.copyOf(pages);
            remarks = List.copyOf(remarks);
        }
    }

    /** The file could not be read, for a reason that an operator understands. */
    record Refused(Refusal refusal) implements Reading {
    }
}
