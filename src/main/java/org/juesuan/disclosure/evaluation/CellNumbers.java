package org.juesuan.disclosure.evaluation;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.text.Digits;
import org.juesuan.text.PlainText;

/** Numbers in the cells of a form; what is not plainly one is none. */
final class CellNumbers {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,6})?)(%|分|万元|元)?");

    private CellNumbers() {
    }

    static @Nullable BigDecimal of(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        return cell.number() != null ? cell.number() : of(cell.text());
    }

    static @Nullable BigDecimal of(String text) {
        Matcher m = NUMBER.matcher(PlainText.bare(text).replace(",", ""));
        return m.matches() ? Digits.value(m.group(1)) : null;
    }

    /** A rate in per cent; a workbook keeps 95 % as 0.95. */
    static @Nullable BigDecimal percent(@Nullable Cell cell) {
        BigDecimal value = of(cell);
        if (cell == null || value == null || cell.number() == null) {
            return value;
        }
        return cell.text().contains("%") || value.abs().compareTo(BigDecimal.ONE) <= 0 ? value.movePointRight(2) : value;
    }
}
