package org.juesuan.warehouse.export;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * How a column of a sheet is shown, by its name and type.
 *
 * @param cell   style of its cells
 * @param asText whether numbers are written as texts: keys are no figures, and a sheet would round them
 */
record SheetStyle(CellStyle cell, boolean asText) {

    /** Wider texts go on in the next line of their cell. */
    static final int WIDEST = 60;
    /** A sign, a point and four places behind it. */
    private static final int PLACES = 6;

    static SheetStyle of(Workbook workbook, ResultSetMetaData columns, int column) throws SQLException {
        String name = columns.getColumnLabel(column);
        CellStyle style = workbook.createCellStyle();
        switch (columns.getColumnType(column)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> format(workbook, style, "0");
            case Types.DECIMAL, Types.NUMERIC, Types.DOUBLE, Types.FLOAT,
                    Types.REAL -> format(workbook, style, name.endsWith("_yuan") ? "#,##0.00" : "#,##0.00##");
            default -> style.setWrapText(true);
        }
        return new SheetStyle(style, name.endsWith("_key") && columns.getColumnType(column) == Types.BIGINT);
    }

    private static void format(Workbook workbook, CellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    /** Columns of the standard digit that a text takes; a Chinese character takes two. */
    static int width(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }

    /** As {@link #width(String)}, of a number with the separators of its format. */
    static int width(double number) {
        int digits = (int) Math.log10(Math.max(1, Math.abs(number))) + 1;
        return digits + digits / 3 + PLACES;
    }
}
