package org.juesuan.warehouse.export;

import java.io.IOException;
import java.io.OutputStream;
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
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.sql.SqlFile;

/**
 * One sheet for each question and table, row after row, so that memory does not grow with them; one that a sheet does
 * not hold goes on in the next.
 *
 * @param file      the workbook
 * @param sheetRows rows that a sheet holds, with its line of names
 */
record Workbook(Path file, int sheetRows) {

    /** As many as the format allows. */
    static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private static final int ROWS_IN_MEMORY = 100;

    /**
     * Writes the sheets for people ({@code warehouse/sheets}, names in words), what the columns mean, and the tables.
     *
     * @return the rows written, by sheet
     */
    Map<String, Long> write(Connection connection, List<SqlFile> sheets, List<String> tables) throws SQLException, IOException {
        // rows that wait to be packed lie beside the workbook, not in the machine's folder for such files
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(Durable.folderOf(file).toFile()));
        Map<String, Long> written = new LinkedHashMap<>();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY); OutputStream out = Files.newOutputStream(file)) {
            workbook.setCompressTempFiles(true);
            for (SqlFile sheet : sheets) {
                String name = sheet.name().replaceAll("^[0-9]+_|\\.sql$", "");
                written.put(name, table(connection, sheet.text(), name, workbook));
            }
            table(connection, SqlFile.named("export", "column.sql").text(), "columns", workbook);
            for (String table : tables) {
                written.put(table, table(connection, "FROM main." + table + " ORDER BY ALL", table, workbook));
            }
            workbook.write(out);
        }
        return written;
    }

    private long table(Connection connection, String sql, String name, SXSSFWorkbook workbook) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            SheetStyle[] styles = new SheetStyle[columns.getColumnCount()];
            for (int i = 0; i < styles.length; i++) {
                styles[i] = SheetStyle.of(workbook, columns, i + 1);
            }
            long written = 0;
            int sheets = 0;
            SheetRows sheet = null;
            while (rows.next()) {
                if (sheet == null || sheet.count() == sheetRows) {
                    close(sheet);
                    sheets++;
                    sheet = new SheetRows(workbook.createSheet(sheets == 1 ? name : name + " " + sheets), columns, styles);
                }
                sheet.add(rows);
                written++;
            }
            close(sheet == null ? new SheetRows(workbook.createSheet(name), columns, styles) : sheet);
            return written;
        }
    }

    private static void close(@Nullable SheetRows sheet) {
        if (sheet != null) {
            sheet.fit();
        }
    }
}
