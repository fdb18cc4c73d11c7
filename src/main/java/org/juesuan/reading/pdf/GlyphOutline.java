package org.juesuan.reading.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/** How a glyph is drawn. A file that embeds one typeface several times, a part at a time, draws its glyphs alike in each. */
final class GlyphOutline {

    /** Numbers that follow a move, a line, two kinds of curves and a close. */
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};
    /** Coordinates differ by less than this of a unit by rounding only. */
    private static final int PARTS = 10;

    private GlyphOutline() {
    }

    /** The same for glyphs that are drawn alike, empty for a blank; {@code null} where the font has no outlines. */
    static @Nullable String of(PDFont font, int code) {
        try {
            GeneralPath path = path(font, code);
            return path == null ? null : written(path);
        } catch (IOException | RuntimeException e) {
            // a damaged font: its glyphs are what they are
            return null;
        }
    }

    private static @Nullable GeneralPath path(PDFont font, int code) throws IOException {
        if (font instanceof PDVectorFont vectors) {
            return vectors.getPath(code);
        }
        return font instanceof PDSimpleFont simple && !(font instanceof PDType3Font) ? simple.getPath(simple.getEncoding().getName(code))
                : null;
    }

    private static String written(GeneralPath path) {
        StringBuilder written = new StringBuilder();
        float[] numbers = new float[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int segment = i.currentSegment(numbers);
            written.append(segment);
            for (int k = 0; k < NUMBERS[segment]; k++) {
                written.append(' ').append(Math.round(numbers[k] * PARTS));
            }
            written.append(';');
        }
        return written.toString();
    }
}
