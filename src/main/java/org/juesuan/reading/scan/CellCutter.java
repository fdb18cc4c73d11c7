package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;

/** Cuts the text lines out of cells: rules are trimmed off at each cell's own edges, because no scan is quite straight. */
final class CellCutter {

    private static final int INK = 190;
    /**
     * Of pixels in a line along an edge, the share that is dark in a rule. Digits stand close to a rule down and fill
     * half of a row's height; a long rule across may climb by a pixel or two, and no text is that dense.
     */
    private static final double RULE_DOWN = 0.75;
    private static final double RULE_ACROSS = 0.5;
    private static final double RULE_FRINGE = 0.82;
    private static final int PALE_RULE = 190;
    private static final int FRINGE = 228;
    /** How far from its computed place a rule may lie, in points. */
    private static final double WOBBLE = 2.2;
    /** Stains smaller than this, in pixels at 200 dpi, are no text by themselves. */
    private static final int STAIN = 14;

    /** Smaller specks are dust of the scanner; a pale decimal point is larger. */
    private static final int DUST = 3;
    /** Small print on a poor scan is so pale that only specks of it are ink: paper is paler by far. */
    private static final int PALE_INK = 218;
    /** Of pale ink so much is text, in pixels. */
    private static final int PALE_TEXT = 3 * STAIN;
    private static final int LOWEST_TEXT = 6;
    private static final int FEWEST_SPECKS = 4;

    private record Band(int y0, int y1) {
        int height() {
            return y1 - y0;
        }
    }

    private final GreyImage even;
    private final double scale;

    CellCutter(GreyImage even, double pixelsPerPoint) {
        this.even = even;
        this.scale = pixelsPerPoint;
    }

    /** The snippets of all cells, those of one cell from the top to the bottom. */
    List<Snippet> cut(List<Box> cells) {
        List<GreyImage> inner = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        List<List<InkBlob>> blots = new ArrayList<>();
        List<List<Band>> bands = new ArrayList<>();
        List<Integer> heights = new ArrayList<>();
        for (Box cell : cells) {
            int[] place = trimmed(cell);
            GreyImage piece = even.cut(place[0], place[1], place[2], place[3], 1);
            List<InkBlob> found = blots(piece, INK);
            List<Band> lines = bands(found);
            if (lines.isEmpty() && specks(found)) {
                found = blots(piece, PALE_INK);
                lines = pale(found);
            }
            inner.add(piece);
            places.add(place);
            blots.add(found);
            bands.add(lines);
            lines.stream().map(Band::height).filter(h -> h >= 8).forEach(heights::add);
        }
        heights.sort(null);
        int usual = heights.isEmpty() ? 24 : heights.get(heights.size() / 2);
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            for (Band band : joined(bands.get(i), usual)) {
                Snippet snippet = snippet(i, inner.get(i), places.get(i), blots.get(i), band);
                if (snippet != null) {
                    snippets.add(snippet);
                }
            }
        }
        return snippets;
    }

    private @Nullable Snippet snippet(int cell, GreyImage piece, int[] place, List<InkBlob> blots, Band band) {
        int x0 = Integer.MAX_VALUE;
        int x1 = -1;
        for (InkBlob b : blots) {
            if (b.area() >= DUST && b.y0() < band.y1 && b.y1() > band.y0) {
                x0 = Math.min(x0, b.x0());
                x1 = Math.max(x1, b.x1());
            }
        }
        return x1 < 0 ? null
                : new Snippet(cell, place[0] + x0, place[1] + band.y0, place[0] + x1, place[1] + band.y1, piece, place[0], place[1]);
    }

    /** The cell in pixels, its rules trimmed off. */
    private int[] trimmed(Box cell) {
        int x0 = pixel(cell.x0(), even.width());
        int y0 = pixel(cell.y0(), even.height());
        int x1 = pixel(cell.x1(), even.width());
        int y1 = pixel(cell.y1(), even.height());
        int reach = (int) Math.ceil(WOBBLE * scale);
        return new int[] {inside(x0, 1, reach, y0, y1, false), inside(y0, 1, reach, x0, x1, true),
                Math.max(x0 + 1, inside(x1, -1, reach, y0, y1, false)), Math.max(y0 + 1, inside(y1, -1, reach, x0, x1, true))};
    }

    private int pixel(double points, int most) {
        return Math.max(0, Math.min(most, (int) Math.round(points * scale)));
    }

    /** The first place beside an edge, going inwards, from which on no rule runs along it. */
    private int inside(int edge, int step, int reach, int from, int to, boolean across) {
        int last = edge;
        for (int d = -reach; d <= reach; d++) {
            int at = edge + step * d;
            // pixel "at" for the left and upper edges, the one before "at" for the right and lower ones
            int line = step > 0 ? at : at - 1;
            if (dark(line, from, to, across, PALE_RULE) > (across ? RULE_ACROSS : RULE_DOWN)
                    || dark(line, from, to, across, FRINGE) > RULE_FRINGE) {
                last = at + step;
            }
        }
        int most = across ? even.height() : even.width();
        return Math.max(0, Math.min(most, last));
    }

    private double dark(int at, int from, int to, boolean across, int limit) {
        int most = across ? even.height() : even.width();
        if (at < 0 || at >= most || to <= from) {
            return 0;
        }
        int dark = 0;
        for (int i = from; i < to; i++) {
            if ((across ? even.at(i, at) : even.at(at, i)) < limit) {
                dark++;
            }
        }
        return (double) dark / (to - from);
    }

    /** What hangs together in ink; rests of rules are painted over. */
    private static List<InkBlob> blots(GreyImage piece, int ink) {
        return InkBlob.of(piece, ink, blot -> restOfRule(blot, piece));
    }

    /** Whether there are several specks of ink, as pale strokes leave them; paper and the fringe of a rule have one or two. */
    private static boolean specks(List<InkBlob> found) {
        List<InkBlob> specks = found.stream().filter(b -> b.area() >= DUST).toList();
        return specks.size() >= FEWEST_SPECKS && specks.stream().mapToInt(InkBlob::area).sum() >= 2 * STAIN;
    }

    /** The lines of a cell whose ink is all pale; none where there is no more of it than of dust. */
    private static List<Band> pale(List<InkBlob> pale) {
        int ink = pale.stream().filter(b -> b.area() >= STAIN).mapToInt(InkBlob::area).sum();
        return ink < PALE_TEXT ? List.of() : bands(pale).stream().filter(band -> band.height() >= LOWEST_TEXT).toList();
    }

    /** Rests of rules lie along the edges: thin strokes, corners, or whole frames. */
    private static boolean restOfRule(InkBlob b, GreyImage piece) {
        boolean besides = b.x0() <= 3 || b.x1() >= piece.width() - 3;
        boolean aboveOrBelow = b.y0() <= 3 || b.y1() >= piece.height() - 3;
        int w = b.x1() - b.x0();
        boolean down = besides && w <= 4 && b.height() >= 0.7 * piece.height();
        boolean across = aboveOrBelow && b.height() <= 4 && (w >= 10 || b.height() <= 2);
        boolean frame = besides && aboveOrBelow && b.height() > 8 && w > 8 && b.area() < 4.5 * (w + b.height())
                && b.area() < 0.2 * w * b.height()
                && (w >= 0.5 * piece.width() || b.height() >= 0.7 * piece.height());
        return down || across || frame;
    }

    /** Stretches of height that hold ink. */
    private static List<Band> bands(List<InkBlob> blots) {
        List<InkBlob> byTop = blots.stream().filter(b -> b.area() >= STAIN).sorted((a, b) -> Integer.compare(a.y0(), b.y0())).toList();
        List<Band> bands = new ArrayList<>();
        for (InkBlob b : byTop) {
            Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
            if (last != null && b.y0() <= last.y1) {
                bands.set(bands.size() - 1, new Band(last.y0, Math.max(last.y1, b.y1())));
            } else {
                bands.add(new Band(b.y0(), b.y1()));
            }
        }
        return bands;
    }

    /** The strokes of 二 or 三 are no lines: pieces that make one line of the usual height together are one. */
    private static List<Band> joined(List<Band> bands, int usual) {
        List<Band> joined = new ArrayList<>();
        for (Band band : bands) {
            Band last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (band.height() < 0.7 * usual || last.height() < 0.7 * usual) && band.y1 - last.y0 <= 1.3 * usual) {
                joined.set(joined.size() - 1, new Band(last.y0, band.y1));
            } else {
                joined.add(band);
            }
        }
        return joined;
    }
}
