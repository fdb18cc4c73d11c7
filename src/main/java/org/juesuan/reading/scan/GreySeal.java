package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Seals over print in a picture without colours: their strokes are broad and of one shade, paler than print and darker
 * than paper. What lies under them is darker than they are, so their shade becomes the white of the paper.
 * Grounds of cells in a shade go the same way.
 */
final class GreySeal {

    /** Strokes of a seal are broader than this, in points; those of print are not. */
    private static final double BROAD = 1.4;
    /** How much the shade of a broad stroke may vary within it, 0–255: grain of the scanner and of JPEG. */
    private static final int GRAIN = 34;
    /** Seals and print differ by so much at least, and so do seals and paper. */
    private static final int APART = 45;
    /** Shades this near to each other are one ink. */
    private static final int ONE_INK = 22;
    /** Seals are 38 mm wide and more; strokes of one stand near to each other, in points. */
    private static final double SMALLEST = 55;
    private static final double NEAR = 3;
    /** Pieces of a seal's ring are longer than this, in points. */
    private static final double LONG = 9;
    /** Of a seal's broad strokes, what hangs together and is of one shade at least. */
    private static final double MOST = 0.6;
    /** Thin strokes of a seal are followed so far from a broad one, in points. */
    private static final double THIN = 4;
    /** One pixel in so many may be a speck darker than print. */
    private static final int SPECKS = 20_000;
    /** The fringe of a seal's strokes, in points. */
    private static final double BESIDE = 0.8;

    private final GreyImage grey;
    private final GreyImage smooth;
    private final double scale;

    private GreySeal(GreyImage grey, double scale) {
        this.grey = grey;
        this.smooth = smoothed(grey);
        this.scale = scale;
    }

    /** The picture, its grey seals gone; itself where there is none. */
    static GreyImage removed(GreyImage grey, double scale) {
        return new GreySeal(grey, scale).removed();
    }

    private GreyImage removed() {
        int[] shades = new int[256];
        for (byte v : grey.grey()) {
            shades[v & 0xFF]++;
        }
        int paper = median(shades);
        int print = darkest(shades);
        if (paper - print < 2 * APART) {
            return grey;
        }
        GreyImage broad = broad(print + APART, paper - APART);
        GreyImage result = grey;
        for (InkBlob seal : seals(broad)) {
            int shade = shade(broad, seal);
            if (!stamped(broad, seal, shade)) {
                continue;
            }
            result = result == grey ? grey.cut(0, 0, grey.width(), grey.height(), 1) : result;
            bleach(result, broad, seal, shade, print);
            sweep(result, seal, shade, paper);
        }
        return result;
    }

    /** 0 where a pixel lies within a broad stroke of one shade between the two, 255 elsewhere. */
    private GreyImage broad(int from, int to) {
        GreyImage broad = GreyImage.white(grey.width(), grey.height());
        int reach = Math.max(1, (int) Math.round(BROAD * scale / 2));
        int w = grey.width();
        for (int y = reach; y < grey.height() - reach; y++) {
            for (int x = reach; x < w - reach; x++) {
                int here = smooth.at(x, y);
                if (here > from && here < to && even(x, y, here, reach)) {
                    broad.grey()[y * w + x] = 0;
                }
            }
        }
        return broad;
    }

    private boolean even(int x, int y, int shade, int reach) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (Math.abs(smooth.at(x + dx, y + dy) - shade) > GRAIN) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Broad strokes near to each other, within the extent of a seal. */
    private List<InkBlob> seals(GreyImage broad) {
        int near = (int) Math.ceil((NEAR + BROAD) * scale);
        GreyImage spread = GreyImage.white(broad.width(), broad.height());
        boolean any = false;
        for (int y = 0; y < broad.height(); y++) {
            for (int x = 0; x < broad.width(); x++) {
                if (broad.at(x, y) == 0) {
                    any = true;
                    for (int dy = Math.max(0, y - near); dy <= Math.min(broad.height() - 1, y + near); dy += Math.max(1, near / 2)) {
                        Arrays.fill(spread.grey(), dy * broad.width() + Math.max(0, x - near),
                                dy * broad.width() + Math.min(broad.width(), x + near + 1), (byte) 0);
                    }
                }
            }
        }
        List<InkBlob> seals = new ArrayList<>();
        if (any) {
            InkBlob.of(spread, 128, b -> false).stream().filter(b -> b.width() >= SMALLEST * scale && b.height() >= SMALLEST * scale)
                    .forEach(seals::add);
        }
        return seals;
    }

    /**
     * Whether most of the broad strokes hang together over a length, and are of one shade: a ring is cut by the rules that
     * it crosses, but into longer pieces than those of blurred print.
     */
    private boolean stamped(GreyImage broad, InkBlob seal, int shade) {
        GreyImage piece = broad.cut(seal.x0(), seal.y0(), seal.x1(), seal.y1(), 1);
        long all = 0;
        long same = 0;
        for (int y = 0; y < piece.height(); y++) {
            for (int x = 0; x < piece.width(); x++) {
                if (piece.at(x, y) == 0) {
                    all++;
                    same += Math.abs(smooth.at(seal.x0() + x, seal.y0() + y) - shade) <= ONE_INK ? 1 : 0;
                }
            }
        }
        long together = InkBlob.of(piece, 128, b -> false).stream().filter(b -> Math.max(b.width(), b.height()) >= LONG * scale)
                .mapToLong(InkBlob::area).sum();
        return together >= MOST * all && same >= MOST * all;
    }

    /** The shade of most of a seal's broad strokes. */
    private int shade(GreyImage broad, InkBlob seal) {
        int[] shades = new int[256];
        for (int y = seal.y0(); y < seal.y1(); y++) {
            for (int x = seal.x0(); x < seal.x1(); x++) {
                if (broad.at(x, y) == 0) {
                    shades[smooth.at(x, y)]++;
                }
            }
        }
        return median(shades);
    }

    /** Within a seal's strokes its shade is white, what is near to the shade of print is black, and between them all is between. */
    private void bleach(GreyImage result, GreyImage broad, InkBlob seal, int shade, int print) {
        int w = grey.width();
        int reach = (int) Math.ceil(BESIDE * scale);
        int white = shade - ONE_INK;
        int black = (print + white) / 2;
        boolean[] ink = strokes(broad, seal, shade);
        for (int y = seal.y0(); y < seal.y1(); y++) {
            for (int x = seal.x0(); x < seal.x1(); x++) {
                if (near(ink, x, y, reach)) {
                    int v = grey.at(x, y);
                    result.grey()[y * w + x] = (byte) (v >= white ? 255 : Math.max(0, 255 * (v - black) / Math.max(1, white - black)));
                }
            }
        }
    }

    /** What is left of a seal's thin strokes: ink that is nowhere as dark as print is. */
    private void sweep(GreyImage result, InkBlob seal, int shade, int paper) {
        GreyImage piece = result.cut(seal.x0(), seal.y0(), seal.x1(), seal.y1(), 1);
        GreyImage before = grey.cut(seal.x0(), seal.y0(), seal.x1(), seal.y1(), 1);
        InkBlob.of(piece, paper - APART, b -> b.height() < SMALLEST * scale && b.width() < SMALLEST * scale
                && darkest(before, b) >= shade - GRAIN);
        result.paste(piece, seal.x0(), seal.y0());
    }

    private static int darkest(GreyImage piece, InkBlob blot) {
        int dark = 255;
        for (int y = blot.y0(); y < blot.y1(); y++) {
            for (int x = blot.x0(); x < blot.x1(); x++) {
                dark = Math.min(dark, piece.at(x, y));
            }
        }
        return dark;
    }

    /** Where the ink of a seal is: its broad strokes, and thin ones of the same shade that hang together with them. */
    private boolean[] strokes(GreyImage broad, InkBlob seal, int shade) {
        int w = grey.width();
        boolean[] ink = new boolean[w * grey.height()];
        List<Integer> edge = new ArrayList<>();
        for (int y = seal.y0(); y < seal.y1(); y++) {
            for (int x = seal.x0(); x < seal.x1(); x++) {
                if (broad.at(x, y) == 0) {
                    ink[y * w + x] = true;
                    edge.add(y * w + x);
                }
            }
        }
        // not far: the fringe of print has the same shade
        for (int step = 0; step < THIN * scale; step++) {
            List<Integer> next = new ArrayList<>();
            for (int place : edge) {
                for (int k = 0; k < 9; k++) {
                    int x = place % w + k % 3 - 1;
                    int y = place / w + k / 3 - 1;
                    boolean within = x >= seal.x0() && x < seal.x1() && y >= seal.y0() && y < seal.y1();
                    if (within && !ink[y * w + x] && Math.abs(smooth.at(x, y) - shade) <= GRAIN) {
                        ink[y * w + x] = true;
                        next.add(y * w + x);
                    }
                }
            }
            edge = next;
        }
        return ink;
    }

    private boolean near(boolean[] ink, int x, int y, int reach) {
        for (int dy = Math.max(0, y - reach); dy <= Math.min(grey.height() - 1, y + reach); dy++) {
            for (int dx = Math.max(0, x - reach); dx <= Math.min(grey.width() - 1, x + reach); dx++) {
                if (ink[dy * grey.width() + dx]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int median(int[] counts) {
        long all = Arrays.stream(counts).asLongStream().sum();
        long seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += counts[v];
            if (2 * seen >= all) {
                return v;
            }
        }
        return 255;
    }

    /** The shade of the darkest ink, specks left out. */
    private static int darkest(int[] counts) {
        long all = Arrays.stream(counts).asLongStream().sum();
        long seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += counts[v];
            if (seen >= all / SPECKS) {
                return v;
            }
        }
        return 0;
    }

    private static GreyImage smoothed(GreyImage grey) {
        int w = grey.width();
        GreyImage smooth = grey.cut(0, 0, w, grey.height(), 1);
        for (int y = 1; y < grey.height() - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    int row = (y + dy) * w + x;
                    sum += (grey.grey()[row - 1] & 0xFF) + (grey.grey()[row] & 0xFF) + (grey.grey()[row + 1] & 0xFF);
                }
                smooth.grey()[y * w + x] = (byte) (sum / 9);
            }
        }
        return smooth;
    }
}
