package org.juesuan.warehouse.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The rows of one sheet below a line of names, which stays in sight and filters them; columns as wide as what is in them. */
final class SheetRows {

    /** A workbook's numbers are binary: beyond this a figure or key would come back as another. */
    private static final int EXACT_DIGITS = 15;
    private static final int MAX_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    /** The button of a filter beside a name, in columns of a digit. */
    private static final int BUTTON = 3;
    /** Unit of a sheet's widths. */
    private static final int PER_DIGIT = 256;

    private final SXSSFSheet sheet;
    private final SheetStyle[] styles;
    private final int[] widths;
    private int next;

    SheetRows(SXSSFSheet sheet, ResultSetMetaData columns, SheetStyle[] styles) throws SQLException {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = new int[styles.length];
        sheet.createFreezePane(0, 1);
        SXSSFRow head = sheet.createRow(next++);
        for (int i = 0; i < styles.length; i++) {
            String name = columns.getColumnLabel(i + 1);
            head.createCell(i).setCellValue(name);
            widths[i] = SheetStyle.width(name) + BUTTON;
        }
    }

    /** With the line of names. */
    int count() {
        return next;
    }

    /** Adds the row at which these stand. */
    void add(ResultSet rows) throws SQLException {
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < styles.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles[i].cell());
            widths[i] = Math.max(widths[i], fill(cell, rows.getObject(i + 1), styles[i].asText()));
        }
    }

    /** When all rows are there: makes columns wide enough, lets the line of names filter, and says how the sheet is printed. */
    void fit() {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (Math.min(SheetStyle.WIDEST, widths[i]) + 1) * PER_DIGIT);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, widths.length - 1));
        printed();
    }

    /** On paper all columns of a row stand on one page, under the line of names. */
    private void printed() {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** A text is a text, whatever it begins with; nothing becomes a formula. Returns how wide it is. */
    private static int fill(Cell cell, Object value, boolean asText) {
        if (value == null) {
            cell.setBlank();
            return 0;
        }
        if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
            return "FALSE".length();
        }
        if (!asText && value instanceof Number number && new BigDecimal(value.toString()).precision() <= EXACT_DIGITS) {
            cell.setCellValue(number.doubleValue());
            return SheetStyle.width(number.doubleValue());
        }
        String text = value.toString();
        cell.setCellValue(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…");
        return SheetStyle.width(text);
    }
}
