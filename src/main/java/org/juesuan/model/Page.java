package org.juesuan.model;

import java.util.List;

/**
 * A page of a PDF or a sheet of a workbook.
 *
 * @param number from 1; a workbook's sheets count too
 * @param sheet  the sheet's name; {@code null} in a PDF
 * @param width  in points as displayed, 0 in a workbook
 * @param height in points as displayed, 0 in a workbook
 * @param lines  text outside of grids, from the top to the bottom and from left to right
 * @param grids  from the top to the bottom
 */
public record Page(int number, String sheet, double width, double height, List<TextLine> lines, List<Grid> grids) {

    public Page {
        lines = List.copyOf(lines);
        grids = List.copyOf(grids);
    }
}
