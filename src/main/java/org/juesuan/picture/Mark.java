package org.juesuan.picture;

import org.juesuan.model.Box;

/**
 * A box to be drawn on a page.
 *
 * @param box   in points from the top left corner of the page as displayed
 * @param ink   how it is drawn
 * @param label a few Latin letters or digits beside it, or empty
 */
public record Mark(Box box, MarkStyle ink, String label) {

    public Mark(Box box, MarkStyle ink) {
        this(box, ink, "");
    }
}
