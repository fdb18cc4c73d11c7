package org.juesuan.reading.office;

import java.math.BigDecimal;
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
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.text.Characters;

/** One sheet as a grid. Empty rows and columns at its end are left off; hidden rows and columns are left out, and so
 * are what is white on white and formulas without a result. */
final class SheetGrid {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 1_000;

    private final Sheet sheet;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final SheetFindings findings = new SheetFindings();
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

    SheetFindings findings() {
        return findings;
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
                findings.hiddenRow();
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
        int[] columnPlace = columnPlaces();
        int columns = 0;
        int used = 0;
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r) == null) {
                continue;
            }
            for (org.apache.poi.ss.usermodel.Cell c : rows.get(r)) {
                if (c.getColumnIndex() >= MOST_COLUMNS) {
                    beyond = cell(c, r, 0, 1, 1).blank() ? beyond : "第 " + (c.getColumnIndex() + 1) + " 列";
                    continue;
                }
                int at = columnPlace[c.getColumnIndex()];
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
                int columnSpan = columnPlace[Math.min(span == null ? c.getColumnIndex() : span.getLastColumn(), MOST_COLUMNS - 1) + 1] - at;
                if (columnSpan < 1) {
                    findings.hiddenColumn(c.getColumnIndex());
                    continue;
                }
                Cell cell = cell(c, r, at, rowSpan, columnSpan);
                cells.add(cell);
                if (!cell.blank()) {
                    columns = Math.max(columns, Math.min(MOST_COLUMNS, at + columnSpan));
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
            if (!cell(c, 0, 0, 1, 1).blank()) {
                return true;
            }
        }
        return false;
    }

    /** Where each column stands among those that are shown; a hidden one stands where the next shown one does. */
    private int[] columnPlaces() {
        int[] places = new int[MOST_COLUMNS + 1];
        for (int c = 0; c < MOST_COLUMNS; c++) {
            places[c + 1] = places[c] + (sheet.isColumnHidden(c) ? 0 : 1);
        }
        return places;
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell c, int row, int column, int rowSpan, int columnSpan) {
        String printed = "";
        String shown = null;
        BigDecimal number = null;
        CellType type = c.getCellType() == CellType.FORMULA ? c.getCachedFormulaResultType() : c.getCellType();
        if (withoutResult(c)) {
            findings.formula(c.getAddress().formatAsString());
            type = CellType.BLANK;
        }
        switch (type) {
            case STRING -> printed = c.getStringCellValue();
            case BOOLEAN -> printed = String.valueOf(c.getBooleanCellValue());
            case ERROR -> printed = FormulaError.forInt(c.getErrorCellValue()).getString();
            case NUMERIC -> {
                String format = c.getCellStyle().getDataFormatString();
                ShownNumber as = ShownNumber.of(c.getNumericCellValue(), format,
                        formatter.formatRawCellContents(c.getNumericCellValue(), c.getCellStyle().getDataFormat(), format));
                findings.shown(as);
                printed = as.printed();
                shown = as.text();
                number = as.number();
            }
            default -> {
            }
        }
        String text = Characters.normalise(shown == null ? printed : shown).strip();
        if (!text.isEmpty() && CellInk.hidden(c)) {
            findings.white(c.getAddress().formatAsString());
            text = "";
            printed = "";
            number = null;
        }
        if (number != null && text.isEmpty()) {
            // a format such as ";;;" or one that prints zero as nothing: the reader of the sheet sees an empty cell
            number = null;
        }
        findings.text(text);
        return new Cell(row, column, rowSpan, columnSpan, text, printed, number, null);
    }

    /** Programs write formulas without calculating them; an office program does when it opens the file, which nobody did. */
    private static boolean withoutResult(org.apache.poi.ss.usermodel.Cell c) {
        boolean number = c.getCellType() == CellType.FORMULA && c.getCachedFormulaResultType() == CellType.NUMERIC;
        return number && c instanceof XSSFCell xlsx && (!xlsx.getCTCell().isSetV() || xlsx.getCTCell().getV().isBlank());
    }
}
