package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.juesuan.model.Box;

/**
 * What is drawn across a table that has no rules down: rules under its rows, and shading. Most programs draw them cell
 * by cell, so that the places where pieces meet are the edges of columns, whatever stands in these.
 */
final class DrawnEdges {

    static final DrawnEdges NONE = new DrawnEdges(List.of());

    /** Pieces at heights nearer than this lie on one line, in points. */
    private static final double SAME_LINE = 0.8;
    /** Pieces of a line that meet leave no more than this between them. */
    private static final double MEET = 1;
    /** A line that reaches over this share of the widest one parts two rows of the whole table. */
    private static final double WHOLE = 0.97;

    private record Line(double y, List<Box> pieces) {
        double from() {
            return pieces.get(0).x0();
        }

        double to() {
            return pieces.stream().mapToDouble(Box::x1).max().orElseThrow();
        }

        boolean unbroken() {
            double end = from();
            for (Box piece : pieces) {
                if (piece.x0() > end + MEET) {
                    return false;
                }
                end = Math.max(end, piece.x1());
            }
            return true;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** @param across rules as drawn and the upper and lower edges of shading, each a box without height; others are left out */
    DrawnEdges(List<Box> across) {
        List<Box> byHeight = new ArrayList<>(across.stream().filter(b -> b.height() == 0 && b.width() > 0).toList());
        byHeight.sort(Comparator.comparingDouble(Box::y0));
        for (int i = 0; i < byHeight.size(); ) {
            int j = i + 1;
            while (j < byHeight.size() && byHeight.get(j).y0() - byHeight.get(i).y0() <= SAME_LINE) {
                j++;
            }
            List<Box> pieces = new ArrayList<>(byHeight.subList(i, j));
            pieces.sort(Comparator.comparingDouble(Box::x0));
            lines.add(new Line(byHeight.get(i).y0(), pieces));
            i = j;
        }
    }

    /**
     * The edges of the columns of what lies between two heights, from left to right: those of the line of most pieces.
     * Empty where no line is made of pieces that meet.
     */
    double[] columns(double top, double bottom) {
        double widest = width(top, bottom);
        double[] edges = {};
        for (Line line : lines) {
            if (line.y < top || line.y > bottom || line.to() - line.from() < WHOLE * widest || !line.unbroken()) {
                continue;
            }
            double[] here = edges(line);
            if (here.length > edges.length) {
                edges = here;
            }
        }
        return edges.length > 2 ? edges : new double[0];
    }

    private static double[] edges(Line line) {
        double[] all = line.pieces.stream().flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x0(), p.x1())).sorted().toArray();
        double[] edges = new double[all.length];
        int n = 0;
        for (double x : all) {
            if (n == 0 || x - edges[n - 1] > 2 * MEET) {
                edges[n++] = x;
            }
        }
        return java.util.Arrays.copyOf(edges, n);
    }

    private double width(double top, double bottom) {
        return lines.stream().filter(l -> l.y >= top && l.y <= bottom).mapToDouble(l -> l.to() - l.from()).max().orElse(0);
    }

    /** The heights between two others at which a line reaches over the whole table. */
    double[] rows(double top, double bottom) {
        double widest = width(top, bottom);
        return lines.stream().filter(l -> l.y >= top && l.y <= bottom && l.to() - l.from() >= WHOLE * widest && l.unbroken())
                .mapToDouble(Line::y).toArray();
    }

    /** Whether something is drawn across between two heights at a place. */
    boolean between(double upper, double lower, double x) {
        return lines.stream().anyMatch(l -> l.y > upper && l.y < lower && l.pieces.stream().anyMatch(p -> p.x0() <= x && x <= p.x1()));
    }
}
