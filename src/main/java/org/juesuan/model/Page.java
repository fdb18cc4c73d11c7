package org.juesuan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a PDF or a sheet of a workbook. Boxes of its lines and grids are in the upright frame, in which its text
 * runs from left to right; {@link #displayed(Box)} gives them as a reader sees the page.
 *
 * @param number from 1; a workbook's sheets count too
 * @param sheet  the sheet's name; {@code null} in a PDF
 * @param width  in points as displayed, 0 in a workbook
 * @param height in points as displayed, 0 in a workbook
 * @param turn   direction in which the text runs as displayed, clockwise: 0, 90, 180 or 270 degrees
 * @param lines  text outside of ruled grids, from the top to the bottom and from left to right
 * @param grids  from the top to the bottom
 * @param method how its text was come by
 * @param skew   by how many degrees the upright frame is turned clockwise on the page: a sheet that lay askew on the scanner
 */
public record Page(int number, @Nullable String sheet, double width, double height, int turn, List<TextLine> lines, List<Grid> grids,
                   TextSource method, double skew) {

    /** The name of the page that holds what stands at the head and the foot of every page of a document without pages. */
    public static final String MARGINS = "页眉页脚";

    public Page {
        lines = List.copyOf(lines);
        grids = List.copyOf(grids);
    }

    /** Whether the document has an order but no pages: a form may go on from table to table. */
    public boolean isFlow() {
        return sheet != null && method == TextSource.TEXT;
    }

    /** Whether it holds what stands at the head and the foot of every page, and none of the text. */
    public boolean isMargins() {
        return isFlow() && MARGINS.equals(sheet);
    }

    /** A page whose text the file itself holds. */
    public Page(int number, @Nullable String sheet, double width, double height, int turn, List<TextLine> lines, List<Grid> grids) {
        this(number, sheet, width, height, turn, lines, grids, sheet == null ? TextSource.TEXT : TextSource.CELL, 0);
    }

    /** A box of this page in points from the top left corner of the page as displayed. */
    public Box displayed(Box upright) {
        Box box = skew == 0 ? upright : askew(upright);
        return switch (turn) {
            case 90 -> new Box(width - box.y1(), box.x0(), width - box.y0(), box.x1());
            case 180 -> new Box(width - box.x1(), height - box.y1(), width - box.x0(), height - box.y0());
            case 270 -> new Box(box.y0(), height - box.x1(), box.y1(), height - box.x0());
            default -> box;
        };
    }

    /** The box moved to where the middle of its content lies on the page, in the frame of the page turned upright. */
    private Box askew(Box box) {
        double sin = Math.sin(Math.toRadians(skew));
        double cos = Math.cos(Math.toRadians(skew));
        double x = box.centreX() - (turn % 180 == 0 ? width : height) / 2;
        double y = box.centreY() - (turn % 180 == 0 ? height : width) / 2;
        double dx = x * cos - y * sin - x;
        double dy = x * sin + y * cos - y;
        return new Box(box.x0() + dx, box.y0() + dy, box.x1() + dx, box.y1() + dy);
    }
}
