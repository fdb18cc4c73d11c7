package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The stretches of text on a page or a part of it, found without rules: ink is smeared along its line until the characters
 * of a stretch hang together and those of the next column do not.
 */
final class InkRuns {

    private static final int INK = 170;
    /** Smaller specks are dust of the scanner, in pixels. */
    private static final int DUST = 3;
    /** What is wider or higher is a rule, a frame or a photograph, in points. */
    private static final double LARGEST = 60;
    /** Rules across are thinner than any character, and longer, in points. */
    private static final double THINNEST = 3;
    private static final double RULE = 18;
    /** Characters of one stretch stand nearer than this, in heights of a character. */
    private static final double GAP = 0.55;
    /** Columns of a table are this far apart in most of its lines, in heights of a character. */
    private static final double GUTTER = 1.3;
    private static final int USUAL = 20;

    /** The heights of its characters, in pixels: of most of them, strokes that stand apart left out. */
    final int usual;
    /** From the top to the bottom. */
    final List<Snippet> runs;

    private InkRuns(int usual, List<Snippet> runs) {
        this.usual = usual;
        this.runs = runs;
    }

    /** The stretches of {@code rest}, numbered as cells; rules and dust in it are painted over. */
    static InkRuns of(Picture rest, double scale) {
        List<Blot> blots = Blot.of(rest, INK, b -> b.area() <= DUST || b.width() > LARGEST * scale || b.height() > LARGEST * scale
                || b.width() >= RULE * scale && b.height() <= THINNEST * scale);
        int[] heights = blots.stream().filter(b -> b.area() >= 12).mapToInt(Blot::height).filter(h -> h >= 6).sorted().toArray();
        int usual = heights.length == 0 ? USUAL : heights[(int) (0.7 * heights.length)];
        List<Blot> whole = whole(Blot.of(smeared(rest, (int) Math.max(3, GAP * usual)), INK, b -> false), usual);
        List<Snippet> runs = new ArrayList<>();
        for (Blot b : whole) {
            if (b.height() >= 0.4 * usual && b.height() <= 4 * usual || b.width() >= 0.4 * usual && b.height() >= 2) {
                runs.add(new Snippet(runs.size(), b.x0(), b.y0(), b.x1(), b.y1(), rest, 0, 0));
            }
        }
        return new InkRuns(usual, runs);
    }

    /** Lines of text that gutters part into at least so many pieces. */
    long tabularLines(int pieces) {
        List<Snippet> byMiddle = runs.stream().filter(r -> r.height() >= 0.5 * usual).sorted(Comparator.comparingInt(r -> r.y0() + r.y1())).toList();
        long lines = 0;
        List<Snippet> line = new ArrayList<>();
        for (Snippet run : byMiddle) {
            if (!line.isEmpty() && run.y0() + run.y1() - line.get(0).y0() - line.get(0).y1() > 0.9 * usual) {
                lines += pieces(line) >= pieces ? 1 : 0;
                line.clear();
            }
            line.add(run);
        }
        return lines + (pieces(line) >= pieces ? 1 : 0);
    }

    /** The blank behind a wide comma is narrower than a gutter. */
    private int pieces(List<Snippet> line) {
        line.sort(Comparator.comparingInt(Snippet::x0));
        int pieces = line.isEmpty() ? 0 : 1;
        for (int i = 1; i < line.size(); i++) {
            pieces += line.get(i).x0() - line.get(i - 1).x1() >= GUTTER * usual ? 1 : 0;
        }
        return pieces;
    }

    private static Picture smeared(Picture rest, int gap) {
        Picture smeared = Picture.white(rest.width(), rest.height());
        for (int y = 0; y < rest.height(); y++) {
            int row = y * rest.width();
            int last = Integer.MIN_VALUE / 2;
            for (int x = 0; x < rest.width(); x++) {
                if (rest.at(x, y) < INK) {
                    int from = x - last <= gap ? last : x;
                    Arrays.fill(smeared.grey(), row + from, row + x + 1, (byte) 0);
                    last = x;
                }
            }
        }
        return smeared;
    }

    /** The strokes of 二 or of a colon hang together with nothing: what stands close above another piece is one with it. */
    private static List<Blot> whole(List<Blot> pieces, int usual) {
        List<Blot> whole = new ArrayList<>();
        for (Blot piece : pieces.stream().sorted(Comparator.comparingInt(Blot::y0)).toList()) {
            Blot joined = piece;
            for (int i = whole.size() - 1; i >= 0 && i >= whole.size() - 80; i--) {
                Blot above = whole.get(i);
                int shared = Math.min(above.x1(), joined.x1()) - Math.max(above.x0(), joined.x0());
                boolean one = shared >= 0.5 * Math.min(above.width(), joined.width())
                        && Math.max(above.y1(), joined.y1()) - above.y0() <= 1.3 * usual && joined.y0() - above.y1() <= 0.4 * usual;
                if (one) {
                    joined = new Blot(Math.min(above.x0(), joined.x0()), Math.min(above.y0(), joined.y0()), Math.max(above.x1(), joined.x1()),
                            Math.max(above.y1(), joined.y1()), above.area() + joined.area());
                    whole.remove(i);
                }
            }
            whole.add(joined);
        }
        return whole;
    }
}
