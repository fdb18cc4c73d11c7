package org.juesuan.reading.scan;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A picture in shades of grey.
 *
 * @param width  in pixels
 * @param height in pixels
 * @param grey   row by row, 0 black to 255 white
 */
record GreyImage(int width, int height, byte[] grey) {

    /** Pieces of paper whose brightness is measured together, in pixels. */
    private static final int PIECE = 32;
    /** Paper is never darker than this: a dark piece is a photograph, or ink. */
    private static final int DARKEST_PAPER = 110;

    /** Shades of a picture in black and white, where grey is one pixel for so many black ones at most: the edges of print are more. */
    private static final int BLACK = 24;
    private static final int WHITE = 232;
    private static final int GREYS = 10;

    static GreyImage of(BufferedImage image) {
        BufferedImage grey = image;
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = grey.createGraphics();
            g.drawImage(image, 0, 0, null);
            g.dispose();
        }
        return new GreyImage(grey.getWidth(), grey.getHeight(), ((DataBufferByte) grey.getRaster().getDataBuffer()).getData());
    }

    static GreyImage white(int width, int height) {
        byte[] grey = new byte[width * height];
        Arrays.fill(grey, (byte) 255);
        return new GreyImage(width, height, grey);
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(grey, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, grey.length);
        return image;
    }

    int at(int x, int y) {
        return grey[y * width + x] & 0xFF;
    }

    /** The same picture turned so that text that runs in the direction {@code turn}, clockwise in degrees, runs to the right. */
    GreyImage upright(int turn) {
        if (turn == 0) {
            return this;
        }
        GreyImage up = turn == 180 ? white(width, height) : white(height, width);
        for (int y = 0; y < up.height; y++) {
            for (int x = 0; x < up.width; x++) {
                up.grey[y * up.width + x] = switch (turn) {
                    case 90 -> grey[x * width + width - 1 - y];
                    case 180 -> grey[(height - 1 - y) * width + width - 1 - x];
                    default -> grey[(height - 1 - x) * width + y];
                };
            }
        }
        return up;
    }

    /** The same picture as it lies when the paper is turned back by {@code skew} degrees, clockwise counted. */
    GreyImage straightened(double skew) {
        if (skew == 0) {
            return this;
        }
        double sin = Math.sin(Math.toRadians(skew));
        double cos = Math.cos(Math.toRadians(skew));
        double cx = (width - 1) / 2.0;
        double cy = (height - 1) / 2.0;
        GreyImage straight = white(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sx = cx + (x - cx) * cos - (y - cy) * sin;
                double sy = cy + (x - cx) * sin + (y - cy) * cos;
                int x0 = (int) Math.floor(sx);
                int y0 = (int) Math.floor(sy);
                if (x0 >= 0 && y0 >= 0 && x0 < width - 1 && y0 < height - 1) {
                    double fx = sx - x0;
                    double fy = sy - y0;
                    double above = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
                    double below = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
                    straight.grey[y * width + x] = (byte) (int) Math.round(above * (1 - fy) + below * fy);
                }
            }
        }
        return straight;
    }

    /**
     * The same picture with soft edges, where it has none: a scanner that knows black and white only breaks thin strokes
     * and draws sloping rules as stairs, which neither are for a recogniser. Any other picture is left as it is.
     */
    GreyImage softened() {
        int black = 0;
        int between = 0;
        for (byte v : grey) {
            black += (v & 0xFF) <= BLACK ? 1 : 0;
            between += (v & 0xFF) > BLACK && (v & 0xFF) < WHITE ? 1 : 0;
        }
        if (between > black / GREYS) {
            return this;
        }
        GreyImage soft = new GreyImage(width, height, grey.clone());
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int sum = 4 * at(x, y) + 2 * (at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)) + at(x - 1, y - 1)
                        + at(x + 1, y - 1)
                        + at(x - 1, y + 1) + at(x + 1, y + 1);
                soft.grey[y * width + x] = (byte) (sum / 16);
            }
        }
        return soft;
    }

    /** With the paper made white everywhere: grey and unevenly lit paper, and grounds of cells, go away. */
    GreyImage evened() {
        int across = (width + PIECE - 1) / PIECE;
        int down = (height + PIECE - 1) / PIECE;
        double[][] paper = new double[down][across];
        for (int r = 0; r < down; r++) {
            for (int c = 0; c < across; c++) {
                paper[r][c] = Math.max(DARKEST_PAPER, paper(c * PIECE, r * PIECE));
            }
        }
        GreyImage even = white(width, height);
        for (int y = 0; y < height; y++) {
            double py = Math.max(0, Math.min(down - 1, (y + 0.5) / PIECE - 0.5));
            int r = Math.min((int) py, Math.max(0, down - 2));
            for (int x = 0; x < width; x++) {
                double px = Math.max(0, Math.min(across - 1, (x + 0.5) / PIECE - 0.5));
                int c = Math.min((int) px, Math.max(0, across - 2));
                int r1 = Math.min(down - 1, r + 1);
                int c1 = Math.min(across - 1, c + 1);
                double white = (paper[r][c] * (1 - px + c) + paper[r][c1] * (px - c)) * (1 - py + r)
                        + (paper[r1][c] * (1 - px + c) + paper[r1][c1] * (px - c)) * (py - r);
                even.grey[y * width + x] = (byte) (int) Math.min(255, at(x, y) * 255 / white);
            }
        }
        return even;
    }

    /** Brightness of the paper in one piece: most of a piece is paper. */
    private int paper(int left, int top) {
        int[] counts = new int[256];
        int n = 0;
        for (int y = top; y < Math.min(height, top + PIECE); y++) {
            for (int x = left; x < Math.min(width, left + PIECE); x++) {
                counts[at(x, y)]++;
                n++;
            }
        }
        int seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += counts[v];
            if (seen >= 0.6 * n) {
                return v;
            }
        }
        return 255;
    }

    /** A piece of the picture, enlarged, with white around where it reaches over the edge. */
    GreyImage cut(int x0, int y0, int x1, int y1, double scale) {
        int w = Math.max(1, (int) Math.round((x1 - x0) * scale));
        int h = Math.max(1, (int) Math.round((y1 - y0) * scale));
        GreyImage cut = white(w, h);
        for (int y = 0; y < h; y++) {
            double sy = Math.max(0, (y + 0.5) / scale - 0.5) + y0;
            for (int x = 0; x < w; x++) {
                double sx = Math.max(0, (x + 0.5) / scale - 0.5) + x0;
                cut.grey[y * w + x] = (byte) between(sx, sy);
            }
        }
        return cut;
    }

    private int between(double sx, double sy) {
        int xa = Math.max(0, Math.min(width - 1, (int) sx));
        int ya = Math.max(0, Math.min(height - 1, (int) sy));
        int xb = Math.min(width - 1, xa + 1);
        int yb = Math.min(height - 1, ya + 1);
        double fx = sx - Math.floor(sx);
        double fy = sy - Math.floor(sy);
        return (int) Math.round((at(xa, ya) * (1 - fx) + at(xb, ya) * fx) * (1 - fy) + (at(xa, yb) * (1 - fx) + at(xb, yb) * fx) * fy);
    }

    void paste(GreyImage piece, int left, int top) {
        for (int y = 0; y < piece.height; y++) {
            System.arraycopy(piece.grey, y * piece.width, grey, (top + y) * width + left, piece.width);
        }
    }

    void whiten(int x0, int y0, int x1, int y1) {
        for (int y = Math.max(0, y0); y < Math.min(height, y1); y++) {
            Arrays.fill(grey, y * width + Math.max(0, x0), y * width + Math.max(0, Math.min(width, x1)), (byte) 255);
        }
    }
}
