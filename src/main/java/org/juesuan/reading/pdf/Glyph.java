package org.juesuan.reading.pdf;

import org.juesuan.model.Box;

/**
 * One character as drawn, in the upright frame of its page (see {@link PageFrames}).
 *
 * @param text     its character or characters as the file's text layer says
 * @param x        where it begins
 * @param baseline the line that it stands on
 * @param width    its advance
 * @param size     font size as displayed
 * @param clip     what may be seen of it: a producer cuts text that is wider than its cell, or stands partly on another
 *                 page, by clipping it to the cell
 */
record Glyph(String text, double x, double baseline, double width, double size, Box clip) {

    /** Fonts report heights that are off by whole lines; the baseline and the size never are. */
    Box box() {
        return new Box(x, baseline - 0.85 * size, x + width, baseline + 0.15 * size);
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return baseline - 0.35 * size;
    }

    /** Where it counts as standing: its centre, or where that is clipped away, the nearest place that can be seen. */
    double placeX() {
        return Math.max(clip.x0() + 0.1, Math.min(clip.x1() - 0.1, centreX()));
    }

    double placeY() {
        return Math.max(clip.y0() + 0.1, Math.min(clip.y1() - 0.1, centreY()));
    }

    double end() {
        return x + width;
    }

    boolean blank() {
        return text.isBlank();
    }
}
