package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.text.Characters;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Tables that rules draw. tabula finds the cells between the rulings; cells that touch are one table; the edges of all
 * cells, clustered, are its grid lines, so that a merged cell spans the lines between its edges. A glyph belongs to the
 * cell that holds its centre: amounts are drawn up to seven points off their row's label.
 */
public final class RuledTables {

    /** Edges nearer than this are one grid line, in points. */
    private static final double SAME_EDGE = 2;

    /** So many lines of a name and an amount are no sentence. */
    private static final int NAMED = 3;

    /** Lines of cells nearer than this, in points, are one; a line is one of a table that covers so much of its width. */
    private static final double SAME_PLACE = 0.5;
    private static final double WHOLE = 0.8;
    /** Rows lower than this hold no letters, in points; by so much are they drawn apart. */
    private static final double THINNEST = 2.7;
    private static final double THIN_ROWS = 1.45;

    /** Letters of this size have lines that are parted by the distances of {@link Rulings}. */
    private static final double ORDINARY = 7;

    private RuledTables() {
    }

    /** The tables that rules draw, their cells still without text; rules are boxes without width or without height. */
    public static List<Grid> drawn(List<Box> rules) {
        return take(rules, new ArrayList<>());
    }

    /** Takes the tables out of {@code glyphs}: what stands in a cell is removed from the list. */
    static List<Grid> take(List<Box> rules, List<Glyph> glyphs) {
        if (rules.isEmpty()) {
            return List.of();
        }
        double magnified = magnification(rules, glyphs);
        Rulings rulings = new Rulings(rules.stream().map(r -> scaled(r, magnified)).toList());
        List<Box> cells = new ArrayList<>();
        for (technology.tabula.Cell c : SpreadsheetExtractionAlgorithm.findCells(rulings.horizontal, rulings.vertical)) {
            Box box = scaled(new Box(c.getLeft(), c.getTop(), c.getRight(), c.getBottom()), 1 / magnified);
            if (box.width() > SAME_EDGE / magnified && box.height() > SAME_EDGE / magnified) {
                cells.add(box);
            }
        }
        List<Grid> grids = new ArrayList<>();
        for (List<Box> touching : tables(cells, SAME_EDGE / magnified)) {
            if (touching.size() > 1 && !frame(touching, glyphs, SAME_EDGE / magnified)) {
                grids.add(grid(touching, glyphs, SAME_EDGE / magnified));
            }
        }
        grids.sort(Comparator.comparingDouble((Grid g) -> g.onPage().y0()).thenComparingDouble(g -> g.onPage().x0()));
        return grids;
    }

    /**
     * A hundred columns on one sheet of paper are printed in letters of two points: distances that part two lines there
     * would be one line's thickness elsewhere. Such a page is read as if it were printed in letters of ordinary size. Browsers
     * print rows that hold nothing as thin as what is around a text: where more than two lines follow each other so closely
     * they are no edges of one line, and a row that is lost among them moves all that are below it.
     */
    private static double magnification(List<Box> rules, List<Glyph> glyphs) {
        double top = rules.stream().mapToDouble(Box::y0).min().orElse(0);
        double bottom = rules.stream().mapToDouble(Box::y1).max().orElse(0);
        if (thinRows(rules)) {
            return THIN_ROWS;
        }
        double[] sizes = glyphs.stream().filter(g -> !g.blank() && g.centreY() >= top && g.centreY() <= bottom)
                .mapToDouble(Glyph::size).sorted().toArray();
        return sizes.length == 0 ? 1 : Math.max(1, ORDINARY / Math.max(0.2, sizes[sizes.length / 2]));
    }

    private static boolean thinRows(List<Box> rules) {
        double left = rules.stream().mapToDouble(Box::x0).min().orElse(0);
        double right = rules.stream().mapToDouble(Box::x1).max().orElse(0);
        Map<Long, Double> covered = new TreeMap<>();
        rules.stream().filter(r -> r.width() > r.height()).forEach(r -> covered.merge(Math.round(r.y0() / SAME_PLACE), r.width(),
                Double::sum));
        double last = Double.NEGATIVE_INFINITY;
        int close = 0;
        for (Map.Entry<Long, Double> line : covered.entrySet()) {
            if (line.getValue() < WHOLE * (right - left)) {
                continue;
            }
            double at = line.getKey() * SAME_PLACE;
            close = at - last < THINNEST ? close + 1 : 0;
            last = at;
            if (close >= 2) {
                return true;
            }
        }
        return false;
    }

    private static Box scaled(Box box, double by) {
        return new Box(box.x0() * by, box.y0() * by, box.x1() * by, box.y1() * by);
    }

    /** Cells that touch, one list a table. */
    private static List<List<Box>> tables(List<Box> cells, double near) {
        int n = cells.size();
        int[] leader = new int[n];
        Arrays.setAll(leader, i -> i);
        List<Integer> order = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> cells.get(i).y0()));
        for (int a = 0; a < n; a++) {
            Box one = cells.get(order.get(a));
            for (int b = a + 1; b < n; b++) {
                Box other = cells.get(order.get(b));
                if (other.y0() > one.y1() + near) {
                    break;
                }
                boolean touch = one.x0() <= other.x1() + near && other.x0() <= one.x1() + near;
                if (touch) {
                    leader[find(leader, order.get(a))] = find(leader, order.get(b));
                }
            }
        }
        List<List<Box>> tables = new ArrayList<>();
        int[] place = new int[n];
        Arrays.fill(place, -1);
        for (int i = 0; i < n; i++) {
            int l = find(leader, i);
            if (place[l] < 0) {
                place[l] = tables.size();
                tables.add(new ArrayList<>());
            }
            tables.get(place[l]).add(cells.get(i));
        }
        return tables;
    }

    /**
     * Whether the cells are only the frame of a table: all lie below each other, as wide as the whole, and a line in one
     * of them holds several texts side by side, or some a name and an amount each. What is in such a frame stands in columns that no rule
     * parts.
     */
    private static boolean frame(List<Box> cells, List<Glyph> glyphs, double near) {
        Box first = cells.get(0);
        boolean stacked = cells.stream().allMatch(c -> Math.abs(c.x0() - first.x0()) <= near && Math.abs(c.x1() - first.x1()) <= near);
        if (!stacked) {
            return false;
        }
        Box all = cells.stream().reduce(Box::union).orElseThrow();
        List<Glyph> inside = glyphs.stream().filter(g -> all.contains(g.placeX(), g.placeY())).toList();
        List<List<Glyph>> lines = TextRuns.lines(inside);
        return lines.stream().anyMatch(AlignedTables::sideBySide) || lines.stream().filter(AlignedTables::named).count() >= NAMED;
    }

    private static int find(int[] leader, int i) {
        int root = i;
        while (leader[root] != root) {
            root = leader[root];
        }
        leader[i] = root;
        return root;
    }

    private static Grid grid(List<Box> boxes, List<Glyph> glyphs, double near) {
        double[] xs = edges(boxes.stream().flatMapToDouble(b -> java.util.stream.DoubleStream.of(b.x0(), b.x1())).toArray(), near);
        double[] ys = edges(boxes.stream().flatMapToDouble(b -> java.util.stream.DoubleStream.of(b.y0(), b.y1())).toArray(), near);
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        int[][] owner = new int[rows][columns];
        for (int[] row : owner) {
            Arrays.fill(row, -1);
        }
        int[][] place = new int[boxes.size()][];
        for (int i = 0; i < boxes.size(); i++) {
            Box b = boxes.get(i);
            int r0 = nearest(ys, b.y0());
            int r1 = nearest(ys, b.y1());
            int c0 = nearest(xs, b.x0());
            int c1 = nearest(xs, b.x1());
            place[i] = new int[] {r0, c0, Math.max(1, r1 - r0), Math.max(1, c1 - c0)};
            for (int r = r0; r < r1; r++) {
                for (int c = c0; c < c1; c++) {
                    if (owner[r][c] < 0) {
                        owner[r][c] = i;
                    }
                }
            }
        }
        List<List<Glyph>> held = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            held.add(new ArrayList<>());
        }
        ToIntFunction<Glyph> cell = g -> {
            int r = interval(ys, g.placeY());
            int c = interval(xs, g.placeX());
            return r < 0 || c < 0 ? -1 : owner[r][c];
        };
        Map<Glyph, Glyph> places = WholeAmounts.places(glyphs, cell);
        glyphs.removeIf(g -> {
            int in = cell.applyAsInt(places.getOrDefault(g, g));
            if (in >= 0) {
                held.get(in).add(g);
            }
            return in >= 0;
        });
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            String printed = TextRuns.text(held.get(i));
            int[] p = place[i];
            cells.add(new Cell(p[0], p[1], p[2], p[3], Characters.normalise(printed), printed, null, boxes.get(i)));
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new Grid(rows, columns, cells, new Box(xs[0], ys[0], xs[columns], ys[rows]), true);
    }

    private static double[] edges(double[] all, double near) {
        Arrays.sort(all);
        double[] edges = new double[all.length];
        int n = 0;
        for (int i = 0; i < all.length; ) {
            int j = i + 1;
            while (j < all.length && all[j] - all[j - 1] <= near) {
                j++;
            }
            edges[n++] = Arrays.stream(all, i, j).average().orElseThrow();
            i = j;
        }
        return Arrays.copyOf(edges, n);
    }

    private static int nearest(double[] edges, double at) {
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - at) < Math.abs(edges[best] - at)) {
                best = i;
            }
        }
        return best;
    }

    /** Index of the stretch between two edges that holds {@code at}, -1 outside. */
    private static int interval(double[] edges, double at) {
        int i = Arrays.binarySearch(edges, at);
        int index = i >= 0 ? i : -i - 2;
        return index < 0 || index >= edges.length - 1 ? -1 : index;
    }
}
