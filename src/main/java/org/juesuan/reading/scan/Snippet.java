package org.juesuan.reading.scan;

/**
 * One line of text cut out of a page.
 *
 * @param cell   number of the cell that it stands in
 * @param x0     left edge of its ink, in pixels of the page
 * @param y0     top edge of its ink
 * @param x1     right edge of its ink, exclusive
 * @param y1     bottom edge of its ink, exclusive
 * @param source the cell's picture without its rules
 * @param left   where the source's left edge lies on the page
 * @param top    where the source's top edge lies on the page
 */
record Snippet(int cell, int x0, int y0, int x1, int y1, GreyImage source, int left, int top) {

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    /** A stroke across: a dash that stands for nothing, or the character 一. */
    boolean dash() {
        return width() >= 2 * height() && height() <= 8 && width() <= 60;
    }

    /**
     * The piece with a margin: what there is of the cell, because the edges of strokes are paler than what counts as ink,
     * then white.
     */
    GreyImage picture(int margin, double scale) {
        int ax = Math.max(0, x0 - left - margin);
        int ay = Math.max(0, y0 - top - margin);
        int bx = Math.min(source.width(), x1 - left + margin);
        int by = Math.min(source.height(), y1 - top + margin);
        GreyImage ink = source.cut(ax, ay, bx, by, scale);
        int dx = (int) Math.round((ax - (x0 - left - margin)) * scale);
        int dy = (int) Math.round((ay - (y0 - top - margin)) * scale);
        int width = (int) Math.round((width() + 2 * margin) * scale) + 1;
        int height = (int) Math.round((height() + 2 * margin) * scale) + 1;
        GreyImage framed = GreyImage.white(Math.max(width, dx + ink.width()), Math.max(height, dy + ink.height()));
        framed.paste(ink, dx, dy);
        return framed;
    }
}
