package org.juesuan.disclosure.prose;

import java.math.BigDecimal;

/**
 * A number in a sentence that states something.
 *
 * @param start of the number in the sentence
 * @param end   of its unit
 * @param value as printed, without thousands separators
 * @param unit  as printed; empty where the print lacks it
 * @param kind  of the unit
 */
record Figure(int start, int end, BigDecimal value, String unit, Kind kind) {

    enum Kind {
        MONEY, PERCENT, COUNT,
        /** a number with decimals and no unit, which may be money or a percentage */
        BARE
    }
}
