package org.juesuan.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of cells: every place (row, column) belongs to at most one cell, and a merged cell covers several places.
 *
 * @param rows    number of rows
 * @param columns number of columns
 * @param cells   in order of row, then column
 * @param box     where it is on the page; {@code null} in a workbook
 * @param ruled   whether ruling lines drew it; a table without rules was found by the alignment of its text
 */
public record Grid(int rows, int columns, List<Cell> cells, @Nullable Box box, boolean ruled) {

    public Grid {
        cells = List.copyOf(cells);
    }

    /** The cells by place, {@code null} where there is none: {@code [row][column]}; a merged cell stands in each of its places. */
    public Cell[][] matrix() {
        Cell[][] matrix = new Cell[rows][columns];
        for (Cell cell : cells) {
            int right = Math.min(columns, cell.column() + cell.columnSpan());
            for (int r = cell.row(); r < Math.min(rows, cell.row() + cell.rowSpan()); r++) {
                Arrays.fill(matrix[r], cell.column(), right, cell);
            }
        }
        return matrix;
    }

    /** Where this grid is on its page; only for what was read from a page, since in a workbook nothing has a place. */
    public Box onPage() {
        return Objects.requireNonNull(box, "a grid of a page has a place");
    }
}
