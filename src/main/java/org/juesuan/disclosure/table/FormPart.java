package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/**
 * A stretch of a grid's rows that belongs to one form: a form is one to many of them, on one page or on several. It never
 * changes; its head and the cells of its rows are looked for once, for every reader asks for them. For one thread.
 */
public final class FormPart {

    private final Page page;
    private final Grid grid;
    private final Cell[][] rows;
    private final List<String> above;
    private final boolean cut;
    private final List<List<Cell>> starting;
    private @Nullable TableHead head;

    /**
     * Some rows of a grid.
     *
     * @param page  where it is
     * @param grid  the whole grid
     * @param rows  {@code [row][column]}, a merged cell in each of its places
     * @param above text that stands close above the grid and may be a heading that no cell holds
     * @param cut   whether the last row was cut by the end of the page and has been put together again, see {@link PageBreakRows}
     */
    public FormPart(Page page, Grid grid, Cell[][] rows, List<String> above, boolean cut) {
        this.page = page;
        this.grid = grid;
        this.rows = rows;
        this.above = above;
        this.cut = cut;
        starting = new ArrayList<>(Collections.nCopies(rows.length, null));
    }

    public Page page() {
        return page;
    }

    public Grid grid() {
        return grid;
    }

    public Cell[][] rows() {
        return rows;
    }

    public List<String> above() {
        return above;
    }

    public boolean cut() {
        return cut;
    }

    TableHead head() {
        head = head == null ? TableHead.read(this) : head;
        return head;
    }

    public static FormPart of(Page page, Grid grid, int from, int to, List<String> above) {
        Cell[][] matrix = grid.matrix();
        Cell[][] rows = new Cell[to - from][];
        System.arraycopy(matrix, from, rows, 0, to - from);
        return new FormPart(page, grid, rows, List.copyOf(above), false);
    }

    public int columns() {
        return grid.columns();
    }

    /** This part with another last row. */
    FormPart endingWith(Cell[] last) {
        Cell[][] other = rows.clone();
        other[rows.length - 1] = last;
        return new FormPart(page, grid, other, above, true);
    }

    /** This part with the rows of another on top: what stands over a column on the page before stands over it here. */
    FormPart under(FormPart other) {
        Cell[][] all = new Cell[other.rows.length + rows.length][columns()];
        double[][] there = other.edges();
        double[][] here = edges();
        for (int c = 0; c < columns(); c++) {
            int over = other.columns() == columns() || there == null || here == null ? c : over(there, here, c);
            for (int r = 0; r < other.rows.length; r++) {
                all[r][c] = over >= 0 && over < other.rows[r].length ? other.rows[r][over] : null;
            }
        }
        System.arraycopy(rows, 0, all, other.rows.length, rows.length);
        return new FormPart(page, grid, all, other.above, cut);
    }

    private static int over(double[][] there, double[][] here, int column) {
        double shift = there[0] == null || here[0] == null ? 0 : there[0][0] - here[0][0];
        double centre = here[column] == null ? Double.NaN : (here[column][0] + here[column][1]) / 2 + shift;
        for (int c = 0; c < there.length; c++) {
            if (there[c] != null && there[c][0] <= centre && centre <= there[c][1]) {
                return c;
            }
        }
        return -1;
    }

    /** The rows from one to another, that one not included; what stands above is above the first of them. */
    FormPart between(int from, int to) {
        return new FormPart(page, grid, Arrays.copyOfRange(rows, from, to), from == 0 ? above : List.of(), cut && to == rows.length);
    }

    /** Whether a cell begins in a column; none does where other tables of the same grid have columns that this one has not. */
    boolean beginsAt(int column) {
        return column == 0 || Arrays.stream(rows).anyMatch(row -> column < row.length && row[column] != row[column - 1]);
    }

    /** Whether a row has no more than what stands around a form: its unit, its body, its number. */
    boolean captionAt(int row) {
        List<Cell> cells = starting(row).stream().filter(c -> !c.blank()).toList();
        return !cells.isEmpty() && cells.stream().noneMatch(c -> FormCaption.of(c.text()).plain())
                && cells.stream().anyMatch(c -> FormCaption.stands(PlainText.plain(c)) || FormCaption.of(c.text()).number() != null);
    }

    /** This part without a row. */
    FormPart without(int row) {
        Cell[][] others = new Cell[rows.length - 1][];
        System.arraycopy(rows, 0, others, 0, row);
        System.arraycopy(rows, row + 1, others, row, others.length - row);
        return new FormPart(page, grid, others, above, cut);
    }

    /** The cells of a row that begin in it, from left to right; those that reach in from above are left out. */
    public List<Cell> starting(int row) {
        if (starting.get(row) == null) {
            starting.set(row, Collections.unmodifiableList(begin(row)));
        }
        return starting.get(row);
    }

    private List<Cell> begin(int row) {
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
    public boolean hasAmounts() {
        for (int r = 0; r < rows.length; r++) {
            if (starting(r).stream().anyMatch(c -> AmountText.of(c) instanceof AmountText.Amount a && a.decimals() > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row of a list has an amount. */
    boolean hasAmount(ColumnLayout.Block block, int row) {
        return block.amounts().stream().map(c -> RowLabel.own(this, row, c))
                .anyMatch(cell -> cell != null && AmountText.of(cell) instanceof AmountText.Amount);
    }

    /** Whether a row is a note under the form. */
    public boolean noteAt(int row) {
        List<Cell> cells = starting(row);
        int said = 0;
        for (int i = 0; i < cells.size() && said <= TableHead.MOST_CELLS_OF_NOTE; i++) {
            said += cells.get(i).blank() ? 0 : 1;
        }
        return said <= TableHead.MOST_CELLS_OF_NOTE && TableHead.note(cells.stream().filter(c -> !c.blank()).toList());
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

    /** How high a row is, in points; not a number where none of its cells says it. */
    double rowHeight(int row) {
        return starting(row).stream().filter(c -> c.box() != null && c.rowSpan() == 1).mapToDouble(c -> c.box().height()).min()
                .orElse(Double.NaN);
    }

    /** From 1; {@code null} in a workbook. */
    public @Nullable Integer pageNumber() {
        return page.sheet() == null ? Integer.valueOf(page.number()) : null;
    }

    /** Left and right edge of each column as printed, {@code null} in a workbook. */
    double @Nullable [][] edges() {
        if (grid.box() == null) {
            return null;
        }
        return grid.ruled() ? ofNarrowest() : ofTexts();
    }

    /** Of the cells of these rows: other tables of the same grid have other columns. */
    private double[][] ofNarrowest() {
        double[][] edges = new double[columns()][];
        for (Cell[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                Box box = row[c] == null ? null : row[c].box();
                if (box != null && (edges[c] == null || edges[c][1] - edges[c][0] > box.width())) {
                    edges[c] = new double[] {box.x0(), box.x1()};
                }
            }
        }
        return edges;
    }

    /** Without rules a cell is no wider than its text: all texts of a column tell where it is, but for those alone in their rows. */
    private double[][] ofTexts() {
        int[] said = new int[grid.rows()];
        grid.cells().stream().filter(c -> !c.blank()).forEach(c -> said[c.row()]++);
        double[][] edges = new double[columns()][];
        for (Cell cell : grid.cells()) {
            int c = cell.column();
            if (cell.columnSpan() == 1 && said[cell.row()] > 1) {
                Box box = cell.onPage();
                edges[c] = edges[c] == null ? new double[] {box.x0(), box.x1()}
                        : new double[] {Math.min(edges[c][0], box.x0()), Math.max(edges[c][1], box.x1())};
            }
        }
        return edges;
    }
}
