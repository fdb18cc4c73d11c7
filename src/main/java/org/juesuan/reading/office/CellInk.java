package org.juesuan.reading.office;

import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Whether what a cell holds is white on white, so that a reader of the workbook sees an empty cell. */
final class CellInk {

    private static final String WHITE = "FFFFFF";
    /** The place of white among the colours of a theme. */
    private static final int THEME_WHITE = 0;

    private CellInk() {
    }

    static boolean hidden(Cell cell) {
        CellStyle style = cell.getCellStyle();
        Workbook workbook = cell.getSheet().getWorkbook();
        if (style instanceof XSSFCellStyle xlsx) {
            return white(xlsx.getFont().getXSSFColor()) && (xlsx.getFillPattern() == FillPatternType.NO_FILL || solid(style) && white(xlsx.getFillForegroundXSSFColor()));
        }
        short white = IndexedColors.WHITE.getIndex();
        return style instanceof HSSFCellStyle xls && workbook instanceof HSSFWorkbook book && xls.getFont(book).getColor() == white
                && (style.getFillPattern() == FillPatternType.NO_FILL || solid(style) && style.getFillForegroundColor() == white);
    }

    private static boolean solid(CellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    }

    private static boolean white(XSSFColor colour) {
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
