package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.juesuan.model.Box;

/**
 * Ruling lines in a picture: long thin stretches of ink, straight across or down. Text that touches a line makes it
 * thick for a stretch, and a poor scan leaves holes; both are bridged.
 */
final class PictureRules {

    /** Ink of lines is often paler than that of text. */
    private static final int INK = 190;
    /** Thicker ink is no line, in points. */
    private static final double THICK = 3;
    /** A line is at least this long, in points; a rule down closes a single row of small print. */
    private static final double SHORTEST_ACROSS = 18;
    private static final double SHORTEST_DOWN = 9;
    /** Holes and text across a line up to this length are bridged, in points. */
    private static final double HOLE = 1.2;
    private static final double TOUCHING = 7;
    /** Lines this near to each other meet, in points. */
    private static final double MEET = 3;
    /** A line down joins lines across that are at least so far apart, in points. */
    private static final double APART = 6;
    /** With ink close by for more than this share of its length it is part of that ink. */
    private static final double CROWDED = 0.55;
    /** A line of this length needs no other to be one, in points. */
    private static final double LONG = 120;

    private final GreyImage even;
    private final double scale;

    private PictureRules(GreyImage even, double pixelsPerPoint) {
        this.even = even;
        this.scale = pixelsPerPoint;
    }

    /** The rules in points, each a box without width or without height. */
    static List<Box> of(GreyImage even, double pixelsPerPoint) {
        PictureRules rules = new PictureRules(even, pixelsPerPoint);
        List<Box> across = rules.along(true, SHORTEST_ACROSS);
        List<Box> down = rules.along(false, SHORTEST_DOWN);
        List<Box> met = new ArrayList<>();
        for (Box rule : across) {
            double[] meeting = down.stream().filter(d -> meet(rule, d)).mapToDouble(Box::x0).toArray();
            if ((rule.width() >= LONG || spread(meeting) >= APART) && rules.stands(rule)) {
                met.add(rule);
            }
        }
        List<Box> all = new ArrayList<>(met);
        for (Box rule : down) {
            // a stroke of a character meets one line at most
            double[] meeting = met.stream().filter(a -> meet(a, rule)).mapToDouble(Box::y0).toArray();
            if (spread(meeting) >= APART) {
                all.add(rule);
            }
        }
        return all;
    }

    private static double spread(double[] places) {
        return Arrays.stream(places).max().orElse(0) - Arrays.stream(places).min().orElse(0);
    }

    /** Whether a line across stands free: the feet of a row of digits have the digits above them. */
    private boolean stands(Box rule) {
        int y = (int) (rule.y0() * scale);
        int from = (int) (rule.x0() * scale);
        int to = (int) (rule.x1() * scale);
        int near = Math.max(4, (int) (1.6 * scale));
        int far = near + Math.max(3, (int) (2 * scale));
        int crowded = 0;
        for (int x = from; x < to; x++) {
            crowded += ink(x, y - far, y - near) || ink(x, y + near, y + far) ? 1 : 0;
        }
        return crowded < CROWDED * (to - from);
    }

    private boolean ink(int x, int from, int to) {
        for (int y = Math.max(0, from); y < Math.min(even.height(), to); y++) {
            if (x < even.width() && even.at(x, y) < INK) {
                return true;
            }
        }
        return false;
    }

    private static boolean meet(Box across, Box down) {
        return down.x0() >= across.x0() - MEET && down.x0() <= across.x1() + MEET
                && across.y0() >= down.y0() - MEET && across.y0() <= down.y1() + MEET;
    }

    private List<Box> along(boolean across, double shortest) {
        int length = across ? even.width() : even.height();
        int breadth = across ? even.height() : even.width();
        byte[] thin = thin(across, length, breadth);
        int least = (int) (shortest * scale);
        int hole = Math.max(2, (int) (HOLE * scale));
        int touching = (int) (TOUCHING * scale);
        List<Box> rules = new ArrayList<>();
        for (int b = 0; b < breadth; b++) {
            int from = -1;
            int last = -1;
            int lines = 0;
            for (int a = 0; a <= length; a++) {
                // the line may lie on the next row for a stretch
                int here = a == length ? 0 : Math.max(thin[b * length + a], b + 1 < breadth ? thin[(b + 1) * length + a] : 0);
                if (here == 2) {
                    from = from < 0 ? a : from;
                    last = a;
                    lines++;
                    continue;
                }
                int away = a - last;
                boolean ends = from >= 0 && (a == length || away > touching || here == 0 && away > hole
                        && !inkSince(thin, b, length, last, a, hole));
                if (ends) {
                    if (last - from + 1 >= least && lines >= 0.65 * (last - from + 1)) {
                        rules.add(box(across, from, last + 1, b + 1));
                    }
                    from = -1;
                    lines = 0;
                }
            }
        }
        return rules;
    }

    /** Whether the holes in a stretch of ink between two places are all small. */
    private static boolean inkSince(byte[] thin, int row, int length, int from, int to, int hole) {
        int empty = 0;
        for (int a = from + 1; a <= to; a++) {
            empty = thin[row * length + a] == 0 ? empty + 1 : 0;
            if (empty > hole) {
                return false;
            }
        }
        return true;
    }

    private Box box(boolean across, int from, int to, int at) {
        double a = from / scale;
        double b = to / scale;
        double c = at / scale;
        return across ? new Box(a, c, b, c) : new Box(c, a, c, b);
    }

    /** Of every place 2 where the ink is as thin as a line, 1 where it is thicker, 0 where there is none. */
    private byte[] thin(boolean across, int length, int breadth) {
        int thick = Math.max(3, (int) Math.round(THICK * scale));
        byte[] thin = new byte[length * breadth];
        for (int a = 0; a < length; a++) {
            int from = -1;
            for (int b = 0; b <= breadth; b++) {
                boolean ink = b < breadth && (across ? even.at(a, b) : even.at(b, a)) < INK;
                if (ink && from < 0) {
                    from = b;
                } else if (!ink && from >= 0) {
                    byte kind = (byte) (b - from <= thick ? 2 : 1);
                    for (int i = from; i < b; i++) {
                        thin[i * length + a] = kind;
                    }
                    from = -1;
                }
            }
        }
        return thin;
    }
}
