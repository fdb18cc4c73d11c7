package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The stretches of text on a page or a part of it, found without rules: characters that stand
 * near beside each other are one stretch, and those of the next column stand further away.
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
    /** Titles are higher than this, in heights of a character; quotes in them leave wide blanks, in their own heights. */
    private static final double TITLE = 1.6;
    private static final double TITLE_GAP = 0.9;
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
    static InkRuns of(GreyImage rest, double scale) {
        List<InkBlob> blots = InkBlob.of(rest, INK, b -> b.area() <= DUST || b.width() > LARGEST * scale || b.height() > LARGEST * scale
                || b.width() >= RULE * scale && b.height() <= THINNEST * scale);
        int[] heights = blots.stream().filter(b -> b.area() >= 12).mapToInt(InkBlob::height).filter(h -> h >= 6).sorted().toArray();
        int usual = heights.length == 0 ? USUAL : heights[(int) (0.7 * heights.length)];
        List<InkBlob> whole = whole(linked(blots, usual), usual);
        List<Snippet> runs = new ArrayList<>();
        for (InkBlob b : whole) {
            if (b.height() >= 0.4 * usual && b.height() <= 4 * usual || b.width() >= 0.4 * usual && b.height() >= 2) {
                runs.add(new Snippet(runs.size(), b.x0(), b.y0(), b.x1(), b.y1(), rest, 0, 0));
            }
        }
        return new InkRuns(usual, runs);
    }

    /** Lines of text that gutters part into at least so many pieces. */
    long tabularLines(int pieces) {
        List<Snippet> byMiddle = runs.stream().filter(r -> r.height() >= 0.5 * usual).sorted(Comparator.comparingInt(r -> r.y0() + r.y1()))
                .toList();
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

    /** Blots that stand near beside each other are one: row by row a 4 and its point stand far apart. */
    private static List<InkBlob> linked(List<InkBlob> blots, int usual) {
        List<InkBlob> byLeft = blots.stream().sorted(Comparator.comparingInt(InkBlob::x0)).toList();
        int n = byLeft.size();
        int[] leader = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            InkBlob one = byLeft.get(i);
            for (int k = i + 1; k < n && byLeft.get(k).x0() - one.x1() <= 3 * usual; k++) {
                InkBlob other = byLeft.get(k);
                int shared = Math.min(one.y1(), other.y1()) - Math.max(one.y0(), other.y0());
                int high = Math.max(one.height(), other.height());
                double near = high > TITLE * usual ? TITLE_GAP * high : Math.max(3, GAP * usual);
                if (other.x0() - one.x1() <= near && shared >= 0.4 * Math.min(one.height(), other.height())) {
                    leader[find(leader, k)] = find(leader, i);
                }
            }
        }
        Map<Integer, InkBlob> linked = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            linked.merge(find(leader, i), byLeft.get(i), InkBlob::with);
        }
        return List.copyOf(linked.values());
    }

    private static int find(int[] leader, int i) {
        while (leader[i] != i) {
            leader[i] = leader[leader[i]];
            i = leader[i];
        }
        return i;
    }

    /** The strokes of 二 or of a colon hang together with nothing: what stands close above another piece is one with it. */
    private static List<InkBlob> whole(List<InkBlob> pieces, int usual) {
        List<InkBlob> whole = new ArrayList<>();
        for (InkBlob piece : pieces.stream().sorted(Comparator.comparingInt(InkBlob::y0)).toList()) {
            InkBlob joined = piece;
            for (int i = whole.size() - 1; i >= 0 && i >= whole.size() - 80; i--) {
                InkBlob above = whole.get(i);
                int shared = Math.min(above.x1(), joined.x1()) - Math.max(above.x0(), joined.x0());
                boolean one = shared >= 0.5 * Math.min(above.width(), joined.width())
                        && Math.max(above.y1(), joined.y1()) - above.y0() <= 1.3 * usual && joined.y0() - above.y1() <= 0.4 * usual;
                if (one) {
                    joined = above.with(joined);
                    whole.remove(i);
                }
            }
            whole.add(joined);
        }
        return whole;
    }
}
