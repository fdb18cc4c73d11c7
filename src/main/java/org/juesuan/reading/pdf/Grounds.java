package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;

/** What was painted over areas of a page so far, in drawing order: what ink is seen on, and what it is covered by. */
final class Grounds {

    /** An area and its colour, {@code null} where it is unknown, as of a picture. */
    private record Ground(Box box, float @Nullable [] colour) {
    }

    /** A page of shaded cells has some thousand; of more, the last ones count. */
    private static final int MOST = 5_000;

    private final List<Ground> painted = new ArrayList<>();

    void paint(Box box, float @Nullable [] colour) {
        if (painted.size() >= 2 * MOST) {
            painted.subList(0, MOST).clear();
        }
        painted.add(new Ground(box, colour));
    }

    /** Whether ink of a colour cannot be told from what it is drawn on; unknown colours are seen. */
    boolean hide(float @Nullable [] ink, double x, double y) {
        if (ink == null) {
            return false;
        }
        for (int i = painted.size() - 1; i >= 0; i--) {
            if (painted.get(i).box.contains(x, y)) {
                return InkColour.same(ink, painted.get(i).colour);
            }
        }
        return InkColour.same(ink, InkColour.WHITE);
    }
}
