package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.juesuan.model.Grid;
import org.juesuan.model.TextLine;

/** Two forms beside each other on a wide page: each half is read from its top to its bottom, the left one first. */
final class SideBySide {

    /** One half of a page, or all of it. */
    record Half(List<TextLine> lines, List<Grid> grids) {
    }

    private SideBySide() {
    }

    /**
     * {@code title}: whether a line is a form's title. Only where both halves have one, and no table reaches over both, they are
     * halves.
     */
    static List<Half> halves(List<TextLine> lines, List<Grid> grids, Predicate<TextLine> title) {
        for (Grid left : grids) {
            double gutter = left.box() == null ? Double.NaN : left.box().x1();
            List<Grid> first = new ArrayList<>();
            List<Grid> second = new ArrayList<>();
            boolean apart = left.box() != null;
            for (Grid grid : grids) {
                apart &= grid.box() != null && (grid.box().x1() <= gutter + 1 || grid.box().x0() > gutter);
                (grid.box() != null && grid.box().x0() > gutter ? second : first).add(grid);
            }
            boolean beside = apart && second.stream()
                    .anyMatch(g -> g.onPage().y0() < left.onPage().y1() && g.onPage().y1() > left.onPage().y0());
            if (beside) {
                Predicate<TextLine> inFirst = line -> line.onPage().centreX() <= gutter;
                if (lines.stream().anyMatch(inFirst.and(title)) && lines.stream().anyMatch(inFirst.negate().and(title))) {
                    return List.of(new Half(lines.stream().filter(inFirst).toList(), first),
                            new Half(lines.stream().filter(inFirst.negate()).toList(), second));
                }
            }
        }
        return List.of(new Half(lines, grids));
    }
}
