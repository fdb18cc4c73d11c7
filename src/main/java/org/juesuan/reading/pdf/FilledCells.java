package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.model.Box;

/**
 * Filled rectangles. Some producers draw no rules: they fill the table with the rules' colour and lay the cells over
 * it, so that the gaps look like rules.
 */
final class FilledCells {

    /** A filled rectangle, and whether its colour is that of paper. */
    record Fill(Box box, boolean white) {
        double area() {
            return box.width() * box.height();
        }
    }

    /** Fewer cells than this are shading. */
    private static final int FEW = 8;
    /** Cells cover at least this share of the rectangle that they lie on. */
    private static final double COVERED = 0.8;
    /** Only the largest rectangles of a page can be such a ground. */
    private static final int GROUNDS = 8;

    private FilledCells() {
    }

    /** The edges of cells that are laid over a ground, as rules. */
    static List<Box> gaps(List<Fill> fills) {
        List<Box> edges = new ArrayList<>();
        if (fills.size() < FEW) {
            return edges;
        }
        List<Fill> grounds = fills.stream().filter(f -> !f.white).sorted(Comparator.comparingDouble(Fill::area).reversed())
                .limit(GROUNDS).toList();
        for (Fill ground : grounds) {
            List<Fill> cells = fills.stream().filter(f -> f != ground && f.area() < 0.5 * ground.area() && inside(f.box, ground.box))
                    .toList();
            double covered = cells.stream().mapToDouble(Fill::area).sum();
            if (cells.size() >= FEW && covered >= COVERED * ground.area()) {
                cells.forEach(c -> sides(c.box).forEach(edges::add));
            }
        }
        return edges;
    }

    private static boolean inside(Box inner, Box outer) {
        return inner.x0() >= outer.x0() - 1 && inner.x1() <= outer.x1() + 1 && inner.y0() >= outer.y0() - 1 && inner.y1() <= outer.y1() + 1;
    }

    /** The four edges of a rectangle, as rules. */
    static Stream<Box> sides(Box b) {
        return Stream.of(new Box(b.x0(), b.y0(), b.x1(), b.y0()), new Box(b.x0(), b.y1(), b.x1(), b.y1()),
                new Box(b.x0(), b.y0(), b.x0(), b.y1()), new Box(b.x1(), b.y0(), b.x1(), b.y1()));
    }
}
