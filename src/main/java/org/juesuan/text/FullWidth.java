package org.juesuan.text;

/** Brackets and punctuation in the width in which Chinese text prints them; those inside numbers stay. */
public final class FullWidth {

    private FullWidth() {
    }

    public static String of(String text) {
        StringBuilder wide = new StringBuilder(text);
        for (int i = 0; i < wide.length(); i++) {
            int at = "(),;:?!".indexOf(wide.charAt(i));
            boolean inNumber = i > 0 && i + 1 < wide.length() && Character.isDigit(wide.charAt(i - 1)) && Character.isDigit(wide.charAt(i + 1))
                    && i + 3 < wide.length() && Character.isDigit(wide.charAt(i + 3));
            if (at >= 0 && !inNumber) {
                wide.setCharAt(i, "（），；：？！".charAt(at));
            }
        }
        return wide.toString();
    }
}
