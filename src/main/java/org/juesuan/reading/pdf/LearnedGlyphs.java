package org.juesuan.reading.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What was learned of the glyphs of one document whose file does not tell their characters, by recognising how they look.
 *
 * @param glyphs those that were looked at
 */
public record LearnedGlyphs(List<Learned> glyphs) {

    /** Nothing learned: the file is believed. */
    public static final LearnedGlyphs NONE = new LearnedGlyphs(List.of());

    /**
     * One of them.
     *
     * @param font      number of its font, see {@link FontNumbers}
     * @param code      as the page writes it
     * @param character what it stands for; empty where that is not sure
     */
    public record Learned(int font, int code, String character) {
    }

    public LearnedGlyphs {
        glyphs = List.copyOf(glyphs);
    }

    /** For one reading of the document, from its first page on. */
    Names names() {
        return new Names(glyphs);
    }

    /** Believes what was learned, and the file in all else. */
    static final class Names implements GlyphNames {

        private final Map<Long, String> known = new HashMap<>();
        private final FontNumbers fonts = new FontNumbers();
        private int asked;

        private Names(List<Learned> glyphs) {
            glyphs.forEach(g -> known.put(key(g.font, g.code), g.character));
        }

        @Override
        public String of(PDFont font, int code, String written) {
            if (known.isEmpty()) {
                return written;
            }
            String learned = known.get(key(fonts.of(font), code));
            asked += learned == null ? 0 : 1;
            return learned == null ? written : learned;
        }

        /** How often it was asked for a glyph that was looked at. */
        int asked() {
            return asked;
        }
    }

    private static long key(int font, int code) {
        return (long) font << Integer.SIZE | code & 0xFFFFFFFFL;
    }
}
