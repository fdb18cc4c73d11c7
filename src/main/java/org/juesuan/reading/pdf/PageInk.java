package org.juesuan.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.juesuan.model.Box;
import org.juesuan.model.TextLine;

/**
 * What is drawn on one page, as {@link InkReader} collected it in one pass over its content: glyphs, straight rules and the
 * area of pictures, in the upright frame of the page.
 */
final class PageInk {

    private final PageFrames frame;
    private final PageText text;
    private final InkShapes shapes;
    private final double pictureArea;
    private final int unmapped;
    private final int direction;

    /** {@code pictureArea}: of all pictures, in square points; {@code unmapped}: glyphs whose character the file does not tell. */
    PageInk(PageFrames frame, PageText text, InkShapes shapes, double pictureArea, int unmapped) {
        this.frame = frame;
        this.text = text;
        this.shapes = shapes;
        this.pictureArea = pictureArea;
        this.unmapped = unmapped;
        this.direction = most(text);
    }

    /**
     * Reads a page.
     *
     * @param layers the document's, {@code null} where it has none
     * @throws InkReader.TooMuch where the page draws more than any page of a disclosure does
     */
    static PageInk of(PDPage page, PDOptionalContentProperties layers, GlyphNames names) throws IOException {
        return InkReader.read(page, layers, names);
    }

    PageFrames frame() {
        return frame;
    }

    /** Direction in which most of the text runs as displayed, clockwise, in degrees. */
    int direction() {
        return direction;
    }

    private static int most(PageText text) {
        int[] counts = new int[4];
        for (PageText.Drawn drawn : text.drawn()) {
            counts[drawn.direction() / 90] += drawn.glyph().blank() ? 0 : 1;
        }
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best * 90;
    }

    /** Glyphs that run in the page's {@link #direction()}, in the upright frame, in drawing order. */
    List<Glyph> glyphs() {
        List<Glyph> upright = new ArrayList<>(text.drawn().size());
        for (PageText.Drawn d : text.drawn()) {
            if (d.direction() == direction) {
                upright.add(upright(d.glyph(), direction));
            }
        }
        return upright;
    }

    /** Stretches of text that run in another direction than the page's, in the upright frame. */
    List<TextLine> turned() {
        List<TextLine> stretches = new ArrayList<>();
        for (int other : new int[] {0, 90, 180, 270}) {
            List<Glyph> own = other == direction ? List.of()
                    : text.drawn().stream().filter(d -> d.direction() == other).map(d -> upright(d.glyph(), other)).toList();
            stretches.addAll(TurnedText.stretches(own, box -> upright(frame.displayed(box, other))));
        }
        return stretches;
    }

    private Glyph upright(Glyph glyph, int direction) {
        double[] origin = frame.upright(glyph.x(), glyph.baseline(), direction);
        return new Glyph(glyph.text(), origin[0], origin[1], glyph.width(), glyph.size(), upright(glyph.clip(), direction));
    }

    /** Glyphs that a reader does not see. */
    int hiddenCount() {
        return text.hiddenCount();
    }

    /** The beginning of what a reader does not see. */
    String hiddenSample() {
        return text.hiddenSample();
    }

    /** Straight rules in the upright frame, each a box without width or without height. */
    List<Box> rules() {
        return Stream.of(shapes.rules(), FilledCells.gaps(shapes.fills()), DottedRules.of(shapes.dots())).flatMap(List::stream)
                .map(this::upright).toList();
    }

    /** What is drawn across the page, piece by piece, in the upright frame: rules, and the upper and lower edges of shading. */
    List<Box> across() {
        return Stream.concat(shapes.rules().stream(), shapes.fills().stream().filter(f -> !f.white())
                .flatMap(f -> FilledCells.sides(f.box())))
                .map(this::upright).filter(rule -> rule.height() == 0).toList();
    }

    /** Share of the page that pictures cover, 0–1. */
    double pictureShare() {
        return Math.min(1, pictureArea / Math.max(1, frame.width() * frame.height()));
    }

    /** Glyphs on the page, oblique ones left out. */
    int glyphCount() {
        return text.drawn().size();
    }

    /** Glyphs whose character the file does not tell. */
    int unmappedCount() {
        return unmapped;
    }

    private Box upright(Box displayed) {
        return upright(displayed, direction);
    }

    private Box upright(Box rule, int direction) {
        double[] a = frame.upright(rule.x0(), rule.y0(), direction);
        double[] b = frame.upright(rule.x1(), rule.y1(), direction);
        return new Box(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    }
}
