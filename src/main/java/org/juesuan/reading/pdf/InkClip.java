package org.juesuan.reading.pdf;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;

/**
 * What the clip lets be seen, as displayed. Nearly all clips are rectangles, whose intersection is one: only another one is
 * worked out as an area, which costs a hundred times as much.
 */
final class InkClip {

    /** More paths than this that are clipped to one after the other are put into one. */
    private static final int MOST_PATHS = 32;

    private final PageFrames frame;
    private List<Path2D> paths = List.of();
    private int count;
    private Box bounds = new Box(0, 0, 0, 0);
    private boolean rectangular;

    InkClip(PageFrames frame) {
        this.frame = frame;
    }

    /** Bounds of what can be seen; without width and height where that is nothing. */
    Box of(PDGraphicsState state) {
        List<Path2D> now = state.getCurrentClippingPaths();
        // a list of paths only grows, or another one takes its place
        if (now != paths || now.size() != count) {
            take(state, now);
        }
        return bounds;
    }

    /** The part of an area that can be seen, {@code null} where that is none, or no rectangle. */
    @Nullable Box seenPart(PDGraphicsState state, Box area) {
        Box clip = of(state);
        Box part = new Box(Math.max(area.x0(), clip.x0()), Math.max(area.y0(), clip.y0()), Math.min(area.x1(), clip.x1()),
                Math.min(area.y1(), clip.y1()));
        return rectangular && part.width() > 0 && part.height() > 0 ? part : null;
    }

    private void take(PDGraphicsState state, List<Path2D> now) {
        Rectangle2D seen = now.size() > MOST_PATHS ? null : intersection(now);
        rectangular = seen != null;
        if (seen == null) {
            Area area = state.getCurrentClippingPath();
            rectangular = area.isRectangular();
            seen = area.getBounds2D();
        }
        // working out the area puts one path in place of all
        paths = state.getCurrentClippingPaths();
        count = paths.size();
        double[] p = frame.displayed(seen.getMinX(), seen.getMinY());
        double[] q = frame.displayed(seen.getMaxX(), seen.getMaxY());
        bounds = new Box(Math.min(p[0], q[0]), Math.min(p[1], q[1]), Math.max(p[0], q[0]), Math.max(p[1], q[1]));
    }

    /** What rectangles have in common, empty where that is nothing; {@code null} where one is no rectangle. */
    private static @Nullable Rectangle2D intersection(List<Path2D> paths) {
        Rectangle2D common = null;
        for (Path2D path : paths) {
            Rectangle2D rectangle = rectangle(path);
            if (rectangle == null) {
                return null;
            }
            common = common == null ? rectangle : common.createIntersection(rectangle);
        }
        return common == null || common.isEmpty() ? new Rectangle2D.Double() : common;
    }

    /** The rectangle that a path of four straight edges along the page is, {@code null} if it is none. */
    private static @Nullable Rectangle2D rectangle(Path2D path) {
        double[] x = new double[5];
        double[] y = new double[5];
        double[] c = new double[6];
        int points = 0;
        boolean closed = false;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            boolean first = kind == PathIterator.SEG_MOVETO && points == 0;
            boolean next = kind == PathIterator.SEG_LINETO && points > 0 && points < 5;
            if (closed || !first && !next && kind != PathIterator.SEG_CLOSE) {
                return null;
            }
            closed = kind == PathIterator.SEG_CLOSE;
            if (!closed) {
                x[points] = c[0];
                y[points] = c[1];
                points++;
            }
        }
        boolean around = points == 4 || points == 5 && x[4] == x[0] && y[4] == y[0];
        boolean across = x[0] == x[1] && y[1] == y[2] && x[2] == x[3] && y[3] == y[0];
        boolean down = y[0] == y[1] && x[1] == x[2] && y[2] == y[3] && x[3] == x[0];
        if (!around || !across && !down) {
            return null;
        }
        return new Rectangle2D.Double(Math.min(x[0], x[2]), Math.min(y[0], y[2]), Math.abs(x[2] - x[0]), Math.abs(y[2] - y[0]));
    }
}
