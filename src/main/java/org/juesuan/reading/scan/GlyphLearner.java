package org.juesuan.reading.scan;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.juesuan.model.Box;
import org.juesuan.reading.pdf.LearnedGlyphs;
import org.juesuan.reading.pdf.UnnamedGlyphs;
import org.juesuan.reading.pdf.UnnamedGlyphs.Stretch;

/**
 * Learns what the glyphs of a document stand for by recognising some stretches of its text: as many as let each glyph be
 * seen several times among different neighbours, which is a small part of what recognising every page would take, and
 * leaves the places of all text as exact as the file has them. A glyph whose readings disagree stays unknown.
 */
final class GlyphLearner {

    private static final int ROUNDS = 4;
    /** What was not read well is read larger, and where it is short several times beside itself: a character alone is easily overlooked. */
    private static final double LARGER = 1.6;
    private static final int SHORT = 2;
    private static final int TIMES = 3;
    private static final int BETWEEN = 4;
    /** What hangs below a box, of its height. */
    private static final double BELOW = 0.12;
    /** Darker is ink, and so many pixels of it are a glyph. */
    private static final int INK = 160;
    private static final int LEAST_INK = 2;

    private final Recogniser recogniser;
    private final PDDocument pdf;
    private final int dpi;
    private final Runnable goesOn;
    /** As long as there is room: a long document has more pages than fit. */
    private final Map<Integer, SoftReference<PageRenderer.Rendered>> pages = new HashMap<>();

    /** @param goesOn to be told whenever a piece of the work begins, so that none may take for ever */
    GlyphLearner(Recogniser recogniser, PDDocument pdf, int dpi, Runnable goesOn) {
        this.recogniser = picture -> {
            goesOn.run();
            return recogniser.recognise(picture);
        };
        this.goesOn = goesOn;
        this.pdf = pdf;
        this.dpi = dpi;
    }

    LearnedGlyphs learn() throws IOException {
        goesOn.run();
        UnnamedGlyphs glyphs = UnnamedGlyphs.of(pdf);
        goesOn.run();
        GlyphVotes votes = new GlyphVotes(glyphs);
        List<Stretch> chosen = votes.choose();
        for (int round = 0; round < ROUNDS && !chosen.isEmpty(); round++) {
            ask(chosen, votes, round > 0);
            chosen = votes.choose();
        }
        return glyphs.learned(votes.characters());
    }

    private void ask(List<Stretch> chosen, GlyphVotes votes, boolean again) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        List<boolean[]> inked = new ArrayList<>();
        for (Stretch stretch : chosen) {
            PageRenderer.Rendered page = page(stretch);
            boolean[] ink = new boolean[stretch.boxes().size()];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = inked(cut(page, stretch.boxes().get(i)));
            }
            Snippet snippet = snippet(cut(page, stretch.box()));
            snippets.add(again && ink.length <= SHORT ? repeated(snippet) : snippet);
            inked.add(ink);
        }
        List<ContactSheet.Read> read = new ContactSheet(snippets, again ? LARGER : 1).read(recogniser);
        for (int i = 0; i < chosen.size(); i++) {
            boolean alone = inked.get(i).length == 1 && !again;
            ContactSheet.Read sign = alone ? CarefulReader.sign(snippets.get(i), read.get(i).text()) : null;
            votes.count(chosen.get(i), inked.get(i), sign == null ? read.get(i) : sign, again && inked.get(i).length <= SHORT ? TIMES : 1);
        }
    }

    private static Snippet repeated(Snippet snippet) {
        GreyImage ink = snippet.source().cut(snippet.x0(), snippet.y0(), snippet.x1(), snippet.y1(), 1);
        GreyImage row = GreyImage.white(TIMES * (ink.width() + BETWEEN) - BETWEEN, ink.height());
        for (int i = 0; i < TIMES; i++) {
            row.paste(ink, i * (ink.width() + BETWEEN), 0);
        }
        return new Snippet(0, 0, 0, row.width(), row.height(), row, 0, 0);
    }

    /** The ink of a piece: a bracket has half of its width white, which would look like something that was not read. */
    private static Snippet snippet(GreyImage piece) {
        int x0 = piece.width();
        int x1 = 0;
        int y0 = piece.height();
        int y1 = 0;
        for (int y = 0; y < piece.height(); y++) {
            for (int x = 0; x < piece.width(); x++) {
                if (piece.at(x, y) < INK) {
                    x0 = Math.min(x0, x);
                    x1 = Math.max(x1, x + 1);
                    y0 = Math.min(y0, y);
                    y1 = Math.max(y1, y + 1);
                }
            }
        }
        return x1 == 0 ? new Snippet(0, 0, 0, piece.width(), piece.height(), piece, 0, 0) : new Snippet(0, x0, y0, x1, y1, piece, 0, 0);
    }

    private PageRenderer.Rendered page(Stretch stretch) throws IOException {
        SoftReference<PageRenderer.Rendered> kept = pages.get(stretch.page());
        PageRenderer.Rendered known = kept == null ? null : kept.get();
        if (known == null) {
            goesOn.run();
            PageRenderer.Rendered rendered = PageRenderer.render(pdf, stretch.page(), dpi);
            known = new PageRenderer.Rendered(rendered.picture().upright(stretch.turn()), rendered.scale());
            pages.put(stretch.page(), new SoftReference<>(known));
        }
        return known;
    }

    private static GreyImage cut(PageRenderer.Rendered page, Box box) {
        double below = BELOW * (box.y1() - box.y0());
        return page.picture().cut(pixel(box.x0(), page), pixel(box.y0(), page), Math.max(pixel(box.x0(), page) + 1, pixel(box.x1(), page)),
                Math.max(pixel(box.y0(), page) + 1, pixel(box.y1() + below, page)), 1);
    }

    private static int pixel(double points, PageRenderer.Rendered page) {
        return (int) Math.round(points * page.scale());
    }

    private static boolean inked(GreyImage glyph) {
        int dark = 0;
        for (byte grey : glyph.grey()) {
            dark += (grey & 0xFF) < INK ? 1 : 0;
        }
        return dark >= LEAST_INK;
    }
}
