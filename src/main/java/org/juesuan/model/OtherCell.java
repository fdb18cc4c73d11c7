package org.juesuan.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One amount cell of a table that no form of the contract fits, or of a form whose reader could not place it: kept as
 * printed, so that nothing published is lost. It is evidence and no figure of the accounts.
 *
 * @param page       from 1; {@code null} in a workbook
 * @param sheet      sheet name; {@code null} in a PDF
 * @param tableNo    place of its table among such tables of the document, from 1
 * @param title      as printed above the table or in it, or {@code null}
 * @param form       code of the form in which it stands unread, or {@code null}
 * @param rowNo      place of the row in its table, from 1
 * @param rowCode    the code printed before the row's name, or empty
 * @param rowPath    names of the row, joined by {@code /}, or empty
 * @param columnPath headings over it from the top down, joined by {@code /}, or empty
 * @param printed    the cell's text as the file holds it
 * @param unit       as the column, the row or the table states it, such as {@code 万元} or {@code %}; {@code null} where none does
 * @param amount     yuan, two decimals; {@code null} where no unit of money is known
 * @param box        the cell on the page; {@code null} in a workbook
 * @param method     how its text was come by
 * @param confidence 0–1
 */
public record OtherCell(@Nullable Integer page, @Nullable String sheet, int tableNo, @Nullable String title, @Nullable String form,
        int rowNo, String rowCode, String rowPath,
                        String columnPath, String printed, @Nullable String unit, @Nullable BigDecimal amount, @Nullable Box box,
                        TextSource method, double confidence) {
}
