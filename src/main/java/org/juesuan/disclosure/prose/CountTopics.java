package org.juesuan.disclosure.prose;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a count is of: by the words before it, after it, or by what the sentence spoke of before.
 *
 * @param rules   for counts
 * @param section name of the section, or {@code null}
 */
record CountTopics(TopicRules rules, NeutralWords neutral, @Nullable String section) {

    /**
     * The topic of a count.
     *
     * @param between words between it and the figure before it
     * @param after   words up to the next figure
     * @param base    what the words before it name
     * @param before  the figure before it, {@code null} if none
     * @param whole   the count of which it may be a part, {@code null} if none
     */
    FigureTopic of(Figure figure, String between, String after, FigureTopic base, @Nullable ReadFigure before, @Nullable ReadFigure whole) {
        String unit = figure.unit();
        String words = before != null && before.counts() ? between.substring(rules.namedAfter(between, before.figure().unit(), section))
                : between;
        String part = part(words);
        boolean mayBePart = whole != null && whole.figure().unit().equals(unit) && rules.namesPart(part);
        Map.Entry<TopicRules.Count, TopicRules.Match> rule = rules.countBefore(words, unit, section);
        // 购置车辆1辆,其中:其他用车1辆: words at the end of a part's name do not name another count
        boolean inName = mayBePart && rule != null && rule.getValue().start() > words.length() - part.length();
        if (rule != null && !inName && neutral.holds(words.substring(rule.getValue().end()))) {
            return FigureTopic.of(rule.getKey());
        }
        TopicRules.Count found = rules.countAfter(after, unit, section);
        if (found == null) {
            found = rules.countOf(before != null && neutral.holds(words) ? before.topic().metric() : base.metric(), unit, section);
        }
        if (found == null) {
            found = rules.countOf(base.metric(), unit, section);
        }
        return found != null ? FigureTopic.of(found) : whole != null && mayBePart ? whole.topic() : FigureTopic.NONE;
    }

    /** The name of a part in the words before its figure: the last piece, without what introduces it. */
    static String part(String words) {
        return words.replaceAll("^[,;、:。(]+", "").replaceFirst("^其中[:,]?", "").replaceFirst("[为是]$", "");
    }
}
