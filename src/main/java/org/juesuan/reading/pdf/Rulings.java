package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.juesuan.model.Box;
import technology.tabula.Ruling;

/**
 * Rules as drawn made into rulings that meet: pieces of one line joined, lines a hair apart made one, ends brought to
 * the line that they were meant to touch, and an outer edge that a producer left out drawn where the lines end.
 */
final class Rulings {

    /** Lines nearer than this are one line, in points. */
    private static final double SAME_LINE = 1.6;
    /** Pieces of a line nearer than this belong together; ends nearer than this to a crossing line touch it. */
    private static final double REACH = 3;
    /** How far an outer edge may fall short of a heading's line. */
    private static final double FAR = 40;
    /** Lines further apart than so many of a table's rows belong to two tables, unless something joins them. */
    private static final double ROWS_APART = 2.5;
    /** Anything shorter is a stub of an ornament or a glyph. */
    private static final double STUB = 3.5;

    final List<Ruling> horizontal;
    final List<Ruling> vertical;

    /** A line at {@code at} across its axis, from {@code from} to {@code to} along it. */
    private record Line(double at, double from, double to) {
    }

    Rulings(List<Box> rules) {
        List<Line> across = new ArrayList<>();
        List<Line> down = new ArrayList<>();
        for (Box rule : rules) {
            if (rule.width() >= rule.height()) {
                across.add(new Line(rule.y0(), rule.x0(), rule.x1()));
            } else {
                down.add(new Line(rule.x0(), rule.y0(), rule.y1()));
            }
        }
        across = joined(across);
        down = joined(down);
        across = touching(across, down);
        down = touching(down, across);
        down = joined(longer(down, across));
        across = joined(longer(across, down));
        List<Line> sides = missingEdges(across, down);
        List<Line> caps = missingEdges(down, across);
        down = joined(concat(down, sides));
        across = joined(concat(across, caps));
        horizontal = across.stream().map(l -> new Ruling((float) l.at, (float) l.from, (float) (l.to - l.from), 0)).toList();
        vertical = down.stream().map(l -> new Ruling((float) l.from, (float) l.at, 0, (float) (l.to - l.from))).toList();
    }

    private static List<Line> concat(List<Line> a, List<Line> b) {
        List<Line> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static List<Line> joined(List<Line> lines) {
        List<Line> byPlace = new ArrayList<>(lines);
        byPlace.sort(Comparator.comparingDouble(Line::at));
        List<Line> joined = new ArrayList<>();
        for (int i = 0; i < byPlace.size(); ) {
            int j = i + 1;
            while (j < byPlace.size() && byPlace.get(j).at - byPlace.get(j - 1).at <= SAME_LINE
                    && byPlace.get(j).at - byPlace.get(i).at <= 2 * SAME_LINE) {
                j++;
            }
            List<Line> same = new ArrayList<>(byPlace.subList(i, j));
            double weight = same.stream().mapToDouble(l -> l.to - l.from + 0.01).sum();
            double at = same.stream().mapToDouble(l -> l.at * (l.to - l.from + 0.01)).sum() / weight;
            same.sort(Comparator.comparingDouble(Line::from));
            double from = same.get(0).from;
            double to = same.get(0).to;
            for (Line l : same) {
                if (l.from > to + REACH) {
                    keep(joined, at, from, to);
                    from = l.from;
                    to = l.to;
                } else {
                    to = Math.max(to, l.to);
                }
            }
            keep(joined, at, from, to);
            i = j;
        }
        return joined;
    }

    private static void keep(List<Line> lines, double at, double from, double to) {
        if (to - from >= STUB) {
            lines.add(new Line(at, from, to));
        }
    }

    private static List<Line> touching(List<Line> lines, List<Line> crossing) {
        List<Line> touching = new ArrayList<>(lines.size());
        for (Line l : lines) {
            touching.add(new Line(l.at, reach(l.from, l.at, crossing), reach(l.to, l.at, crossing)));
        }
        return touching;
    }

    private static double reach(double end, double at, List<Line> crossing) {
        double best = end;
        double distance = REACH;
        for (Line c : crossing) {
            double d = Math.abs(c.at - end);
            if (d < distance && c.from - REACH <= at && c.to + REACH >= at) {
                distance = d;
                best = c.at;
            }
        }
        return best;
    }

    /**
     * The outermost lines of a table drawn out to a crossing line that ends on their course a little beyond them: the
     * outer edge of a heading that goes on over the edge of the page is often left out. Another line of the table goes
     * all the way there; where none does, what begins there is the next table.
     */
    private static List<Line> longer(List<Line> lines, List<Line> crossing) {
        List<Line> longer = new ArrayList<>(lines.size());
        for (Line l : lines) {
            double from = l.from;
            double to = l.to;
            double low = l.at;
            double high = l.at;
            for (Line c : crossing) {
                if (c.at >= l.from - FAR && c.at <= l.to + FAR) {
                    low = Math.min(low, c.from);
                    high = Math.max(high, c.to);
                }
            }
            boolean outer = l.at - low <= REACH || high - l.at <= REACH;
            // from the nearest on: a page's end cuts cells merged over rows in several columns beside each other
            for (Line c : outer ? reversed(crossing) : List.<Line>of()) {
                boolean before = endsAt(c, l) && c.at < from && from - c.at <= FAR && goesOver(lines, c, c.at, l.from);
                from = before ? c.at : from;
            }
            for (Line c : outer ? crossing : List.<Line>of()) {
                boolean after = endsAt(c, l) && c.at > to && c.at - to <= FAR && goesOver(lines, c, l.to, c.at);
                to = after ? c.at : to;
            }
            longer.add(new Line(l.at, from, to));
        }
        return longer;
    }

    private static boolean endsAt(Line crossing, Line line) {
        return Math.abs(crossing.from - line.at) <= REACH || Math.abs(crossing.to - line.at) <= REACH;
    }

    /** Lines in the order of their places, which {@link #joined} gives them, from the last to the first. */
    private static List<Line> reversed(List<Line> lines) {
        List<Line> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean goesOver(List<Line> lines, Line crossing, double from, double to) {
        return lines.stream().anyMatch(o -> o.at >= crossing.from - REACH && o.at <= crossing.to + REACH
                && o.from <= from + REACH && o.to >= to - REACH);
    }

    /** Where at least three lines of a table end at the same place and no crossing line closes them. */
    private static List<Line> missingEdges(List<Line> lines, List<Line> crossing) {
        List<Line> missing = new ArrayList<>();
        if (crossing.isEmpty()) {
            return missing;
        }
        for (boolean start : new boolean[] {true, false}) {
            List<double[]> ends = new ArrayList<>();
            for (Line l : lines) {
                double end = start ? l.from : l.to;
                boolean meets = crossing.stream().anyMatch(c -> c.from - REACH <= l.at && c.to + REACH >= l.at
                        && c.at >= l.from - REACH && c.at <= l.to + REACH);
                boolean closed = crossing.stream().anyMatch(c -> Math.abs(c.at - end) <= REACH
                        && c.from - REACH <= l.at && c.to + REACH >= l.at);
                if (meets && !closed) {
                    ends.add(new double[] {end, l.at});
                }
            }
            ends.sort(Comparator.comparingDouble(e -> e[0]));
            for (int i = 0; i < ends.size(); ) {
                int j = i + 1;
                while (j < ends.size() && ends.get(j)[0] - ends.get(i)[0] <= SAME_LINE) {
                    j++;
                }
                edges(ends.subList(i, j), crossing, missing);
                i = j;
            }
        }
        return missing;
    }

    /**
     * The edges at which lines end, one for each table: two lines next to each other are of two tables where no crossing
     * line goes from one to the other and more than a row is between them, as a title and what stands around it.
     */
    private static void edges(List<double[]> ends, List<Line> crossing, List<Line> missing) {
        List<double[]> byPlace = new ArrayList<>(ends);
        byPlace.sort(Comparator.comparingDouble(e -> e[1]));
        double[] apart = IntStream.range(1, byPlace.size()).mapToDouble(k -> byPlace.get(k)[1] - byPlace.get(k - 1)[1]).sorted().toArray();
        int from = 0;
        for (int k = 1; k <= byPlace.size(); k++) {
            boolean another = k == byPlace.size() || byPlace.get(k)[1] - byPlace.get(k - 1)[1] > ROWS_APART * apart[apart.length / 2]
                    && !bridged(crossing, byPlace.get(k - 1), byPlace.get(k));
            if (another) {
                if (k - from >= 3) {
                    missing.add(new Line(byPlace.get(from)[0], byPlace.get(from)[1], byPlace.get(k - 1)[1]));
                }
                from = k;
            }
        }
    }

    private static boolean bridged(List<Line> crossing, double[] one, double[] next) {
        return crossing.stream().anyMatch(c -> c.from <= one[1] + REACH && c.to >= next[1] - REACH);
    }
}
