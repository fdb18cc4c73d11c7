package org.juesuan.reading.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;

/** Tells the character that a glyph stands for. One is used for one document, whose pages it sees in order. */
interface GlyphNames {

    /**
     * The character, or what {@link org.juesuan.text.Characters#unmapped} calls none.
     *
     * @param written what the file says; {@code null} where it says nothing
     */
    String of(PDFont font, int code, String written);
}
