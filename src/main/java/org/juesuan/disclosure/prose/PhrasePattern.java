package org.juesuan.disclosure.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juesuan.text.Characters;

/**
 * Words as a clerk writes them in {@code prose/*.yml}: {@code [a|b]} may be missing, {@code <a|b>} is one of them,
 * {@code …} is a few words inside one clause, {@code {prior}} names the year before and {@code {year}} any year.
 * Quotation marks may be missing. The longest of several words is tried first, so that 费 does not hide 费用. Nothing
 * repeats without a bound, so that matching is linear in the text.
 */
final class PhrasePattern {

    private static final String YEAR = "20\\d\\d年(?:度)?";

    private PhrasePattern() {
    }

    static String regex(String words) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '[', '<' -> {
                    int end = closing(words, i);
                    regex.append(oneOf(words.substring(i + 1, end))).append(c == '[' ? "?" : "");
                    i = end;
                }
                case '…' -> regex.append("[^。,;]{0,30}");
                case '“', '”' -> regex.append("[“”\"]?");
                case '{' -> {
                    int end = words.indexOf('}', i);
                    regex.append(words.substring(i + 1, end).equals("prior") ? "(?:(" + YEAR + ")|上年度|上年|去年|上一年度|上一年)" : YEAR);
                    i = end;
                }
                default -> regex.append(Pattern.quote(Characters.normalise(String.valueOf(c))));
            }
        }
        return regex.toString();
    }

    /** Where the bracket that opens at {@code from} closes. */
    private static int closing(String words, int from) {
        int depth = 0;
        for (int i = from; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '[' || c == '<' ? 1 : c == ']' || c == '>' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(words);
    }

    private static String oneOf(String words) {
        List<String> choices = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= words.length(); i++) {
            char c = i == words.length() ? '|' : words.charAt(i);
            depth += c == '[' || c == '<' ? 1 : c == ']' || c == '>' ? -1 : 0;
            if (c == '|' && depth == 0) {
                choices.add(words.substring(from, i));
                from = i + 1;
            }
        }
        choices.sort(Comparator.comparingInt(String::length).reversed());
        return choices.stream().map(PhrasePattern::regex).collect(Collectors.joining("|", "(?:", ")"));
    }

    static Pattern of(String words) {
        return Pattern.compile(regex(words));
    }

    /** The words at the end of a text. */
    static Pattern atEnd(String words) {
        return Pattern.compile(regex(words) + "$");
    }
}
