package org.juesuan.disclosure.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juesuan.text.Characters;

/**
 * Words as a clerk writes them in {@code prose/*.yml}: {@code [a|b]} may be missing, {@code <a|b>} is one of them,
 * {@code …} is a few words inside one clause, {@code {prior}} names the year before and {@code {year}} any year.
 * Quotation marks may be missing. The longest of several words is tried first, so that 费 does not hide 费用. Nothing
 * repeats without a bound, so that matching is linear in the text.
 *
 * @param needed characters that stand in every text that has these words: where they are missing, nothing is searched for
 */
record Phrase(Pattern pattern, String needed) {

    private static final String YEAR = "20\\d\\d年(?:度)?";

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
        return choices.stream().map(Phrase::regex).collect(Collectors.joining("|", "(?:", ")"));
    }

    static Phrase of(String words) {
        return new Phrase(Pattern.compile(regex(words)), needed(words));
    }

    /** The words at the end of a text. */
    static Phrase atEnd(String words) {
        return new Phrase(Pattern.compile(regex(words) + "$"), needed(words));
    }

    /** The longest run of characters that are neither one of several nor may be missing. */
    private static String needed(String words) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ("[<{…“”".indexOf(c) < 0) {
                run.append(Characters.normalise(String.valueOf(c)));
                longest = run.length() > longest.length() ? run.toString() : longest;
            } else {
                run.setLength(0);
                i = c == '{' ? words.indexOf('}', i) : c == '[' || c == '<' ? closing(words, i) : i;
            }
        }
        return longest;
    }

    /** Whether a text may have these words. */
    boolean possible(String text) {
        return text.contains(needed);
    }

    /** Whether a text has these words. */
    boolean in(String text) {
        return possible(text) && pattern.matcher(text).find();
    }

    /** For each place of a text where these words stand. */
    Matcher matcher(String text) {
        return pattern.matcher(text);
    }
}
