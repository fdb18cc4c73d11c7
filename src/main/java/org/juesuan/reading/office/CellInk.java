package org.juesuan.reading.office;

import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * Whether a style writes white on white, so that a reader of the workbook sees an empty cell.
 *
 * @param fonts the workbook whose fonts styles name by number; {@code null} where styles know their fonts
 */
record CellInk(@Nullable HSSFWorkbook fonts) {

    private static final String WHITE = "FFFFFF";
    /** The place of white among the colours of a theme. */
    private static final int THEME_WHITE = 0;

    boolean hidden(CellStyle style) {
        if (style instanceof XSSFCellStyle xlsx) {
            boolean onWhite = xlsx.getFillPattern() == FillPatternType.NO_FILL || solid(style) && white(xlsx.getFillForegroundXSSFColor());
            return white(xlsx.getFont().getXSSFColor()) && onWhite;
        }
        short white = IndexedColors.WHITE.getIndex();
        return style instanceof HSSFCellStyle xls && fonts != null && xls.getFont(fonts).getColor() == white
                && (style.getFillPattern() == FillPatternType.NO_FILL || solid(style) && style.getFillForegroundColor() == white);
    }

    private static boolean solid(CellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    }

    private static boolean white(@Nullable XSSFColor colour) {
        if (colour == null) {
            return false;
        }
        if (colour.isThemed() && colour.getTheme() == THEME_WHITE) {
            return !colour.hasTint() || colour.getTint() == 0;
        }
        String hex = colour.getARGBHex();
        return colour.isIndexed() && colour.getIndexed() == IndexedColors.WHITE.getIndex() || hex != null && hex.endsWith(WHITE);
    }
}
