package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which way up a sheet lay on the scanner. Characters of a line stand nearer to each other than lines do, which tells
 * lines across from lines down; which end is up is told by reading a few words both ways.
 */
final class Orientation {

    /** So many words are read to tell which end is up. */
    private static final int WORDS = 14;
    /** Words read with this certainty on average are upright. */
    private static final double SURE = 0.8;
    private static final int INK = 170;
    private static final int MOST_ASKED = 1200;
    /** Characters whose nearest neighbour is found, at the least, before a page counts as sideways. */
    private static final int FEWEST = 30;

    private final Recogniser recogniser;
    private final double scale;

    Orientation(Recogniser recogniser, double pixelsPerPoint) {
        this.recogniser = recogniser;
        this.scale = pixelsPerPoint;
    }

    /** The direction in which the text runs, clockwise: 0, 90, 180 or 270 degrees; 0 where nothing tells. */
    int turn(GreyImage even) {
        int[] turns = sideways(even) ? new int[] {90, 270} : new int[] {0, 180};
        double first = certainty(even.upright(turns[0]));
        if (first >= SURE || Double.isNaN(first)) {
            return Double.isNaN(first) ? 0 : turns[0];
        }
        return certainty(even.upright(turns[1])) > first + 0.1 ? turns[1] : turns[0];
    }

    /** How well a few words are read, 0–1; not a number where there are none. */
    private double certainty(GreyImage upright) {
        GreyImage copy = upright.cut(0, 0, upright.width(), upright.height(), 1);
        InkRuns ink = InkRuns.of(copy, scale);
        // characters are higher than digits, which may be read upside down
        List<Snippet> words = ink.runs.stream().filter(r -> r.width() >= 3 * r.height() && r.width() <= 14 * r.height()
                && r.height() >= 0.8 * ink.usual
                && r.height() <= 1.8 * ink.usual).sorted(Comparator.comparingInt(Snippet::height).reversed()).toList();
        if (words.isEmpty()) {
            return Double.NaN;
        }
        List<Snippet> some = new ArrayList<>();
        for (int i = 0; i < words.size() && some.size() < WORDS; i += Math.max(1, words.size() / 2 / WORDS)) {
            some.add(words.get(i));
        }
        return new ContactSheet(some, 1).read(recogniser).stream().mapToDouble(Orientation::certainty).average().orElse(0);
    }

    private static double certainty(ContactSheet.Read read) {
        boolean asNoAmount = read.text() != null && Numerals.like(read.text()) && !read.text().matches("-?[\\d,]+\\.\\d\\d");
        return read.text() == null ? 0 : asNoAmount ? Math.min(0.5, read.score()) : read.score();
    }

    /** Whether the nearest neighbours of most characters stand above or below them. */
    static boolean sideways(GreyImage even) {
        GreyImage copy = even.cut(0, 0, even.width(), even.height(), 1);
        List<InkBlob> characters = InkBlob.of(copy, INK, b -> false).stream()
                .filter(b -> b.area() >= 12 && Math.max(b.width(), b.height()) >= 7
                && Math.max(b.width(), b.height()) <= 80).toList();
        int beside = 0;
        int below = 0;
        int every = Math.max(1, characters.size() / MOST_ASKED);
        for (int i = 0; i < characters.size(); i += every) {
            InkBlob one = characters.get(i);
            int size = Math.max(one.width(), one.height());
            int across = 2 * size;
            int down = 2 * size;
            for (InkBlob other : characters) {
                boolean near = other != one && Math.abs(other.x0() - one.x0()) <= 4 * size && Math.abs(other.y0() - one.y0()) <= 4 * size;
                if (near && 2 * Math.max(other.width(), other.height()) >= size) {
                    across = overlap(one.y0(), one.y1(), other.y0(), other.y1())
                            && other.x0() >= one.x1() - 1 ? Math.min(across, other.x0() - one.x1()) : across;
                    down = overlap(one.x0(), one.x1(), other.x0(), other.x1()) && other.y0() >= one.y1() - 1
                            ? Math.min(down, other.y0() - one.y1()) : down;
                }
            }
            beside += across < down ? 1 : 0;
            below += down < across ? 1 : 0;
        }
        return beside + below >= FEWEST && below > 1.3 * beside;
    }

    private static boolean overlap(int a0, int a1, int b0, int b1) {
        return Math.min(a1, b1) - Math.max(a0, b0) >= 0.5 * Math.min(a1 - a0, b1 - b0);
    }
}
