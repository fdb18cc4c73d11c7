package org.juesuan.reading.scan;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Red seals (公章) over print: what lies under a seal is seen through a red glass, in which its ink is as pale as paper.
 * Only where red covers a seal's extent: red figures elsewhere keep their ink.
 */
final class RedSeal {

    /** How much redder than anything else ink of a seal is, 0–255. */
    private static final int REDDER = 45;
    /** Seals are 38 mm wide and more; strokes of one stand near to each other, in points. */
    private static final double SMALLEST = 55;
    private static final double NEAR = 3;

    private RedSeal() {
    }

    /** The picture in grey, its seals gone pale. */
    static GreyImage removed(BufferedImage colours, double scale) {
        int w = colours.getWidth();
        int h = colours.getHeight();
        GreyImage grey = GreyImage.white(w, h);
        GreyImage red = GreyImage.white(w, h);
        int reds = 0;
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            colours.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                int r = row[x] >> 16 & 0xFF;
                int g = row[x] >> 8 & 0xFF;
                int b = row[x] & 0xFF;
                grey.grey()[y * w + x] = (byte) ((299 * r + 587 * g + 114 * b + 500) / 1000);
                if (r - Math.max(g, b) > REDDER) {
                    red.grey()[y * w + x] = 0;
                    reds++;
                }
            }
        }
        if (reds > SMALLEST * scale) {
            for (InkBlob seal : seals(red, scale)) {
                for (int y = seal.y0(); y < seal.y1(); y++) {
                    for (int x = seal.x0(); x < seal.x1(); x++) {
                        grey.grey()[y * w + x] = (byte) (colours.getRGB(x, y) >> 16);
                    }
                }
            }
        }
        return grey;
    }

    /** Strokes near to each other, within the extent of a seal. */
    private static List<InkBlob> seals(GreyImage red, double scale) {
        int near = (int) Math.ceil(NEAR * scale);
        GreyImage spread = GreyImage.white(red.width(), red.height());
        for (int y = 0; y < red.height(); y++) {
            for (int x = 0; x < red.width(); x++) {
                if (red.at(x, y) == 0) {
                    for (int dy = Math.max(0, y - near); dy <= Math.min(red.height() - 1, y + near); dy += near) {
                        Arrays.fill(spread.grey(), dy * red.width() + Math.max(0, x - near),
                                dy * red.width() + Math.min(red.width(), x + near + 1), (byte) 0);
                    }
                }
            }
        }
        return InkBlob.of(spread, 128, b -> false).stream().filter(b -> b.width() >= SMALLEST * scale && b.height() >= SMALLEST * scale)
                .toList();
    }
}
