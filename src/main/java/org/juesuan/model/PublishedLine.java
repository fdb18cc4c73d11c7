package org.juesuan.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One amount cell as published: the evidence of everything that the warehouse says.
 *
 * @param form       code of the form, see {@code contract/forms}
 * @param body       whose form it is
 * @param page       from 1; {@code null} in a workbook
 * @param sheet      sheet name; {@code null} in a PDF
 * @param lineNo     place of the row in its form, from 1
 * @param lineCode   subject code, empty where the form has none
 * @param lineName   the row's name as published, joined, without inner blanks and leading enumeration
 * @param columnCode code of the column
 * @param printed    the cell's text as the file holds it
 * @param amount     yuan, two decimals
 * @param unit       the form's unit, {@code 元} or {@code 万元}
 * @param step       yuan of one unit in the last printed place: 100 for 万元 with two decimals
 * @param box        the cell on the page; {@code null} in a workbook
 * @param method     how its text was come by
 * @param confidence 0–1; below 1 there is a {@link ReaderFinding} too
 * @param reading    how it was read where that was not plain, such as {@code name_from_reference}; else empty
 */
public record PublishedLine(String form, @Nullable String body, @Nullable Integer page, @Nullable String sheet, int lineNo, String lineCode,
        String lineName,
                            String columnCode, String printed, BigDecimal amount, String unit, BigDecimal step, @Nullable Box box,
                            TextSource method, double confidence, String reading) {

    /** The same line, as sure as that. */
    public PublishedLine with(double sureness) {
        return new PublishedLine(form, body, page, sheet, lineNo, lineCode, lineName, columnCode, printed, amount, unit, step, box, method,
                sureness, reading);
    }
}
