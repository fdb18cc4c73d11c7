package org.juesuan.reading.scan;

import java.util.List;

/** Finds the lines of text in a picture and reads them. */
interface Recogniser {

    /**
     * One line of text.
     *
     * @param text  as read
     * @param x0    left edge in pixels
     * @param y0    top edge
     * @param x1    right edge
     * @param y1    bottom edge
     * @param score how sure the least sure character is, 0–1
     */
    record Found(String text, double x0, double y0, double x1, double y1, double score) {
        double centreX() {
            return (x0 + x1) / 2;
        }

        double centreY() {
            return (y0 + y1) / 2;
        }

        double height() {
            return y1 - y0;
        }
    }

    List<Found> recognise(GreyImage picture);
}
