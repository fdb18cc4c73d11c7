package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            for (Line c : crossing) {
                if (!outer) {
                    break;
                }
                boolean endsHere = Math.abs(c.from - l.at) <= REACH || Math.abs(c.to - l.at) <= REACH;
                boolean before = c.at < from && from - c.at <= FAR && goesOver(lines, c, c.at, l.from);
                boolean after = c.at > to && c.at - to <= FAR && goesOver(lines, c, l.to, c.at);
                if (endsHere) {
                    from = before ? c.at : from;
                    to = after ? c.at : to;
                }
            }
            longer.add(new Line(l.at, from, to));
        }
        return longer;
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
                if (j - i >= 3) {
                    double from = ends.subList(i, j).stream().mapToDouble(e -> e[1]).min().orElseThrow();
                    double to = ends.subList(i, j).stream().mapToDouble(e -> e[1]).max().orElseThrow();
                    missing.add(new Line(ends.get(i)[0], from, to));
                }
                i = j;
            }
        }
        return missing;
    }
}
