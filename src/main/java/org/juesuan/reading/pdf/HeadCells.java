package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.juesuan.model.Box;

/**
 * The cells of the head of a table whose columns are known: lines of one heading put together, and each heading over the
 * columns in whose middle it stands. A heading that has others below it is over all columns that no heading beside it
 * claims, as far as its middle allows.
 */
final class HeadCells {

    /** Middles or beginnings of lines of one heading differ by no more than this, in points. */
    private static final double SAME = 2.5;
    /** Lines of one heading are no further apart than this many sizes, whatever else stands in the table. */
    private static final double WRAP = 1.6;
    /** Distances between lines of one cell differ by no more than this share. */
    private static final double ALIKE = 1.2;
    /** A heading is of a lower row where it is lower by this share of a row. */
    private static final double STEP = 0.9;
    /** Letters of one heading stand no further apart than this many sizes. */
    private static final double LETTERS = 5;
    /** Rows stand further apart than lines of one cell by at least this, in points. */
    private static final double LEAST_PADDING = 0.8;
    /** A heading is off the middle of what it is over by no more than this share of a column's width. */
    private static final double MIDDLE = 0.2;

    private final List<Heading> headings = new ArrayList<>();
    private final double[] bounds;
    private final AlignedColumns told;
    private int levels;

    /**
     * @param lines  of the head, from the top to the bottom
     * @param bounds where the columns' cells begin and end, all of them finite
     * @param rows   the least distance between two rows with amounts
     * @param told   what is known of the columns
     */
    HeadCells(List<List<TextRuns.Run>> lines, double[] bounds, double rows, AlignedColumns told, DrawnEdges drawn) {
        this.bounds = bounds;
        this.told = told;
        double wrap = wrap(lines, rows);
        for (List<TextRuns.Run> line : lines) {
            for (TextRuns.Run run : line) {
                place(run, lines, wrap, drawn);
            }
        }
        headings.forEach(this::touched);
        letterSpaced();
        headings.forEach(this::trim);
        // from the bottom up: what a heading is over depends on what stands below it
        headings.sort(Comparator.comparingDouble((Heading h) -> -h.last()).thenComparingDouble(h -> h.box.x0()));
        headings.forEach(this::reach);
        headings.sort(Comparator.comparingDouble((Heading h) -> h.runs.get(0).baseline()).thenComparingDouble(h -> h.box.x0()));
        levels();
    }

    List<Heading> headings() {
        return headings;
    }

    /** Rows of the head. */
    int rows() {
        return levels;
    }

    /** The distance between lines of one cell; 0 where none goes on over a second line. */
    private static double wrap(List<List<TextRuns.Run>> lines, double rows) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < lines.size(); i++) {
            for (TextRuns.Run run : lines.get(i)) {
                for (int k = i - 1; k >= 0 && run.baseline() - lines.get(k).get(0).baseline() <= 2 * WRAP * run.size(); k--) {
                    least = Math.min(least, lines.get(k).stream().filter(above -> aligned(above.box(), run.box()))
                            .mapToDouble(above -> run.baseline() - above.baseline()).filter(d -> d <= WRAP * run.size())
                            .min().orElse(Double.POSITIVE_INFINITY));
                }
            }
        }
        return least < rows - LEAST_PADDING ? ALIKE * least : 0;
    }

    private static boolean aligned(Box a, Box b) {
        return Math.abs(a.centreX() - b.centreX()) <= SAME || Math.abs(a.x0() - b.x0()) <= 1;
    }

    /**
     * Whether two lines are rows of the head and not lines of its cells: a heading of the upper one, which is none of one column
     * alone, stands between two of the lower one, none of which has anything right above or below it. So it is over both, and
     * what stands below a heading of one column alone is none of its words either.
     */
    private boolean rows(List<TextRuns.Run> upper, List<TextRuns.Run> lower) {
        List<TextRuns.Run> over = alone(upper, lower).stream().filter(run -> told.own(run) < 0).toList();
        List<TextRuns.Run> under = alone(lower, upper);
        return over.stream().anyMatch(h -> {
            double middle = h.box().centreX();
            double left = under.stream().mapToDouble(u -> u.box().centreX()).filter(x -> x < middle).max().orElse(Double.NaN);
            double right = under.stream().mapToDouble(u -> u.box().centreX()).filter(x -> x > middle).min().orElse(Double.NaN);
            return upper.stream().allMatch(o -> o == h || o.box().centreX() < left || o.box().centreX() > right)
                    && lower.stream().noneMatch(o -> o.box().centreX() > left && o.box().centreX() < right) && left < right;
        });
    }

    /** The texts of a line that no text of the other one stands right above or below. */
    private static List<TextRuns.Run> alone(List<TextRuns.Run> line, List<TextRuns.Run> other) {
        return line.stream().filter(run -> other.stream().noneMatch(o -> aligned(o.box(), run.box()))).toList();
    }

    private static List<TextRuns.Run> at(double baseline, List<List<TextRuns.Run>> lines) {
        return lines.stream().filter(line -> Math.abs(line.get(0).baseline() - baseline) < 1).findFirst().orElse(List.of());
    }

    private void place(TextRuns.Run run, List<List<TextRuns.Run>> lines, double wrap, DrawnEdges drawn) {
        for (Heading h : headings) {
            double apart = run.baseline() - h.last();
            boolean goesOn = apart > 1 && apart <= wrap && aligned(h.box, run.box())
                    && !drawn.between(h.last(), run.baseline() - 0.5 * run.size(), run.box().centreX())
                    && !rows(at(h.last(), lines), at(run.baseline(), lines)) && !upright(h, run, lines, wrap);
            if (goesOn) {
                h.add(run);
                return;
            }
        }
        headings.add(new Heading(run));
    }

    /** Whether an upright heading, one letter in a line, begins below one of whole words. */
    private static boolean upright(Heading h, TextRuns.Run run, List<List<TextRuns.Run>> lines, double wrap) {
        return !letter(h.runs.get(h.runs.size() - 1)) && letter(run) && lines.stream().flatMap(List::stream)
                .anyMatch(below -> letter(below) && below.baseline() - run.baseline() > 1 && below.baseline() - run.baseline() <= wrap
                        && aligned(below.box(), run.box()));
    }

    /** Whether a line of a heading is one letter. */
    static boolean letter(TextRuns.Run run) {
        return run.printed().codePointCount(0, run.printed().length()) == 1;
    }

    private void touched(Heading h) {
        int own = h.runs.stream().mapToInt(told::own).max().orElse(-1);
        if (own >= 0) {
            h.from = own;
            h.to = own + 1;
            return;
        }
        int columns = bounds.length - 1;
        int from = 0;
        while (from < columns - 1 && bounds[from + 1] < h.box.x0() + 1) {
            from++;
        }
        int to = columns;
        while (to > from + 1 && bounds[to - 1] > h.box.x1() - 1) {
            to--;
        }
        h.from = from;
        h.to = to;
    }

    /** Letters of one heading may stand apart like headings of columns; but these have nothing below them, and no column has two. */
    private void letterSpaced() {
        List<Heading> byPlace = new ArrayList<>(headings);
        byPlace.sort(Comparator.comparingDouble((Heading h) -> h.last()).thenComparingDouble(h -> h.box.x0()));
        for (int i = 1; i < byPlace.size(); i++) {
            Heading left = byPlace.get(i - 1);
            Heading right = byPlace.get(i);
            boolean letters = left.runs.size() == 1 && right.runs.size() == 1 && Math.abs(left.last() - right.last()) < 1
                    && left.runs.get(0).printed().matches("\\S( \\S)*") && right.runs.get(0).printed().matches("\\S")
                    && right.box.x0() - left.box.x1() <= LETTERS * left.runs.get(0).size();
            boolean one = left.shares(right) || headings.stream().anyMatch(o -> (o.shares(left) || o.shares(right)) && left.above(o));
            if (letters && one) {
                TextRuns.Run run = left.runs.get(0);
                right.runs.set(0, new TextRuns.Run(run.printed() + ' ' + right.runs.get(0).printed(), left.box.union(right.box),
                        run.baseline(), run.size()));
                right.box = right.runs.get(0).box();
                touched(right);
                headings.remove(left);
            }
        }
    }

    /** A heading that is wider than its column reaches into the one beside it, whose own heading stands there. */
    private void trim(Heading h) {
        int middle = AlignedTables.column(bounds, h.box.centreX());
        while (h.from < middle && claimed(h, h.from)) {
            h.from++;
        }
        while (h.to - 1 > middle && claimed(h, h.to - 1)) {
            h.to--;
        }
    }

    private boolean claimed(Heading h, int column) {
        return headings.stream().anyMatch(o -> o != h && !o.above(h) && !h.above(o)
                && AlignedTables.column(bounds, o.box.centreX()) == column);
    }

    private void reach(Heading h) {
        if (h.runs.stream().anyMatch(run -> told.own(run) >= 0)) {
            return;
        }
        int low = h.from;
        int high = h.to;
        boolean leaf = leaf(h);
        h.over = !leaf;
        if (told.atLeft() && !leaf) {
            while (h.to < bounds.length - 1 && free(h, h.to, false, 1)) {
                h.to++;
            }
            return;
        }
        double middle = h.box.centreX();
        double lower = leaf ? 1 : STEP * headings.stream().filter(o -> o != h && o.shares(h) && h.above(o))
                .mapToDouble(o -> o.height() - h.height()).min().orElse(1);
        double least = off(low, high, middle);
        for (int from = low; from >= 0 && free(h, from, leaf, lower); from--) {
            for (int to = high; to <= bounds.length - 1 && (to == high || free(h, to - 1, leaf, lower)); to++) {
                double off = off(from, to, middle);
                boolean wider = to - from > h.to - h.from;
                if (off < least || off == least && wider) {
                    least = off;
                    h.from = from;
                    h.to = to;
                }
            }
        }
    }

    /** How far a middle is from that of columns; nothing where print could not place it better. */
    private double off(int from, int to, double middle) {
        // headings of columns without amounts may be narrow, so that nobody knows where their cells end, but for their middles
        double off = Math.min(Math.abs((bounds[from] + bounds[to]) / 2 - middle), Math.abs(told.middle(from, to - 1) - middle));
        return off <= MIDDLE * (bounds[to] - bounds[from]) / (to - from) ? 0 : off;
    }

    /**
     * A heading in the middle of two rows stands lower than one of the upper row, and is none of the lower row for that, unless
     * it is over several itself and a line lower.
     */
    private static boolean below(Heading o, Heading h, double lower) {
        boolean line = o.runs.get(0).baseline() - h.last() >= h.runs.get(0).size();
        return h.above(o) && (line && o.over && o.to - o.from > 1 || o.height() - h.height() >= lower);
    }

    /** Whether a heading may reach over a column: none beside it stands there, and one below it does where it has others below. */
    private boolean free(Heading h, int column, boolean leaf, double lower) {
        boolean beside = headings.stream().anyMatch(o -> o != h && o.covers(column) && !o.above(h) && !below(o, h, lower));
        boolean below = headings.stream().anyMatch(o -> o != h && o.covers(column) && below(o, h, lower));
        boolean taken = leaf && headings.stream().anyMatch(o -> o != h && o.covers(column) && leaf(o));
        return !beside && (h.covers(column) || !taken && below != leaf);
    }

    /** Whether nothing stands below a heading. */
    private boolean leaf(Heading h) {
        return headings.stream().noneMatch(o -> o != h && o.shares(h) && h.above(o));
    }

    private void levels() {
        for (Heading h : headings) {
            h.level = headings.stream().filter(o -> o != h && o.shares(h) && o.above(h)).mapToInt(o -> o.level + 1).max().orElse(0);
            levels = Math.max(levels, h.level + 1);
        }
        for (Heading h : headings) {
            int next = headings.stream().filter(o -> o != h && o.shares(h) && h.above(o)).mapToInt(o -> o.level).min().orElse(levels);
            h.levels = Math.max(1, next - h.level);
        }
    }
}
