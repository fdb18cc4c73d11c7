package org.juesuan.disclosure.other;

import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.disclosure.table.TableHead;
import org.juesuan.model.Cell;
import org.juesuan.text.AmountText;

/**
 * Whether a stretch may print an amount that nobody holds. Asked before its head is looked for: in a form that was read there
 * is nothing left but codes, and the rows that number its columns.
 */
final class FiguresLeft {

    private static final Pattern PERCENT = Pattern.compile(".*\\d.*[%％]\\s*", Pattern.DOTALL);

    private final Stretch stretch;
    private final HeldCells held;

    FiguresLeft(Stretch stretch, HeldCells held) {
        this.stretch = stretch;
        this.held = held;
    }

    /** {@code false} only where {@link FigureCells} would find none. */
    boolean any() {
        boolean codes = !figuresFirst();
        for (int r = stretch.from(); r < stretch.to(); r++) {
            if (left(r, codes) && !ordinals(r)) {
                return true;
            }
        }
        return false;
    }

    private boolean left(int row, boolean codes) {
        for (Cell cell : stretch.matrix()[row]) {
            boolean begins = cell != null && cell.row() == row && !cell.blank();
            if (begins && !(codes && cell.column() == 0) && !held.holds(cell, false) && number(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean number(Cell cell) {
        return AmountText.of(cell) instanceof AmountText.Amount || PERCENT.matcher(cell.text()).matches();
    }

    /** Whether the first column has a figure with decimals or separators: without one whole numbers in it are codes. */
    private boolean figuresFirst() {
        for (int r = stretch.from(); r < stretch.to(); r++) {
            Cell cell = stretch.matrix()[r][0];
            if (cell != null && AmountText.of(cell) instanceof AmountText.Amount amount
                    && (amount.decimals() > 0 || FigureCells.grouped(cell))) {
                return true;
            }
        }
        return false;
    }

    private boolean ordinals(int row) {
        List<Cell> cells = stretch.part(row, row + 1).starting(0).stream().filter(c -> !c.blank()).toList();
        return TableHead.ordinals(cells);
    }
}
