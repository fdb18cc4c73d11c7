package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juesuan.model.Box;

/**
 * The glyphs of one page as they are drawn, and which of them a reader sees: none that is invisible by itself, of the colour of
 * its ground, smaller than print, off the page, or painted over afterwards; what a producer clips is its text all the same,
 * such as a heading over the columns of two pages; and
 * of a text that is drawn several times with a hair's shift, as shadow or bold, one.
 */
final class PageText {

    /** A glyph as displayed, and the direction in which it runs. */
    record Drawn(Glyph glyph, int direction) {
    }

    /** Smaller letters are no print, in points. */
    private static final double SMALLEST = 0.8;
    /** The same text so near, in sizes, is its shadow. */
    private static final double SHADOW = 0.45;
    /** Text painted over is looked for so often on one page. */
    private static final long MOST_LOOKS = 40_000_000;
    /** Hidden text is shown up to this. */
    private static final int SAMPLE = 24;

    private final double width;
    private final double height;
    private final List<Drawn> drawn = new ArrayList<>();
    private final Map<String, List<double[]>> strings = new HashMap<>();
    private final StringBuilder sample = new StringBuilder();
    private int hidden;
    private int string = -1;
    private long looks;

    /** {@code width}, {@code height}: of the page as displayed. */
    PageText(double width, double height) {
        this.width = width;
        this.height = height;
    }

    List<Drawn> drawn() {
        return drawn;
    }

    /** How many glyphs that are no blanks cannot be seen. */
    int hiddenCount() {
        return hidden;
    }

    /** The beginning of what cannot be seen. */
    String hiddenSample() {
        return sample.toString();
    }

    /** {@code seen}: whether its own paint can be seen. */
    void add(Glyph glyph, int direction, boolean seen) {
        boolean open = glyph.clip().width() > 0 && glyph.clip().height() > 0;
        if (seen && open && glyph.size() >= SMALLEST && onPage(glyph)) {
            drawn.add(new Drawn(glyph, direction));
        } else {
            hide(glyph);
        }
    }

    private void hide(Glyph glyph) {
        if (!glyph.blank()) {
            hidden++;
            if (sample.length() < SAMPLE) {
                sample.append(glyph.text());
            }
        }
    }

    /** A producer that clips cells lays out text over the page's edge; text without such a clip is off the page there. */
    private boolean onPage(Glyph glyph) {
        boolean within = glyph.centreX() > -glyph.size() && glyph.centreX() < width + glyph.size() && glyph.centreY() > -glyph.size()
                && glyph.centreY() < height + glyph.size();
        Box clip = glyph.clip();
        boolean wholePage = clip.x0() <= 1 && clip.y0() <= 1 && clip.x1() >= width - 1 && clip.y1() >= height - 1;
        return within || !wholePage;
    }

    void beginString() {
        string = drawn.size();
    }

    void endString() {
        if (string < 0 || string >= drawn.size()) {
            string = -1;
            return;
        }
        List<Drawn> own = drawn.subList(string, drawn.size());
        Glyph first = own.get(0).glyph;
        StringBuilder text = new StringBuilder();
        own.forEach(d -> text.append(d.glyph.text()));
        // the advance of a single letter is where the next one may stand
        double near = own.size() == 1 && first.width() > 0 ? Math.min(SHADOW * first.size(), SHADOW * first.width())
                : SHADOW * first.size();
        List<double[]> before = strings.computeIfAbsent(text.toString(), t -> new ArrayList<>());
        double[] here = {first.x(), first.baseline()};
        boolean shadow = before.stream().anyMatch(b -> Math.abs(b[0] - here[0]) <= near && Math.abs(b[1] - here[1]) <= near);
        if (shadow && !text.toString().isBlank()) {
            own.clear();
        } else {
            before.add(here);
        }
        string = -1;
    }

    /** Something opaque is painted over an area: what was drawn there before is no longer seen. */
    void cover(Box box) {
        looks += drawn.size();
        if (looks > MOST_LOOKS) {
            return;
        }
        drawn.removeIf(d -> {
            boolean covered = box.contains(d.glyph.centreX(), d.glyph.centreY());
            if (covered) {
                hide(d.glyph);
            }
            return covered;
        });
    }
}
