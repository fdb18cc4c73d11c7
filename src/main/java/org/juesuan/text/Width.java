package org.juesuan.text;

/** Brackets and punctuation in full width, as Chinese text prints them, and in half width, as they are compared. */
public final class Width {

    /** One table: what stands at a place of one is the same mark as what stands there in the other. */
    private static final String HALF = "(),;:?!";
    private static final String FULL = "（），；：？！";
    /** 1,234: a comma with this many digits behind it stands in a number. */
    private static final int GROUP = 3;

    private Width() {
    }

    /** Every mark in full width but those inside numbers. */
    public static String full(String text) {
        StringBuilder full = null;
        for (int i = 0; i < text.length(); i++) {
            int at = HALF.indexOf(text.charAt(i));
            if (at >= 0 && !inNumber(text, i)) {
                full = full == null ? new StringBuilder(text) : full;
                full.setCharAt(i, FULL.charAt(at));
            }
        }
        return full == null ? text : full.toString();
    }

    /** Every mark in half width. */
    public static String half(String text) {
        StringBuilder half = null;
        for (int i = 0; i < text.length(); i++) {
            char c = half(text.charAt(i));
            if (c != text.charAt(i)) {
                half = half == null ? new StringBuilder(text) : half;
                half.setCharAt(i, c);
            }
        }
        return half == null ? text : half.toString();
    }

    /** One character in half width where it is such a mark, else as it is. */
    public static char half(char c) {
        int at = c < '！' ? -1 : FULL.indexOf(c);
        return at < 0 ? c : HALF.charAt(at);
    }

    private static boolean inNumber(String text, int i) {
        return text.charAt(i) == ',' && i > 0 && i + GROUP < text.length() && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1))
                && Character.isDigit(text.charAt(i + GROUP));
    }
}
