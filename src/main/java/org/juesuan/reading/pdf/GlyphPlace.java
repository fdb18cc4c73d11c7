package org.juesuan.reading.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a glyph stands, as displayed.
 *
 * @param x         where it begins
 * @param y         the line that it stands on
 * @param width     its advance
 * @param size      how tall its font is, at a right angle to where it runs
 * @param dx        the direction in which it runs, as a share of one
 * @param dy        the same downwards
 */
record GlyphPlace(double x, double y, double width, double size, double dx, double dy) {

    /** Text more oblique than this is a watermark, as the sine of its angle. */
    private static final double OBLIQUE = 0.06;

    /** {@code null} where it runs neither across nor along the page. */
    static @Nullable GlyphPlace of(Matrix rendering, Vector displacement, PageFrames frame) {
        double[] origin = frame.displayed(rendering.getTranslateX(), rendering.getTranslateY());
        Point2D.Float end = rendering.transformPoint(displacement.getX(), 0);
        double[] ended = frame.displayed(end.x, end.y);
        Point2D.Float up = rendering.transformPoint(0, 1);
        double[] top = frame.displayed(up.x, up.y);
        double width = Math.hypot(ended[0] - origin[0], ended[1] - origin[1]);
        double stands = Math.hypot(top[0] - origin[0], top[1] - origin[1]);
        // a glyph without advance runs at a right angle to the direction of standing, which italics lean out of
        boolean advances = width > 1e-3 && displacement.getY() == 0;
        double dx = advances ? (ended[0] - origin[0]) / width : -(top[1] - origin[1]) / Math.max(stands, 1e-6);
        double dy = advances ? (ended[1] - origin[1]) / width : (top[0] - origin[0]) / Math.max(stands, 1e-6);
        double size = Math.abs(dx * (top[1] - origin[1]) - dy * (top[0] - origin[0]));
        return Math.min(Math.abs(dx), Math.abs(dy)) > OBLIQUE ? null : new GlyphPlace(origin[0], origin[1], width, size, dx, dy);
    }

    /** Clockwise from the left to the right: 0, 90, 180 or 270 degrees. */
    int direction() {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? 0 : 180;
        }
        return dy >= 0 ? 90 : 270;
    }

    double centreX() {
        return x + dx * width / 2;
    }

    double centreY() {
        return y + dy * width / 2;
    }
}
