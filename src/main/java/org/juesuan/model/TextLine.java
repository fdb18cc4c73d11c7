package org.juesuan.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of text outside of any grid. A wide gap ends a line: {@code 部门：某局      金额单位：万元} are two of them.
 *
 * @param text normalised as in {@link Cell#text()}, with single blanks where the print leaves a gap
 * @param box  where it is on the page; {@code null} in a workbook
 */
public record TextLine(String text, @Nullable Box box) {

    /** Where this line is on its page; only for what was read from a page, since in a workbook nothing has a place. */
    public Box onPage() {
        return Objects.requireNonNull(box, "a line of a page has a place");
    }
}
