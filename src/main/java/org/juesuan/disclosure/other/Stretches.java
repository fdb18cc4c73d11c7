package org.juesuan.disclosure.other;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;

/** The stretches of a document's grids, in its order, with the lines of text above each. */
final class Stretches {

    private final HeldCells held;
    private final List<Stretch> found = new ArrayList<>();
    /** What stands at the foot of the last page that had a grid: a table's title may be left there. */
    private List<TextLine> foot = List.of();

    Stretches(HeldCells held) {
        this.held = held;
    }

    List<Stretch> of(List<Page> pages) {
        for (Page page : pages) {
            boolean placed = page.grids().stream().allMatch(grid -> grid.box() != null);
            List<Grid> grids = placed ? page.grids().stream().sorted(Comparator.comparingDouble(g -> g.onPage().y0())).toList()
                    : page.grids();
            double last = Double.NEGATIVE_INFINITY;
            for (Grid grid : grids) {
                stretches(page, grid, above(page, grid, last));
                last = grid.box() == null ? last : grid.box().y1();
            }
            double bottom = last;
            foot = page.sheet() != null ? List.of() : page.lines().stream().filter(l -> l.box() != null && l.box().centreY() > bottom)
                    .toList();
        }
        return found;
    }

    /** Lines between {@code last} and the grid; at the top of a page those at the foot of the page before come first. */
    private List<TextLine> above(Page page, Grid grid, double last) {
        if (grid.box() == null) {
            return page.lines();
        }
        List<TextLine> lines = new ArrayList<>(last == Double.NEGATIVE_INFINITY ? foot : List.of());
        // a table without rules has its text among the lines of its page
        double top = grid.box().y0() + (grid.ruled() ? 0 : 1);
        page.lines().stream().filter(l -> l.box() != null && l.box().centreY() > last && l.box().centreY() < top).forEach(lines::add);
        return lines;
    }

    private void stretches(Page page, Grid grid, List<TextLine> above) {
        if (held.holds(grid)) {
            return;
        }
        Cell[][] matrix = grid.matrix();
        FormPart whole = new FormPart(page, grid, matrix, List.of(), false);
        int from = 0;
        HeldCells.Owner owner = held.owner(grid, 0);
        for (int r = 1; r <= grid.rows(); r++) {
            HeldCells.Owner here = r == grid.rows() ? null : held.owner(grid, r);
            boolean same = here == null ? owner == null : owner != null && here.form() == owner.form();
            // tables below each other may be drawn as one, each with its title in a row of it
            boolean titled = r < grid.rows() && r > from + 1 && here == null && TableTitle.of(whole.starting(r)) != null;
            if (r == grid.rows() || !same || titled) {
                found.add(new Stretch(page, grid, matrix, from, r, owner, from == 0 ? above : List.of()));
                from = r;
                owner = here;
            }
        }
    }
}
