package org.juesuan.text;

import java.math.BigDecimal;

/** The one place where printed digits become a number. What may be such digits is for {@link AmountText} and the grammars to say. */
public final class Digits {

    private Digits() {
    }

    /**
     * The value of digits with a sign or none, a decimal point or none, and separators of thousands (commas, blanks) or none.
     *
     * @throws NumberFormatException where anything else stands among them
     */
    public static BigDecimal value(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c != ',' && c != ' ') {
                plain.append(c);
            }
        }
        return new BigDecimal(plain.toString());
    }
}
