package org.juesuan.reading.office;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.text.Digits;

/**
 * An amount that somebody typed as a text with its minus or its unit behind the digits: {@code 1,234.56-} as accounting
 * programs export it, {@code 1,234.56元}. Of units only the one that the sheet states is taken: any other is no amount of it.
 *
 * @param text   the digits with the minus before them
 * @param number the value
 * @param money  whether the digits alone look like money: a count or an indicator may be written {@code 500元}
 * @param minus  whether the minus stood behind the digits
 */
record TypedAmount(String text, BigDecimal number, boolean money, boolean minus) {

    private static final Pattern TYPED = Pattern.compile("([-−]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,6})? ?(?:([-−])|(百万元|亿元|万元|千元|百元|元))");

    /** {@code null} where a text is none; {@code stated}: the units that the sheet states. */
    static @Nullable TypedAmount of(String text, Set<String> stated) {
        char end = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (end != '-' && end != '−' && end != '元') {
            return null;
        }
        Matcher m = TYPED.matcher(text);
        boolean minus = m.matches() && m.group(4) != null;
        // two signs are no amount, and a dash behind a few digits may lead on to other digits
        if (!m.matches() || minus && (!m.group(1).isEmpty() || text.length() < 3)
                || m.group(5) != null && !(stated.size() == 1 && stated.contains(m.group(5)))) {
            return null;
        }
        String decimals = m.group(3) == null ? "" : m.group(3);
        String digits = (minus ? "-" : m.group(1).isEmpty() ? "" : "-") + m.group(2) + decimals;
        boolean money = minus || !decimals.isEmpty() || digits.contains(",");
        return new TypedAmount(digits, Digits.value(digits), money, minus);
    }
}
