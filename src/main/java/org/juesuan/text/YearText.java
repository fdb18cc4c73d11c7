package org.juesuan.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as they are printed: 2024年, 二〇二四年, 二○二四年, 二O二四年, 2O24年, and 24年度 in titles. */
public final class YearText {

    private static final String ZEROS = "〇零○◯OoОοQ0";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9A-Za-z一二三四五六七八九])[二2][" + ZEROS + "][" + ZEROS + DIGITS
            + "0-9]{2}(?=年)");
    private static final Pattern SHORT = Pattern.compile("(?<![0-9年])([0-4]\\d)(?=年度)");

    private YearText() {
    }

    /** The text with its years in Arabic digits. */
    public static String arabic(String text) {
        if (text.indexOf('年') < 0) {
            return text;
        }
        return WRITTEN.matcher(text).replaceAll(m -> digits(m.group()));
    }

    /** The same, where a year of two digits means one of this century, as it does in titles. */
    public static String ofTitle(String text) {
        Matcher shortened = SHORT.matcher(arabic(text));
        return shortened.replaceAll("20$1");
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int digit = ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
            digits.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return digits.toString();
    }
}
