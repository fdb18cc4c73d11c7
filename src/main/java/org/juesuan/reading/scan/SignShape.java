package org.juesuan.reading.scan;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.text.Characters;

/**
 * Signs that stand alone in a cell, told by their shape: a recogniser that knows lines of text takes a slash for the
 * digit 1, and the signs of comparison for letters (V for ≥).
 */
final class SignShape {

    /** A stroke that could be a slash or a 1, and does not lean enough to be told. */
    static final String UNTOLD = String.valueOf(Characters.UNMAPPED);

    /** How far from the darkest of its pixels towards white ink reaches; strokes that blur into each other part at less. */
    private static final double INK = 0.62;
    private static final double[] PARTED = {INK, 0.5, 0.4, 0.3};
    private static final int SPECK = 6;
    private static final int LEAST_HEIGHT = 11;
    /** A stroke's ink in one row of pixels is narrower than this, in heights: the flag and the foot of a 1 are wider. */
    private static final double THIN = 0.4;
    /** A stroke's ink strays from a straight line by no more than this, in heights. */
    private static final double STRAIGHT = 0.09;
    /** Pixels to the left a pixel down: a slash leans more, a 1 in an upright face less. */
    private static final double LEANS = 0.22;
    private static final double UPRIGHT = 0.1;
    /** The point of an angle stands out to one side by this share of its width. */
    private static final double POINTED = 0.3;

    private final GreyImage piece;
    private final int ink;

    private SignShape(GreyImage piece, int ink) {
        this.piece = piece;
        this.ink = ink;
    }

    /** The sign, {@link #UNTOLD}, or {@code null} where the shape is no such sign. */
    static @Nullable String of(Snippet snippet) {
        if (snippet.height() < LEAST_HEIGHT || snippet.width() > 2.2 * snippet.height() || snippet.height() > 5 * snippet.width()) {
            return null;
        }
        GreyImage piece = snippet.picture(2, 1);
        int darkest = 255;
        for (byte grey : piece.grey()) {
            darkest = Math.min(darkest, grey & 0xFF);
        }
        for (double share : PARTED) {
            String compared = new SignShape(snippet.picture(2, 1), (int) (darkest + share * (255 - darkest))).comparison();
            if (compared != null) {
                return compared;
            }
        }
        return new SignShape(piece, (int) (darkest + INK * (255 - darkest))).single();
    }

    /** A stroke or an angle alone. */
    private @Nullable String single() {
        List<InkBlob> blots = InkBlob.of(piece, ink, b -> b.area() <= SPECK);
        if (blots.size() != 1) {
            return null;
        }
        String stroke = stroke(blots.get(0));
        return stroke != null ? stroke : angle(blots.get(0));
    }

    /** An angle over a bar; the bar of ⩾ runs along the lower arm, beside it in the same rows. */
    private @Nullable String comparison() {
        List<InkBlob> blots = InkBlob.of(piece, ink, b -> b.area() <= SPECK);
        if (blots.size() != 2) {
            return null;
        }
        InkBlob bar = blots.stream().min(Comparator.comparingInt(InkBlob::area)).orElseThrow();
        InkBlob above = blots.get(0) == bar ? blots.get(1) : blots.get(0);
        boolean below = bar.y0() + bar.y1() > above.y0() + above.y1() + 0.4 * above.height() && bar.y1() >= above.y1();
        if (!below || bar.width() < 0.6 * above.width() || bar.width() > 1.3 * above.width() || bar.height() > 0.7 * above.height()) {
            return null;
        }
        InkBlob.of(piece, ink, b -> b.equals(bar) || b.area() <= SPECK);
        String angle = angle(above);
        return angle == null ? null : angle.equals(">") ? "≥" : "≤";
    }

    /** A slash, where the blot is one thin straight stroke that leans. */
    private @Nullable String stroke(InkBlob blot) {
        int h = blot.height();
        double[] middles = new double[h];
        for (int y = 0; y < h; y++) {
            int[] span = span(blot, blot.y0() + y);
            if (span == null || span[1] - span[0] > Math.max(4, THIN * h)) {
                return null;
            }
            middles[y] = (span[0] + span[1]) / 2.0;
        }
        double lean = 0;
        double squares = 0;
        double mean = 0;
        for (double x : middles) {
            mean += x / h;
        }
        for (int y = 0; y < h; y++) {
            double dy = y - (h - 1) / 2.0;
            lean -= dy * (middles[y] - mean);
            squares += dy * dy;
        }
        lean /= squares;
        for (int y = 0; y < h; y++) {
            if (Math.abs(middles[y] - mean + lean * (y - (h - 1) / 2.0)) > Math.max(1.5, STRAIGHT * h)) {
                return null;
            }
        }
        return lean >= LEANS ? "/" : lean > UPRIGHT ? UNTOLD : null;
    }

    /** Two arms that meet in a point at the right or at the left, halfway up. */
    private @Nullable String angle(InkBlob blot) {
        if (blot.width() < 7 || blot.height() < 7 || blot.width() > 2 * blot.height() || blot.height() > 2 * blot.width()) {
            return null;
        }
        int third = blot.height() / 3;
        int arm = Math.max(1, blot.height() / 6);
        double top = middle(blot, blot.y0(), blot.y0() + arm);
        double bottom = middle(blot, blot.y1() - arm, blot.y1());
        double point = middle(blot, blot.y0() + third, blot.y1() - third);
        for (int y = blot.y0(); y < blot.y1(); y++) {
            int[] span = span(blot, y);
            // arms are thin everywhere; letters and digits with a stroke across are not
            if (span == null || span[1] - span[0] > 0.74 * blot.width()) {
                return null;
            }
        }
        double out = POINTED * blot.width();
        return point - Math.max(top, bottom) > out ? ">" : Math.min(top, bottom) - point > out ? "<" : null;
    }

    private double middle(InkBlob blot, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int y = from; y < to; y++) {
            int[] span = span(blot, y);
            if (span != null) {
                sum += (span[0] + span[1]) / 2.0;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** The first and one past the last pixel of ink in a row, {@code null} where there is none. */
    private int @Nullable [] span(InkBlob blot, int y) {
        int first = -1;
        int last = -1;
        for (int x = blot.x0(); x < blot.x1(); x++) {
            if (piece.at(x, y) < ink) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return first < 0 ? null : new int[] {first, last + 1};
    }
}
