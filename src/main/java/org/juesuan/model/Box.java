package org.juesuan.model;

/**
 * A rectangle on a page, in points (1/72 inch) from the page's top left corner as a reader sees the page, that is
 * after the page's rotation. {@code x0 <= x1} and {@code y0 <= y1}.
 */
public record Box(double x0, double y0, double x1, double y1) {

    public double width() {
        return x1 - x0;
    }

    public double height() {
        return y1 - y0;
    }

    public double centreX() {
        return (x0 + x1) / 2;
    }

    public double centreY() {
        return (y0 + y1) / 2;
    }

    public boolean contains(double x, double y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    /** The smallest box that holds both. */
    public Box union(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    /** Length of the vertical stretch that both boxes share, 0 where they share none. */
    public double overlapY(Box other) {
        return Math.max(0, Math.min(y1, other.y1) - Math.max(y0, other.y0));
    }
}
