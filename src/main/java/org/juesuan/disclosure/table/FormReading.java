package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to take the parts of a form: a value that {@link FormJudge} scores, and that no table of the warehouse sees.
 *
 * @param pages how parts without headings follow those that have some
 * @param rows  how a part without labels finds its rows
 */
record FormReading(Pages pages, Rows rows) {

    /** In which order a sheet that was too wide and too long was cut. */
    enum Pages {
        /** what has no headings goes on below the part before it */
        DOWN,
        /** what has no headings begins with the first columns again, and goes over them all */
        OVER
    }

    /** What tells a row where no label is printed again. */
    enum Rows {
        /** it stands as high on its page */
        HEIGHT,
        /** it stands in the same place from the top */
        PLACE
    }

    /** As it is read where nothing speaks against it. */
    static final FormReading PLAIN = new FormReading(Pages.DOWN, Rows.HEIGHT);

    /** The readings that differ from this one in one thing. */
    List<FormReading> neighbours() {
        List<FormReading> neighbours = new ArrayList<>();
        for (Pages other : Pages.values()) {
            if (other != pages) {
                neighbours.add(new FormReading(other, rows));
            }
        }
        for (Rows other : Rows.values()) {
            if (other != rows) {
                neighbours.add(new FormReading(pages, other));
            }
        }
        return neighbours;
    }

    /** What the lines say of how they were read; empty for the plain reading. */
    String said() {
        return equals(PLAIN) ? "" : pages == Pages.OVER ? "page_order_by_arithmetic" : "rows_by_arithmetic";
    }
}
