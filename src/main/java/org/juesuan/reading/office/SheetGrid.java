package org.juesuan.reading.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.text.Characters;

/** One sheet as a grid. Empty rows and columns at its end are left off, hidden rows left out. */
final class SheetGrid {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 1_000;
    /** A double holds a figure of yuan to this many decimals; what follows is noise of the calculation. */
    private static final int DECIMALS = 6;

    private final Sheet sheet;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private int hidden;
    private String beyond;
    private Grid grid;

    SheetGrid(Sheet sheet) {
        this.sheet = sheet;
        if (!tooLarge()) {
            grid = read();
        }
    }

    boolean tooLarge() {
        return sheet.getPhysicalNumberOfRows() > MOST_ROWS;
    }

    String size() {
        return sheet.getPhysicalNumberOfRows() + " 行";
    }

    int hiddenRows() {
        return hidden;
    }

    /** Where something is printed beyond what is read of a sheet, in Chinese; {@code null} where nothing is. */
    String beyond() {
        return beyond;
    }

    /** {@code null} for an empty sheet. */
    Grid grid() {
        return grid;
    }

    private Grid read() {
        List<Row> rows = new ArrayList<>();
        int[] place = new int[sheet.getLastRowNum() + 2];
        int next = 0;
        for (int r = 0; r <= sheet.getLastRowNum() && r < place.length - 1; r++) {
            Row row = sheet.getRow(r);
            place[r] = next;
            if (row != null && row.getZeroHeight()) {
                hidden++;
            } else if (rows.size() < MOST_ROWS) {
                rows.add(row);
                next++;
            } else if (row != null && prints(row)) {
                beyond = "第 " + (r + 1) + " 行";
            }
        }
        place[place.length - 1] = next;
        Map<Integer, List<CellRangeAddress>> merged = mergedByRow();
        List<Cell> cells = new ArrayList<>();
        int columns = 0;
        int used = 0;
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r) == null) {
                continue;
            }
            for (org.apache.poi.ss.usermodel.Cell c : rows.get(r)) {
                if (c.getColumnIndex() >= MOST_COLUMNS) {
                    beyond = cell(c, r, 1, 1).blank() ? beyond : "第 " + (c.getColumnIndex() + 1) + " 列";
                    continue;
                }
                CellRangeAddress span = null;
                for (CellRangeAddress m : merged.getOrDefault(c.getRowIndex(), List.of())) {
                    if (m.isInRange(c)) {
                        span = m;
                        break;
                    }
                }
                boolean first = span == null || span.getFirstRow() == c.getRowIndex() && span.getFirstColumn() == c.getColumnIndex();
                if (!first) {
                    continue;
                }
                int rowSpan = span == null ? 1 : Math.max(1, place[Math.min(span.getLastRow(), place.length - 2) + 1] - r);
                int columnSpan = span == null ? 1 : span.getLastColumn() - span.getFirstColumn() + 1;
                Cell cell = cell(c, r, rowSpan, columnSpan);
                cells.add(cell);
                if (!cell.blank()) {
                    columns = Math.max(columns, Math.min(MOST_COLUMNS, c.getColumnIndex() + columnSpan));
                    used = Math.max(used, r + rowSpan);
                }
            }
        }
        if (used == 0) {
            return null;
        }
        int lastRow = used;
        int lastColumn = columns;
        cells.removeIf(c -> c.row() >= lastRow || c.column() >= lastColumn);
        return new Grid(used, columns, cells, null, true);
    }

    /** The merged regions that reach over each row: a sheet of a thousand subjects merges the code of each. */
    private Map<Integer, List<CellRangeAddress>> mergedByRow() {
        Map<Integer, List<CellRangeAddress>> byRow = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            for (int row = region.getFirstRow(); row <= Math.min(region.getLastRow(), sheet.getLastRowNum()); row++) {
                byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(region);
            }
        }
        return byRow;
    }

    private boolean prints(Row row) {
        for (org.apache.poi.ss.usermodel.Cell c : row) {
            if (!cell(c, 0, 1, 1).blank()) {
                return true;
            }
        }
        return false;
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell c, int row, int rowSpan, int columnSpan) {
        CellType type = c.getCellType() == CellType.FORMULA ? c.getCachedFormulaResultType() : c.getCellType();
        String printed = "";
        BigDecimal number = null;
        switch (type) {
            case STRING -> printed = c.getStringCellValue();
            case BOOLEAN -> printed = String.valueOf(c.getBooleanCellValue());
            case ERROR -> printed = FormulaError.forInt(c.getErrorCellValue()).getString();
            case NUMERIC -> {
                printed = formatter.formatRawCellContents(c.getNumericCellValue(), c.getCellStyle().getDataFormat(),
                        c.getCellStyle().getDataFormatString());
                number = BigDecimal.valueOf(c.getNumericCellValue()).setScale(DECIMALS, RoundingMode.HALF_UP);
            }
            default -> {
            }
        }
        String text = Characters.normalise(printed).strip();
        if (number != null && text.isEmpty()) {
            // a format such as ";;;" or one that prints zero as nothing: the reader of the sheet sees an empty cell
            number = null;
        }
        return new Cell(row, c.getColumnIndex(), rowSpan, columnSpan, text, printed, number, null);
    }
}
