package org.juesuan.reading.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.text.Characters;

/** A sheet of a workbook in XML as its rows and cells come; places count from 1, and 0 is the next one. */
final class XmlSheet {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 1_000;

    /** A sheet has more rows or columns than any form. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(String size) {
            super(size);
        }
    }

    private final SheetFindings findings = new SheetFindings();
    private final List<Cell> cells = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private int columns;
    private int row = -1;
    private int rowEnds;
    private int column;
    private int across;
    private int down;

    SheetFindings findings() {
        return findings;
    }

    void column(int index, int span, boolean hidden) {
        int at = index > 0 ? index - 1 : columns;
        columns = at + span + 1;
        for (int c = at; hidden && c < Math.min(columns, MOST_COLUMNS); c++) {
            hiddenColumns.add(c);
        }
    }

    void row(int index, int span, boolean hidden) {
        row = index > 0 ? index - 1 : rowEnds;
        rowEnds = row + span + 1;
        if (row < 0 || rowEnds > MOST_ROWS || rowEnds <= row) {
            throw new TooLarge(rowEnds + " 行");
        }
        for (int r = row; hidden && r < rowEnds; r++) {
            hiddenRows.add(r);
            findings.hiddenRow();
        }
        column = -1;
        across = 0;
    }

    void cell(int index, int mergeAcross, int mergeDown) {
        column = index > 0 ? index - 1 : column + across + 1;
        across = mergeAcross;
        down = mergeDown;
        if (row < 0 || column < 0 || across < 0 || down < 0 || column + across >= MOST_COLUMNS || row + down >= MOST_ROWS) {
            throw new TooLarge("第 " + (row + 1) + " 行第 " + (column + 1) + " 列");
        }
    }

    void number(ShownNumber number) {
        findings.shown(number);
        add(number.printed(), number.text(), number.number());
    }

    void text(String text) {
        findings.text(text);
        add(text, text, null);
    }

    private void add(String printed, String shown, BigDecimal number) {
        String text = Characters.normalise(shown).strip();
        if (text.isEmpty() || hiddenRows.contains(row)) {
            return;
        }
        if (hiddenColumns.contains(column)) {
            findings.hiddenColumn(column);
            return;
        }
        cells.add(new Cell(row, column, down + 1, across + 1, text, printed, number, null));
    }

    /** The sheet as one grid without what is hidden; none where nothing is printed. */
    List<Grid> grids() {
        if (cells.isEmpty()) {
            return List.of();
        }
        int rows = cells.stream().mapToInt(c -> c.row() + c.rowSpan()).max().orElse(0);
        int width = cells.stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(0);
        int[] rowPlaces = places(rows, hiddenRows);
        int[] columnPlaces = places(width, hiddenColumns);
        List<Cell> shown = cells.stream().map(c -> new Cell(rowPlaces[c.row()], columnPlaces[c.column()],
                Math.max(1, rowPlaces[c.row() + c.rowSpan()] - rowPlaces[c.row()]), Math.max(1, columnPlaces[c.column() + c.columnSpan()] - columnPlaces[c.column()]),
                c.text(), c.printed(), c.number(), null)).toList();
        return List.of(new Grid(rowPlaces[rows], columnPlaces[width], shown, null, true));
    }

    private static int[] places(int count, Set<Integer> hidden) {
        int[] places = new int[count + 1];
        for (int i = 0; i < count; i++) {
            places[i + 1] = places[i] + (hidden.contains(i) ? 0 : 1);
        }
        return places;
    }
}
