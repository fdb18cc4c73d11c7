package org.juesuan.disclosure.ocr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a recogniser may have read one number as another. */
final class Misreading {

    private static final Set<String> ALIKE = Set.of("06", "08", "09", "14", "17", "27", "35", "38", "39", "49", "56", "58", "59", "68",
            "69", "89", "04");
    /** Below this the recogniser itself was in doubt: any one digit may be wrong. */
    private static final double DOUBTFUL = 0.8;

    private Misreading() {
    }

    /**
     * Whether {@code read} may be a misreading of {@code meant}: another sign or point, one digit alike or, where the
     * recogniser was in doubt, one digit wrong, lost or doubled, or only a part of the digits seen.
     */
    static boolean plausible(BigDecimal read, BigDecimal meant, double confidence) {
        String a = digits(read);
        String b = digits(meant);
        if (a.equals(b) || a.replaceFirst("0+$", "").equals(b.replaceFirst("0+$", "")) && !a.matches("0*")) {
            return true;
        }
        if (a.length() == b.length()) {
            int at = -1;
            for (int i = 0; i < a.length(); i++) {
                if (a.charAt(i) != b.charAt(i)) {
                    if (at >= 0) {
                        return false;
                    }
                    at = i;
                }
            }
            char x = a.charAt(at);
            char y = b.charAt(at);
            return confidence < DOUBTFUL || ALIKE.contains("" + (char) Math.min(x, y) + (char) Math.max(x, y));
        }
        return confidence < DOUBTFUL && (lost(a, b) || lost(b, a) || part(read, b));
    }

    /** What may have been meant where one digit was taken for one that looks alike. */
    static List<BigDecimal> alike(BigDecimal read) {
        String digits = read.unscaledValue().toString();
        List<BigDecimal> alike = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            char x = digits.charAt(i);
            for (char y = '0'; y <= '9'; y++) {
                if (x != y && ALIKE.contains("" + (char) Math.min(x, y) + (char) Math.max(x, y)) && !trailingZeros(digits, i)) {
                    alike.add(new BigDecimal(new BigInteger(digits.substring(0, i) + y + digits.substring(i + 1)), read.scale()));
                }
            }
        }
        return alike;
    }

    /** Figures of 万元 end in zeros that were never printed. */
    private static boolean trailingZeros(String digits, int from) {
        return digits.substring(from).matches("0+");
    }

    /** Whether the digits as they were printed are two or more in a row of those that were meant. */
    private static boolean part(BigDecimal read, String meant) {
        // yuan of an amount in 万元 end in zeros that were never printed
        String seen = digits(read).replaceFirst("0+$", "");
        return seen.length() >= 2 && meant.contains(seen);
    }

    /** Whether {@code shorter} is {@code longer} without one digit. */
    private static boolean lost(String shorter, String longer) {
        if (shorter.length() + 1 != longer.length()) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        return shorter.substring(i).equals(longer.substring(i + 1));
    }

    private static String digits(BigDecimal amount) {
        return amount.abs().movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
