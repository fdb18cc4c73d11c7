package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.juesuan.model.Box;

/**
 * Texts that are drawn outside of what can be seen of their cells: office programs place a heading in the middle of all of its
 * columns, and where a page has some of them only, that middle may be beside the page, or over other columns. What
 * can be seen of the cell tells which columns of this page the heading stands over, so that is where the text is put.
 */
final class ClippedText {

    /** What can be seen of a cell that goes on on another page is cut where the page's print ends: so many sizes high at least. */
    private static final double TALL = 10;
    /** So many sizes from an edge of its cell a text stands at it. */
    private static final double EDGE = 0.5;
    /** A clip of more texts is no single cell. */
    private static final int MOST_TEXTS = 2;

    private final Map<Box, Integer> texts = new HashMap<>();
    private final List<List<Glyph>> parts = new ArrayList<>();
    /** Words outside of their clips with their heights: where a page repeats columns, a title is drawn over these and over the others. */
    private final Set<String> unseen = new HashSet<>();

    private ClippedText(List<Glyph> glyphs) {
        for (int from = 0; from < glyphs.size(); ) {
            int to = from + 1;
            while (to < glyphs.size() && goesOn(glyphs.get(to - 1), glyphs.get(to))) {
                to++;
            }
            parts.add(glyphs.subList(from, to));
            texts.merge(glyphs.get(from).clip(), 1, Integer::sum);
            from = to;
        }
    }

    /** The glyphs in their order; the text of a cell that the end of the page cut stands in the middle of what can be seen of it. */
    static List<Glyph> inSight(List<Glyph> glyphs) {
        List<Glyph> placed = new ArrayList<>(glyphs.size());
        ClippedText clipped = new ClippedText(glyphs);
        clipped.parts.forEach(text -> clipped.place(text, placed));
        return placed;
    }

    private static boolean goesOn(Glyph last, Glyph next) {
        return next.baseline() == last.baseline() && next.x() >= last.x() && next.clip().equals(last.clip());
    }

    private void place(List<Glyph> text, List<Glyph> placed) {
        Glyph first = text.get(0);
        Box clip = first.clip();
        double width = text.get(text.size() - 1).end() - first.x();
        double middle = first.x() + width / 2;
        boolean outside = middle < clip.x0() || middle > clip.x1();
        boolean atEdge = Math.min(Math.abs(first.x() - clip.x0()), Math.abs(first.x() + width - clip.x1())) <= EDGE * first.size();
        boolean cell = !atEdge && width < clip.width() && clip.height() >= TALL * first.size()
                && texts.size() > 1 && texts.getOrDefault(clip, 0) <= MOST_TEXTS;
        if (width <= 0 || !outside && !cell) {
            placed.addAll(text);
            return;
        }
        if (outside && seen(text)) {
            return;
        }
        double narrower = Math.min(1, clip.width() / width);
        double begins = clip.centreX() - narrower * width / 2;
        for (Glyph g : text) {
            placed.add(new Glyph(g.text(), begins + narrower * (g.x() - first.x()), g.baseline(), narrower * g.width(), g.size(), clip));
        }
    }

    /** Whether the same words stand outside of a clip before, as high; amounts may be equal in two columns. */
    private boolean seen(List<Glyph> text) {
        String printed = text.stream().map(Glyph::text).collect(Collectors.joining());
        return printed.codePoints().anyMatch(Character::isIdeographic) && !unseen.add(text.get(0).baseline() + " " + printed);
    }
}
