package org.juesuan.reading.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheets of a workbook of Excel 97-2003. */
final class XlsSheets {

    private final CellFormats formats;

    private XlsSheets(HSSFWorkbook workbook) {
        formats = new CellFormats(workbook::getCellStyleAt, new CellInk(workbook));
    }

    static List<ReadSheet> of(HSSFWorkbook workbook) {
        WorkbookReader.limit(workbook.getNumberOfSheets());
        XlsSheets sheets = new XlsSheets(workbook);
        List<ReadSheet> read = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            HSSFSheet sheet = workbook.getSheetAt(i);
            SheetCells cells = new SheetCells(sheet.getSheetName());
            if (!hidden) {
                sheets.read(sheet, cells);
            }
            read.add(new ReadSheet(sheet.getSheetName(), hidden, cells, !hidden));
        }
        return read;
    }

    private void read(HSSFSheet sheet, SheetCells cells) {
        for (int c = 0; c < SheetCells.MOST_COLUMNS; c++) {
            if (sheet.isColumnHidden(c)) {
                cells.hiddenColumns(c, c);
            }
        }
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            cells.merged(region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn());
        }
        for (Row row : sheet) {
            cells.row(row.getRowNum(), row.getZeroHeight());
            if (!row.getZeroHeight()) {
                row.forEach(cell -> cell(cell, cells));
            }
        }
    }

    private void cell(Cell cell, SheetCells cells) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.BLANK || type == CellType._NONE) {
            return;
        }
        int style = cell.getCellStyle().getIndex();
        if (type == CellType.NUMERIC) {
            cells.number(row, column, formats.shown(cell.getNumericCellValue(), style), formats.white(style));
            return;
        }
        String printed = switch (type) {
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> cell.getStringCellValue();
        };
        cells.text(row, column, printed, formats.white(style));
    }
}
