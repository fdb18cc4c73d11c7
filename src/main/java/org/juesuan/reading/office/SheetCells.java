package org.juesuan.reading.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.text.Characters;

/**
 * The cells of one sheet as its file gives them, whichever kind of workbook it is, and the grid that they make. Places count
 * from 0. Hidden rows and columns are left out, and so are what is white on white and formulas without a result; of blank
 * cells only merged ones are kept.
 */
final class SheetCells {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 1_000;

    /** A cell that prints something. */
    private record Inked(int row, int column, String text, String printed, @Nullable BigDecimal number) {
    }

    /** A merged region, both ends in it. */
    private record Region(int top, int left, int bottom, int right) {

        boolean covers(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    private final String name;
    private final SheetFindings findings = new SheetFindings();
    private final List<Inked> inked = new ArrayList<>();
    private final List<Region> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int rows;
    private int lastRow = -1;
    private @Nullable String beyond;

    /** {@code name}: the sheet's, for what is said of it. */
    SheetCells(String name) {
        this.name = name;
    }

    SheetFindings findings() {
        return findings;
    }

    /** Whether a sheet has more rows or columns than any form. */
    WorkbookTooLarge tooLarge(String size) {
        return new WorkbookTooLarge("工作表“" + name + "”过大：" + size);
    }

    /** Where something is printed beyond what is read of a sheet, in Chinese; {@code null} where nothing is. */
    @Nullable String beyond() {
        return beyond;
    }

    /** How many cells print something. */
    int count() {
        return inked.size();
    }

    void hiddenColumns(int from, int to) {
        hiddenColumns.set(Math.min(from, MOST_COLUMNS), Math.min(to + 1, MOST_COLUMNS));
    }

    /**
     * A row that the file has, before its cells come.
     *
     * @throws WorkbookTooLarge where it is one more than any form has
     */
    void row(int row, boolean hidden) {
        rows++;
        if (rows > MOST_ROWS) {
            throw tooLarge(rows + " 行以上");
        }
        lastRow = Math.max(lastRow, row);
        if (hidden) {
            hiddenRows.set(row);
            findings.hiddenRow();
        }
    }

    void merged(int top, int left, int bottom, int right) {
        if (bottom > top || right > left) {
            merged.add(new Region(top, left, bottom, right));
        }
    }

    void text(int row, int column, String printed, boolean white) {
        String text = Characters.normalise(printed).strip();
        findings.text(text);
        TypedAmount typed = TypedAmount.of(text, findings.stated());
        if (typed != null && typed.minus() && !white) {
            findings.minusBehind(place(row, column));
        }
        add(row, column, typed != null && typed.money() ? typed.text() : text, printed, typed == null ? null : typed.number(), white);
    }

    /** A number as its format shows it; a format may show nothing. */
    void number(int row, int column, ShownNumber number, boolean white) {
        findings.shown(number);
        add(row, column, Characters.normalise(number.text()).strip(), number.printed(), number.number(), white);
    }

    /** A formula that nobody calculated: programs write such, and an office program calculates them when it opens the file. */
    void formulaWithoutResult(int row, int column) {
        findings.formula(place(row, column));
    }

    private void add(int row, int column, String text, String printed, @Nullable BigDecimal number, boolean white) {
        if (text.isEmpty() || hiddenRows.get(row)) {
            return;
        }
        if (row - hiddenRows.cardinality() >= MOST_ROWS) {
            beyond = "第 " + (row + 1) + " 行";
        } else if (column >= MOST_COLUMNS) {
            beyond = "第 " + (column + 1) + " 列";
        } else if (white) {
            findings.white(place(row, column));
        } else {
            inked.add(new Inked(row, column, text, printed, number));
        }
    }

    private static String place(int row, int column) {
        return new CellAddress(row, column).formatAsString();
    }

    /** The sheet as one grid; {@code null} where it prints nothing. */
    @Nullable Grid grid() {
        Map<Integer, List<Region>> byRow = mergedByRow();
        List<Cell> cells = new ArrayList<>(inked.size());
        int height = 0;
        int width = 0;
        for (Inked cell : inked) {
            Region region = region(byRow, cell.row, cell.column);
            if (region != null && (region.top != cell.row || region.left != cell.column)) {
                continue;
            }
            Cell placed = placed(region == null ? new Region(cell.row, cell.column, cell.row, cell.column) : region, cell);
            if (placed == null) {
                findings.hiddenColumn(cell.column);
                continue;
            }
            cells.add(placed);
            height = Math.max(height, placed.row() + placed.rowSpan());
            width = Math.max(width, placed.column() + placed.columnSpan());
        }
        if (cells.isEmpty()) {
            return null;
        }
        blanks(cells, height, width);
        return new Grid(height, width, cells, null, true);
    }

    /** Merged cells that print nothing, so that nothing beside them is taken to reach into them. */
    private void blanks(List<Cell> cells, int height, int width) {
        if (merged.isEmpty()) {
            return;
        }
        BitSet places = new BitSet();
        cells.forEach(cell -> places.set(cell.row() * MOST_COLUMNS + cell.column()));
        boolean added = false;
        for (Region region : merged) {
            Cell blank = region.top > lastRow || hiddenRows.get(region.top) ? null
                    : placed(region, new Inked(region.top, region.left, "", "", null));
            if (blank != null && blank.row() < height && blank.column() < width
                    && !places.get(blank.row() * MOST_COLUMNS + blank.column())) {
                cells.add(blank);
                added = true;
            }
        }
        if (added) {
            cells.sort((a, b) -> a.row() != b.row() ? Integer.compare(a.row(), b.row()) : Integer.compare(a.column(), b.column()));
        }
    }

    /** A cell among the rows and columns that are shown; {@code null} where no column of it is. */
    private @Nullable Cell placed(Region region, Inked cell) {
        int row = shown(region.top, hiddenRows);
        int column = shown(region.left, hiddenColumns);
        int across = shown(Math.min(region.right, MOST_COLUMNS - 1) + 1, hiddenColumns) - column;
        int down = shown(Math.min(region.bottom, Math.max(lastRow, region.top)) + 1, hiddenRows) - row;
        return across < 1 ? null : new Cell(row, column, Math.max(1, down), across, cell.text, cell.printed, cell.number, null);
    }

    /** Where a place stands among those that are shown; a hidden one stands where the next shown one does. */
    private static int shown(int place, BitSet hidden) {
        return hidden.isEmpty() ? place : place - hidden.get(0, place).cardinality();
    }

    /** The merged regions that reach over each row: a sheet of a thousand subjects merges the code of each. */
    private Map<Integer, List<Region>> mergedByRow() {
        Map<Integer, List<Region>> byRow = new HashMap<>();
        for (Region region : merged) {
            for (int row = region.top; row <= Math.min(region.bottom, lastRow); row++) {
                byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(region);
            }
        }
        return byRow;
    }

    private static @Nullable Region region(Map<Integer, List<Region>> byRow, int row, int column) {
        for (Region region : byRow.getOrDefault(row, List.of())) {
            if (region.covers(row, column)) {
                return region;
            }
        }
        return null;
    }
}
