package org.juesuan.reading.pdf;

import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Fonts of a document by the order in which its pages use them: the same whenever the document is read from its first
 * page on, in whatever process, and for fonts that share a name as well.
 */
final class FontNumbers {

    private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();

    int of(PDFont font) {
        return numbers.computeIfAbsent(font.getCOSObject(), f -> numbers.size());
    }
}
