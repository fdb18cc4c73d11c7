package org.juesuan.warehouse.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.juesuan.sql.SqlFile;

/**
 * One sheet for each table, row after row, so that memory does not grow with them; a table that a sheet does not hold
 * goes on in the next one.
 *
 * @param file      the workbook
 * @param sheetRows rows that a sheet holds, with its line of names
 */
record Workbook(Path file, int sheetRows) {

    /** As many as the format allows. */
    static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private static final int ROWS_IN_MEMORY = 100;
    /** A workbook's numbers are binary: beyond this a figure or key would come back as another. */
    private static final int EXACT_DIGITS = 15;
    private static final int MAX_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Returns the rows written, by table. */
    Map<String, Long> write(Connection connection, List<String> tables) throws SQLException, IOException {
        // rows that wait to be packed lie beside the workbook, not in the machine's folder for such files
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(file.getParent().toFile()));
        Map<String, Long> written = new LinkedHashMap<>();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY); OutputStream out = Files.newOutputStream(file)) {
            workbook.setCompressTempFiles(true);
            CellStyle amount = workbook.createCellStyle();
            amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            table(connection, SqlFile.named("export", "column.sql").text(), "columns", workbook, amount);
            for (String table : tables) {
                written.put(table, table(connection, "FROM main." + table + " ORDER BY ALL", table, workbook, amount));
            }
            workbook.write(out);
        }
        return written;
    }

    private long table(Connection connection, String sql, String name, SXSSFWorkbook workbook, CellStyle amount) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            long written = 0;
            int sheets = 0;
            SXSSFSheet sheet = null;
            int next = sheetRows;
            while (rows.next()) {
                if (next == sheetRows) {
                    sheets++;
                    sheet = sheet(workbook, sheets == 1 ? name : name + " " + sheets, columns);
                    next = 1;
                }
                SXSSFRow row = sheet.createRow(next++);
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    fill(row.createCell(i - 1), rows.getObject(i), columns.getColumnLabel(i).endsWith("_yuan") ? amount : null);
                }
                written++;
            }
            if (sheet == null) {
                sheet(workbook, name, columns);
            }
            return written;
        }
    }

    private static SXSSFSheet sheet(SXSSFWorkbook workbook, String name, ResultSetMetaData columns) throws SQLException {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        SXSSFRow head = sheet.createRow(0);
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            head.createCell(i - 1).setCellValue(columns.getColumnLabel(i));
        }
        return sheet;
    }

    /** A text is a text, whatever it begins with; nothing becomes a formula. */
    private static void fill(Cell cell, Object value, CellStyle style) {
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof Number number && new BigDecimal(value.toString()).precision() <= EXACT_DIGITS) {
            cell.setCellValue(number.doubleValue());
            if (style != null) {
                cell.setCellStyle(style);
            }
        } else {
            String text = value.toString();
            cell.setCellValue(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…");
        }
    }
}
