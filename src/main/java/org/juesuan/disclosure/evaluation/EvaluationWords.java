package org.juesuan.disclosure.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.resource.ResourceFile;
import org.juesuan.text.Characters;
import org.juesuan.yaml.YamlMapping;

/** The words of {@code evaluation/forms.yml}, from the words to the field that they head. */
public final class EvaluationWords {

    private static final int LONGEST_HEAD = 12;
    private static final String PUNCTUATION = "（），；：？！％";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    private static final Pattern NOISE = Pattern.compile("[\\s:]|\\([^()]*\\)|^\\d[.、]");

    public final Map<String, String> labels;
    final Map<String, String> budget;
    public final Map<String, String> indicators;
    final Set<String> whole;
    final Set<String> budgetEnds;
    public final Set<String> natures;
    final Set<String> totals;
    final Set<String> ends;
    /** A word to the sentences that it is the label of: mostly one. */
    final Map<String, List<String>> texts;
    /** The sentences that may stand after the indicators. */
    final Set<String> closing;
    final Set<String> all;
    private final Set<String> signatories;
    private final Pattern signed;

    private static final Set<String> KNOWN = Set.of("labels", "whole", "budget", "indicators", "natures", "budget_ends", "totals", "ends",
            "texts", "closing", "signatories");

    public EvaluationWords() {
        YamlMapping yaml = YamlMapping.of(ResourceFile.at("org/juesuan/evaluation/forms.yml").text(), "evaluation/forms.yml", KNOWN);
        labels = fields(yaml, "labels");
        budget = fields(yaml, "budget");
        indicators = fields(yaml, "indicators");
        whole = words(yaml, "whole");
        budgetEnds = words(yaml, "budget_ends");
        natures = words(yaml, "natures");
        totals = words(yaml, "totals");
        ends = words(yaml, "ends");
        closing = words(yaml, "closing");
        texts = new HashMap<>();
        fields(yaml, "texts").forEach((word, sentences) -> texts.put(plain(word), List.of(sentences.split(" "))));
        texts.forEach((word, sentences) -> {
            if (closing.containsAll(sentences)) {
                ends.add(word);
            }
        });
        signatories = words(yaml, "signatories");
        signed = Pattern.compile("(?:" + String.join("|", signatories) + ")(?:[（(][^（）()]{0,9}[）)])?\\s*[:：]");
        all = everyWord();
    }

    /** All words that head or end something. */
    private Set<String> everyWord() {
        Set<String> all = new HashSet<>(totals);
        all.addAll(texts.keySet());
        all.addAll(ends);
        all.addAll(labels.keySet());
        all.addAll(budget.keySet());
        all.addAll(indicators.keySet());
        return all;
    }

    /** A cell's words as they are compared: no blanks, nothing in brackets. */
    public static String plain(String text) {
        String normal = Characters.normalise(text);
        return mayBeNoisy(normal) ? NOISE.matcher(normal).replaceAll("") : normal;
    }

    /** Whether one of the characters that noise begins with is in a text: few cells of a large table have one. */
    private static boolean mayBeNoisy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == ':' || c == '(') {
                return true;
            }
        }
        return text.length() > 1 && (text.charAt(1) == '.' || text.charAt(1) == '、');
    }

    /** Whether a cell is the label of someone who signed, or begins with one. */
    boolean signs(Cell cell) {
        return signatories.contains(plain(cell.text())) || signed.matcher(joined(cell.text())).lookingAt();
    }

    /** A sentence up to where it names who signed. */
    String unsigned(String sentence) {
        Matcher m = signed.matcher(sentence);
        return m.find() ? sentence.substring(0, m.start()) : sentence;
    }

    /** A cell's sentences: lines joined, and punctuation in the width in which it is printed. */
    static String sentence(Cell cell) {
        String text = joined(cell.text());
        String printed = joined(cell.printed());
        if (printed.length() != text.length()) {
            return text;
        }
        StringBuilder sentence = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (PUNCTUATION.indexOf(printed.charAt(i)) >= 0) {
                sentence.setCharAt(i, printed.charAt(i));
            }
        }
        return sentence.toString();
    }

    private static String joined(String text) {
        return BETWEEN_WORDS.matcher(text.strip()).replaceAll(" ").replaceAll("(?<![!-~])\\s+|\\s+(?![!-~])", "");
    }

    /** The field that a cell heads, {@code null} if none: that of its words, or of the longest words that they end with. */
    static @Nullable String headed(String text, Map<String, String> fields) {
        String plain = plain(text);
        for (int from = 0; from < plain.length() && plain.length() <= LONGEST_HEAD; from++) {
            String field = fields.get(plain.substring(from));
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private static Map<String, String> fields(YamlMapping yaml, String name) {
        Map<String, String> fields = new HashMap<>();
        YamlMapping heads = yaml.mapping(name).orElseThrow();
        heads.names().forEach(field -> words(heads, field).forEach(word -> fields.put(word, field)));
        return fields;
    }

    private static Set<String> words(YamlMapping yaml, String name) {
        Set<String> words = new HashSet<>();
        yaml.texts(name).forEach(word -> words.add(plain(word)));
        return words;
    }
}
