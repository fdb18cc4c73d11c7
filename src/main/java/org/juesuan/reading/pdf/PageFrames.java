package org.juesuan.reading.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.juesuan.model.Box;

/**
 * The frames of a page. <em>User space</em> is what its content is written in (y upwards, before /Rotate);
 * <em>displayed</em> is what a reader sees (points from the top left corner, after /Rotate), and what boxes are stored
 * in; <em>upright</em> is displayed, turned so that most of the text runs from left to right, and what tables are read
 * in ({@link org.juesuan.model.Page#displayed} turns back).
 */
final class PageFrames {

    /** Edges of the crop box, in user space. */
    private final double left;
    private final double bottom;
    private final double right;
    private final double top;
    private final int rotation;
    private final double width;
    private final double height;

    PageFrames(PDPage page) {
        // a page asks for them at every glyph and every point, and a rectangle parses its numbers anew each time
        PDRectangle crop = page.getCropBox();
        left = crop.getLowerLeftX();
        bottom = crop.getLowerLeftY();
        right = crop.getUpperRightX();
        top = crop.getUpperRightY();
        rotation = Math.floorMod(page.getRotation(), 360);
        boolean sideways = rotation == 90 || rotation == 270;
        width = sideways ? crop.getHeight() : crop.getWidth();
        height = sideways ? crop.getWidth() : crop.getHeight();
    }

    /** Width of the page as displayed, in points. */
    double width() {
        return width;
    }

    /** Height of the page as displayed, in points. */
    double height() {
        return height;
    }

    /** User space to displayed. */
    double[] displayed(double x, double y) {
        return switch (rotation) {
            case 90 -> new double[] {y - bottom, x - left};
            case 180 -> new double[] {right - x, y - bottom};
            case 270 -> new double[] {top - y, right - x};
            default -> new double[] {x - left, top - y};
        };
    }

    /** Displayed to upright: {@code direction} is that of most text as displayed, clockwise: 0, 90, 180 or 270 degrees. */
    double[] upright(double x, double y, int direction) {
        return switch (direction) {
            case 90 -> new double[] {y, width - x};
            case 180 -> new double[] {width - x, height - y};
            case 270 -> new double[] {height - y, x};
            default -> new double[] {x, y};
        };
    }

    /** A box of the upright frame as displayed. */
    Box displayed(Box upright, int direction) {
        return switch (direction) {
            case 90 -> new Box(width - upright.y1(), upright.x0(), width - upright.y0(), upright.x1());
            case 180 -> new Box(width - upright.x1(), height - upright.y1(), width - upright.x0(), height - upright.y0());
            case 270 -> new Box(upright.y0(), height - upright.x1(), upright.y1(), height - upright.x0());
            default -> upright;
        };
    }
}
