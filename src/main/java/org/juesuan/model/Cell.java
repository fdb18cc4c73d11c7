package org.juesuan.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a {@link Grid}.
 *
 * @param row        top row, from 0
 * @param column     leftmost column, from 0
 * @param rowSpan    rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param text       its text, NFKC-normalised, look-alike characters repaired, lines joined
 * @param printed    its text as the file holds it
 * @param number     the value of a workbook's number cell, whatever its format shows; {@code null} for text
 * @param box        where it is on the page; {@code null} in a workbook
 * @param confidence of the text, 0–1: 1 unless it was recognised in a picture
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, String printed, @Nullable BigDecimal number,
        @Nullable Box box,
                   double confidence) {

    /** What was recognised is never as sure as what a file holds. */
    public static final double SUREST_RECOGNISED = 0.99;

    /** A cell whose text the file itself holds. */
    public Cell(int row, int column, int rowSpan, int columnSpan, String text, String printed, @Nullable BigDecimal number,
            @Nullable Box box) {
        this(row, column, rowSpan, columnSpan, text, printed, number, box, 1);
    }

    /** The same cell, as sure as that. */
    public Cell with(double sureness) {
        return new Cell(row, column, rowSpan, columnSpan, text, printed, number, box, sureness);
    }

    public boolean blank() {
        return text.isEmpty();
    }

    /** Where this cell is on its page; only for what was read from a page, since in a workbook nothing has a place. */
    public Box onPage() {
        return Objects.requireNonNull(box, "a cell of a page has a place");
    }
}
