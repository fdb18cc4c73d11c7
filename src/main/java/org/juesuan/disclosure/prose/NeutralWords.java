package org.juesuan.disclosure.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that may stand between a topic and its figure without changing what it is of. */
final class NeutralWords {

    private static final String MARKS = ",。;:、“”\"'《》 .";
    private static final Pattern TIME = Pattern.compile("20\\d\\d年?(?:度|末|底|初)?(?:\\d{1,2}月(?:\\d{1,2}日)?)?");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,40}\\)");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\(?\\d{1,2}[.、)]");

    private final List<String> words;
    private final List<String> names;

    /** @param names names of the body, which say nothing either */
    NeutralWords(List<String> words, List<String> names) {
        List<String> all = new ArrayList<>(words);
        all.addAll(names);
        all.removeIf(String::isBlank);
        all.sort(Comparator.comparingInt(String::length).reversed());
        this.words = List.copyOf(all);
        this.names = names.stream().filter(name -> !name.isBlank()).toList();
    }

    /** Whether the name of the body stands at the end of a text. */
    boolean endsWithName(String text) {
        return names.stream().anyMatch(text::endsWith);
    }

    boolean holds(String text) {
        return rest(text).isEmpty();
    }

    /** The first piece of the text that is not neutral and all after it. */
    String rest(String text) {
        int at = 0;
        Matcher number = LIST_NUMBER.matcher(text);
        if (number.find()) {
            at = number.end();
        }
        while (at < text.length()) {
            int next = skip(text, at);
            if (next == at) {
                return text.substring(at);
            }
            at = next;
        }
        return "";
    }

    private int skip(String text, int at) {
        if (MARKS.indexOf(text.charAt(at)) >= 0) {
            return at + 1;
        }
        for (Pattern pattern : List.of(TIME, BRACKETS)) {
            Matcher m = pattern.matcher(text).region(at, text.length());
            if (m.lookingAt()) {
                return m.end();
            }
        }
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }
}
