package org.juesuan.model;

import java.util.Locale;

/** How a cell's text was come by; stored in lower case. */
public enum TextSource {
    /** the text layer of a PDF */
    TEXT,
    /** a workbook's cell */
    CELL,
    /** recognised in a picture */
    OCR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
