package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Ink that hangs together.
 *
 * @param x0   left edge, in pixels of its picture
 * @param y0   top edge
 * @param x1   right edge, exclusive
 * @param y1   bottom edge, exclusive
 * @param area pixels of ink
 */
record InkBlob(int x0, int y0, int x1, int y1, int area) {

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    /** Both as one. */
    InkBlob with(InkBlob other) {
        return new InkBlob(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1),
                area + other.area);
    }

    /**
     * All blots of pixels darker than {@code ink}, in the order of their first pixels; those that are {@code unwanted} are
     * painted over, with the pale fringe of their ink, and left out.
     */
    static List<InkBlob> of(GreyImage piece, int ink, Predicate<InkBlob> unwanted) {
        int w = piece.width();
        int n = w * piece.height();
        boolean[] seen = new boolean[n];
        int[] stack = new int[n];
        List<InkBlob> blots = new ArrayList<>();
        for (int start = 0; start < n; start++) {
            if (seen[start] || (piece.grey()[start] & 0xFF) >= ink) {
                continue;
            }
            // every place is on the stack once: after the walk it holds the whole blot
            int end = 0;
            stack[end++] = start;
            seen[start] = true;
            int[] b = {w, piece.height(), 0, 0};
            for (int next = 0; next < end; next++) {
                int x = stack[next] % w;
                int y = stack[next] / w;
                b[0] = Math.min(b[0], x);
                b[1] = Math.min(b[1], y);
                b[2] = Math.max(b[2], x + 1);
                b[3] = Math.max(b[3], y + 1);
                for (int k = 0; k < 9; k++) {
                    int nx = x + k % 3 - 1;
                    int ny = y + k / 3 - 1;
                    int place = ny * w + nx;
                    if (nx >= 0 && ny >= 0 && nx < w && ny < piece.height() && !seen[place] && (piece.grey()[place] & 0xFF) < ink) {
                        seen[place] = true;
                        stack[end++] = place;
                    }
                }
            }
            InkBlob blot = new InkBlob(b[0], b[1], b[2], b[3], end);
            if (unwanted.test(blot)) {
                for (int i = 0; i < end; i++) {
                    int x = stack[i] % w;
                    int y = stack[i] / w;
                    piece.whiten(x - 1, y - 1, x + 2, y + 2);
                }
            } else {
                blots.add(blot);
            }
        }
        return blots;
    }
}
