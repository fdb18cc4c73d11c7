package org.juesuan.disclosure.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.yaml.YamlMapping;

/**
 * Where a sentence gives reasons or uses, whose figures are of something else, and where it comes back to its topic; see
 * {@code reasons} in {@code prose/figures.yml}.
 */
final class ReasonRules {

    private static final String CLAUSE = "(?<=[,;、)。]|^)";

    /** The next item of a list within a sentence (…，二、公务接待费…), but not 三、四季度. */
    private static final Pattern NEXT_ITEM = Pattern.compile("[,;][二三四五六七八九十]、(?![一二三四五六七八九十])");

    private final Pattern reasons;
    private final Pattern none;
    private final List<Pattern> back;

    /**
     * What words say.
     *
     * @param reasons whether a figure after them belongs to reasons or uses
     * @param from    where the words begin that speak of the topic again, 0 where they all do
     */
    record Given(boolean reasons, int from) {
    }

    ReasonRules(YamlMapping yaml) {
        reasons = Pattern.compile(String.join("|", yaml.texts("reasons")));
        none = Pattern.compile(String.join("|", yaml.texts("no_reasons").stream().map(Phrase::regex).toList()));
        back = yaml.texts("back_to_topic").stream().map(words -> Pattern.compile(CLAUSE + Phrase.regex(words))).toList();
    }

    /**
     * What words before a figure say.
     *
     * @param before the figure before them in the sentence, {@code null} if none
     * @param giving whether reasons were being given before them
     */
    Given of(String words, @Nullable ReadFigure before, boolean giving) {
        int piece = Math.max(words.lastIndexOf(';') + 1, nextItem(words));
        int reason = last(words, piece);
        boolean given = giving && piece == 0 || reason >= 0;
        // why the budget was not kept says nothing of the year before: a comparison with that is none of the reasons
        boolean ofBudget = before == null ? reason >= 0 && words.substring(0, reason).contains("预算") : before.base() != FigureTopic.NONE
                && !before.comparesYears();
        int from = given && ofBudget ? back(words, Math.max(piece, reason)) : -1;
        return from < 0 ? new Given(given, 0) : new Given(false, from);
    }

    private static int nextItem(String words) {
        Matcher m = NEXT_ITEM.matcher(words);
        int last = 0;
        while (m.find()) {
            last = m.end();
        }
        return last;
    }

    private int last(String words, int from) {
        Matcher not = none.matcher(words);
        Matcher m = reasons.matcher(words);
        int last = -1;
        for (int at = from; m.find(at); at = m.end()) {
            last = not.region(m.start(), words.length()).lookingAt() ? last : m.start();
        }
        return last;
    }

    private int back(String words, int from) {
        int last = -1;
        for (Pattern pattern : back) {
            Matcher m = pattern.matcher(words);
            for (int at = from; m.find(at); at = m.end()) {
                last = Math.max(last, m.start());
            }
        }
        return last;
    }
}
