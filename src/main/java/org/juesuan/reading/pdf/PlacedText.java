package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Grid;
import org.juesuan.model.TextLine;
import org.juesuan.text.Characters;

/**
 * Stretches of text of which only their places are known, as recognition gives them, put together as lines and tables in
 * the way of a text layer: characters are laid out over each stretch in their usual proportions.
 */
public final class PlacedText {

    /** Heights of the ink of a line in sizes of its letters: of Chinese characters, and of digits. */
    private static final double CHARACTERS_HIGH = 0.94;
    private static final double DIGITS_HIGH = 0.74;
    private static final Box EVERYWHERE = new Box(-1e6, -1e6, 1e6, 1e6);

    private final List<Glyph> glyphs = new ArrayList<>();

    /** {@code stretches}: each a text without a wide gap, and the box of its ink in points. */
    public PlacedText(List<TextLine> stretches) {
        double[] sizes = stretches.stream().filter(s -> s.text().codePoints().filter(Character::isIdeographic).count() >= 2)
                .mapToDouble(s -> s.onPage().height() / CHARACTERS_HIGH).sorted().toArray();
        double[] digits = stretches.stream().mapToDouble(s -> s.onPage().height() / DIGITS_HIGH).sorted().toArray();
        double[] all = sizes.length >= 3 ? sizes : digits;
        double usual = all.length == 0 ? 10 : all[all.length / 2];
        stretches.forEach(s -> layOut(s, usual));
    }

    private void layOut(TextLine stretch, double usual) {
        boolean characters = stretch.text().codePoints().anyMatch(Character::isIdeographic);
        double high = stretch.onPage().height() / CHARACTERS_HIGH;
        // titles are larger; a single stroke is not smaller
        double size = characters && high > 1.25 * usual ? Math.min(high, 3 * usual) : usual;
        int[] letters = stretch.text().codePoints().toArray();
        double total = breadth(stretch.text());
        double x = stretch.onPage().x0();
        double baseline = stretch.onPage().centreY() + 0.35 * size;
        for (int letter : letters) {
            double width = stretch.onPage().width() * breadth(letter) / total;
            glyphs.add(new Glyph(Character.toString(letter), x, baseline, width, size, EVERYWHERE));
            x += width;
        }
    }

    /** How wide a text is, in the usual proportions of its letters. */
    public static double breadth(String text) {
        return text.codePoints().mapToDouble(PlacedText::breadth).sum();
    }

    private static double breadth(int letter) {
        return letter == '.' || letter == ',' || letter == ':' || letter == ' ' ? 0.28 : letter < 0x2000 ? 0.52 : 1;
    }

    /** All lines, those of the tables among them. */
    public List<TextLine> lines() {
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> line : TextRuns.lines(glyphs)) {
            for (TextRuns.Run run : TextRuns.runs(line, PdfReader.LINE_GAP)) {
                lines.add(new TextLine(Characters.normalise(run.printed()), run.box()));
            }
        }
        return lines;
    }

    /** The tables, found by the alignment of their text. */
    public List<Grid> tables() {
        return AlignedTables.find(glyphs);
    }
}
