package org.juesuan.disclosure.prose;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Words as a clerk writes them in {@code prose/*.yml}: {@code [a|b]} may be missing, {@code <a|b>} is one of them,
 * {@code …} is a few words inside one clause, {@code {prior}} names the year before and {@code {year}} any year.
 * Quotation marks may be missing. Nothing repeats without a bound, so that matching is linear in the text.
 */
final class Phrase {

    private static final String YEAR = "20\\d\\d年(?:度)?";

    private Phrase() {
    }

    static String regex(String words) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '[', '<' -> regex.append("(?:");
                case ']' -> regex.append(")?");
                case '>' -> regex.append(')');
                case '|' -> regex.append('|');
                case '…' -> regex.append("[^。,;]{0,30}");
                case '“', '”' -> regex.append("[“”\"]?");
                case '{' -> {
                    int end = words.indexOf('}', i);
                    regex.append(words.substring(i + 1, end).equals("prior") ? "(?:(" + YEAR + ")|上年度|上年|去年|上一年度|上一年)" : YEAR);
                    i = end;
                }
                default -> regex.append(Pattern.quote(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)));
            }
        }
        return regex.toString();
    }

    static Pattern of(String words) {
        return Pattern.compile(regex(words));
    }

    /** The words at the end of a text. */
    static Pattern atEnd(String words) {
        return Pattern.compile(regex(words) + "$");
    }
}
