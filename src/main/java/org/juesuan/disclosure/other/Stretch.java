package org.juesuan.disclosure.other;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;

/**
 * Rows of a grid that belong to one form, or to none.
 *
 * @param page  where it is
 * @param grid  the grid
 * @param matrix the grid's cells by place
 * @param from  its first row
 * @param to    the row after its last
 * @param owner the form that its rows belong to, {@code null} where they belong to none
 * @param above the lines between what stands above the grid and the grid; none where rows of the grid stand between
 */
record Stretch(Page page, Grid grid, Cell[][] matrix, int from, int to, HeldCells.@Nullable Owner owner, List<TextLine> above) {

    /** The rows from one place to another as the readers of forms see them. */
    FormPart part(int first, int last) {
        return new FormPart(page, grid, Arrays.copyOfRange(matrix, first, last), List.of(), false);
    }
}
