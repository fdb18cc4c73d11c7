package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;

/**
 * A stretch of a grid's rows that belongs to one form: a form is one to many of them, on one page or on several.
 *
 * @param page  where it is
 * @param grid  the whole grid
 * @param rows  {@code [row][column]}, a merged cell in each of its places
 * @param above text that stands close above the grid and may be a heading that no cell holds
 */
record Part(Page page, Grid grid, Cell[][] rows, List<String> above) {

    static Part of(Page page, Grid grid, int from, int to, List<String> above) {
        Cell[][] matrix = grid.matrix();
        Cell[][] rows = new Cell[to - from][];
        System.arraycopy(matrix, from, rows, 0, to - from);
        return new Part(page, grid, rows, List.copyOf(above));
    }

    int columns() {
        return grid.columns();
    }

    /** The cells of a row that begin in it, from left to right; those that reach in from above are left out. */
    List<Cell> starting(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < rows[row].length; c++) {
            Cell cell = rows[row][c];
            boolean seen = !cells.isEmpty() && cells.get(cells.size() - 1) == cell;
            boolean fromAbove = cell != null && row > 0 && rows[row - 1][c] == cell;
            if (cell != null && !seen && !fromAbove) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** Whether an amount with decimals is printed anywhere. */
    boolean hasAmounts() {
        for (int r = 0; r < rows.length; r++) {
            if (starting(r).stream().anyMatch(c -> Amounts.of(c) instanceof Amounts.Amount a && a.decimals() > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row of a list has an amount. */
    boolean hasAmount(Layout.Block block, int row) {
        return block.amounts().stream().map(c -> RowLabel.own(this, row, c))
                .anyMatch(cell -> cell != null && Amounts.of(cell) instanceof Amounts.Amount);
    }

    /** Whether a row is a note under the form. */
    boolean noteAt(int row) {
        return Head.note(starting(row).stream().filter(c -> !c.blank()).toList());
    }

    /** Where a row stands on its page; not a number where there is no page, for nothing is beside anything there. */
    double height(int row) {
        for (Cell cell : starting(row)) {
            if (cell.box() != null) {
                return cell.rowSpan() == 1 ? cell.box().centreY() : cell.box().y0();
            }
        }
        return Double.NaN;
    }

    /** From 1; {@code null} in a workbook. */
    Integer pageNumber() {
        return page.sheet() == null ? Integer.valueOf(page.number()) : null;
    }

    /** Left and right edge of each column as printed, {@code null} in a workbook. */
    double[][] edges() {
        if (grid.box() == null) {
            return null;
        }
        double[][] edges = new double[columns()][];
        for (Cell cell : grid.cells()) {
            Box box = cell.box();
            for (int c = cell.column(); c < cell.column() + cell.columnSpan() && c < edges.length; c++) {
                boolean narrower = edges[c] == null || edges[c][1] - edges[c][0] > box.width();
                if (narrower) {
                    edges[c] = new double[] {box.x0(), box.x1()};
                }
            }
        }
        return edges;
    }
}
