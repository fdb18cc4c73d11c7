package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.juesuan.model.Box;

/** Rules that are drawn dot by dot: a dot has no direction, so that only its neighbours tell which rule it belongs to. */
final class DottedRules {

    /** Dots further apart than this, from middle to middle, are of different rules, in points. */
    private static final double APART = 4.5;
    /** Dots of one rule lie on a line within this. */
    private static final double STRAIGHT = 0.4;
    /** Fewer dots than this are no rule: points in a row are leaders or an ellipsis. */
    private static final int FEW = 4;

    private DottedRules() {
    }

    /** Whether a filled rectangle is a dot and not a piece of a rule. */
    static boolean dot(double width, double height) {
        return Math.max(width, height) <= 2 * Math.min(width, height);
    }

    /** The rules across and down that dots make; a dot where two cross belongs to both. */
    static List<Box> of(List<Box> dots) {
        List<Box> rules = new ArrayList<>();
        for (Box row : chains(dots, Box::centreY, Box::centreX)) {
            rules.add(new Box(row.x0(), row.centreY(), row.x1(), row.centreY()));
        }
        for (Box column : chains(dots, Box::centreX, Box::centreY)) {
            rules.add(new Box(column.centreX(), column.y0(), column.centreX(), column.y1()));
        }
        return rules;
    }

    private static List<Box> chains(List<Box> dots, ToDoubleFunction<Box> across, ToDoubleFunction<Box> along) {
        List<Box> sorted = new ArrayList<>(dots);
        sorted.sort(Comparator.comparingDouble(across));
        List<Box> chains = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            int j = i + 1;
            while (j < sorted.size() && across.applyAsDouble(sorted.get(j)) - across.applyAsDouble(sorted.get(i)) <= STRAIGHT) {
                j++;
            }
            List<Box> line = new ArrayList<>(sorted.subList(i, j));
            line.sort(Comparator.comparingDouble(along));
            int from = 0;
            for (int k = 1; k <= line.size(); k++) {
                if (k == line.size() || along.applyAsDouble(line.get(k)) - along.applyAsDouble(line.get(k - 1)) > APART) {
                    if (k - from >= FEW) {
                        chains.add(line.subList(from, k).stream().reduce(Box::union).orElseThrow());
                    }
                    from = k;
                }
            }
            i = j;
        }
        return chains;
    }
}
