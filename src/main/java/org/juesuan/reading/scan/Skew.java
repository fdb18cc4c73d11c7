package org.juesuan.reading.scan;

/**
 * The small angle at which a sheet lay on the scanner: the one at which its lines, seen along them, are sharpest apart.
 */
final class Skew {

    /** Sheets lie askew by at most so many degrees; anything more is no scan of a disclosure. */
    static final double MOST = 3;
    /** Less than this moves nothing by a pixel. */
    private static final double NONE = 0.02;
    private static final int INK = 160;
    /** More dots than this tell nothing new. */
    private static final int MOST_DOTS = 150_000;

    private Skew() {
    }

    /** Degrees by which the lines run clockwise off the horizontal; 0 where nothing tells. */
    static double of(GreyImage even) {
        int[] dots = dots(even);
        if (dots.length < 400) {
            return 0;
        }
        double best = sharpest(even, dots, 0, MOST, 0.1);
        best = sharpest(even, dots, best, 0.1, 0.01);
        return Math.abs(best) < NONE ? 0 : best;
    }

    private static double sharpest(GreyImage even, int[] dots, double around, double reach, double step) {
        double best = around;
        double most = -1;
        int steps = (int) Math.round(reach / step);
        for (int i = -steps; i <= steps; i++) {
            double angle = around + i * step;
            double sharp = sharpness(even, dots, Math.tan(Math.toRadians(angle)));
            // of equals the straighter one: a page without lines is not turned
            if (sharp > most * (1 + 1e-9) || sharp >= most * (1 - 1e-9) && Math.abs(angle) < Math.abs(best)) {
                most = sharp;
                best = angle;
            }
        }
        return best;
    }

    private static double sharpness(GreyImage even, int[] dots, double slope) {
        int reach = (int) Math.ceil(even.width() * Math.abs(slope)) + 1;
        int[] rows = new int[even.height() + 2 * reach + 2];
        for (int dot : dots) {
            int y = dot / even.width();
            int x = dot % even.width();
            rows[(int) Math.round(y - x * slope) + reach]++;
        }
        double sum = 0;
        for (int n : rows) {
            sum += (double) n * n;
        }
        return sum;
    }

    private static int[] dots(GreyImage even) {
        int[] dots = new int[even.grey().length];
        int n = 0;
        for (int i = 0; i < dots.length; i++) {
            if ((even.grey()[i] & 0xFF) < INK) {
                dots[n++] = i;
            }
        }
        int every = Math.max(1, n / MOST_DOTS);
        int[] some = new int[n / every];
        for (int i = 0; i < some.length; i++) {
            some[i] = dots[i * every];
        }
        return some;
    }
}
