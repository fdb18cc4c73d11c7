package org.juesuan.reading.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.juesuan.model.Box;

/**
 * Straight rules, dots and filled rectangles among the paths of a page, as displayed. Glyph outlines (Type 3 fonts among them)
 * are never taken for rules; a thin filled rectangle is one centre line.
 */
final class InkShapes {

    /** Rectangles thinner than this are rules, in points. */
    private static final double THIN = 2.6;
    /** Edges nearer than this to those of a rectangle run along them. */
    private static final double ALONG = 0.5;

    private final PageFrames frame;
    private final List<Box> rules = new ArrayList<>();
    private final List<Box> dots = new ArrayList<>();
    private final List<FilledCells.Fill> fills = new ArrayList<>();

    InkShapes(PageFrames frame) {
        this.frame = frame;
    }

    /** Each a box without width or without height. */
    List<Box> rules() {
        return rules;
    }

    /** Rules that are drawn dot by dot. */
    List<Box> dots() {
        return dots;
    }

    List<FilledCells.Fill> fills() {
        return fills;
    }

    /** A path was stroked. */
    void stroke(Path2D path) {
        for (List<double[]> points : subpaths(path)) {
            for (int i = 1; i < points.size(); i++) {
                segment(points.get(i - 1), points.get(i));
            }
        }
    }

    /**
     * A path was filled.
     *
     * @param white   whether nobody sees its colour on paper
     * @param painted told of each rectangle, and whether its edges run along the page
     */
    void fill(Path2D path, boolean white, BiConsumer<Box, Boolean> painted) {
        subpaths(path).forEach(points -> filled(points, white, painted));
    }

    /** The points of each stretch of a path that has two or more and no curve. */
    private List<List<double[]>> subpaths(Path2D path) {
        List<List<double[]>> subpaths = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        boolean curved = false;
        double[] c = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO) {
                keep(points, curved, subpaths);
                points = new ArrayList<>();
                curved = false;
                points.add(frame.displayed(c[0], c[1]));
            } else if (kind == PathIterator.SEG_LINETO) {
                points.add(frame.displayed(c[0], c[1]));
            } else if (kind == PathIterator.SEG_CLOSE) {
                if (!points.isEmpty()) {
                    points.add(points.get(0));
                }
            } else {
                curved = true;
            }
        }
        keep(points, curved, subpaths);
        return subpaths;
    }

    private static void keep(List<double[]> points, boolean curved, List<List<double[]>> subpaths) {
        if (points.size() >= 2 && !curved) {
            subpaths.add(points);
        }
    }

    private void filled(List<double[]> points, boolean white, BiConsumer<Box, Boolean> painted) {
        double[] xs = points.stream().mapToDouble(p -> p[0]).toArray();
        double[] ys = points.stream().mapToDouble(p -> p[1]).toArray();
        double x0 = Arrays.stream(xs).min().orElseThrow();
        double x1 = Arrays.stream(xs).max().orElseThrow();
        double y0 = Arrays.stream(ys).min().orElseThrow();
        double y1 = Arrays.stream(ys).max().orElseThrow();
        Box box = new Box(x0, y0, x1, y1);
        boolean rectangle = points.size() <= 5;
        if (rectangle && box.width() > THIN && box.height() > THIN) {
            fills.add(new FilledCells.Fill(box, white));
            painted.accept(box, points.stream().allMatch(p -> along(p[0], x0, x1) && along(p[1], y0, y1)));
        } else if (white) {
            return;
        }
        if (rectangle && box.width() <= THIN && box.height() <= THIN && DottedRules.dot(box.width(), box.height())) {
            dots.add(box);
        } else if (box.height() <= THIN && box.width() > box.height()) {
            rules.add(new Box(x0, box.centreY(), x1, box.centreY()));
        } else if (box.width() <= THIN && box.height() > box.width()) {
            rules.add(new Box(box.centreX(), y0, box.centreX(), y1));
        }
    }

    private static boolean along(double place, double low, double high) {
        return Math.abs(place - low) < ALONG || Math.abs(place - high) < ALONG;
    }

    private void segment(double[] a, double[] b) {
        double dx = Math.abs(a[0] - b[0]);
        double dy = Math.abs(a[1] - b[1]);
        if (dy <= 1 && dx > 0.5 && dx > dy) {
            double y = (a[1] + b[1]) / 2;
            rules.add(new Box(Math.min(a[0], b[0]), y, Math.max(a[0], b[0]), y));
        } else if (dx <= 1 && dy > 0.5 && dy > dx) {
            double x = (a[0] + b[0]) / 2;
            rules.add(new Box(x, Math.min(a[1], b[1]), x, Math.max(a[1], b[1])));
        }
    }
}
