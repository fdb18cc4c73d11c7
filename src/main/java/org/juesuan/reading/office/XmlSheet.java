package org.juesuan.reading.office;

import java.util.List;
import org.juesuan.model.Grid;

/** A sheet of a workbook in XML as its rows and cells come: places count from 1, and 0 is the next one. */
final class XmlSheet {

    private final SheetCells cells;
    private int columns;
    private int row = -1;
    private int rowEnds;
    private int column;
    private int across;

    XmlSheet(String name) {
        cells = new SheetCells(name);
    }

    SheetFindings findings() {
        return cells.findings();
    }

    void column(int index, int span, boolean hidden) {
        int at = index > 0 ? index - 1 : columns;
        columns = at + span + 1;
        if (hidden) {
            cells.hiddenColumns(at, columns - 1);
        }
    }

    void row(int index, int span, boolean hidden) {
        row = index > 0 ? index - 1 : rowEnds;
        rowEnds = row + span + 1;
        if (row < 0 || rowEnds > SheetCells.MOST_ROWS || rowEnds <= row) {
            throw cells.tooLarge(rowEnds + " 行");
        }
        for (int r = row; r < rowEnds; r++) {
            cells.row(r, hidden);
        }
        column = -1;
        across = 0;
    }

    void cell(int index, int mergeAcross, int mergeDown) {
        column = index > 0 ? index - 1 : column + across + 1;
        across = mergeAcross;
        boolean placed = row >= 0 && column >= 0 && across >= 0 && mergeDown >= 0;
        if (!placed || column + across >= SheetCells.MOST_COLUMNS || row + mergeDown >= SheetCells.MOST_ROWS) {
            throw cells.tooLarge("第 " + (row + 1) + " 行第 " + (column + 1) + " 列");
        }
        cells.merged(row, column, row + mergeDown, column + across);
    }

    void number(ShownNumber number) {
        cells.number(row, column, number, false);
    }

    void text(String text) {
        cells.text(row, column, text, false);
    }

    /** The sheet as one grid without what is hidden; none where nothing is printed. */
    List<Grid> grids() {
        Grid grid = cells.grid();
        return grid == null ? List.of() : List.of(grid);
    }
}
