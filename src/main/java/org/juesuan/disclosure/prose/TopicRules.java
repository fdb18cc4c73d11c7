package org.juesuan.disclosure.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Claim;
import org.juesuan.yaml.YamlMapping;

/** What figures are of, by the words around them; see {@code prose/topics.yml}. */
final class TopicRules {

    /**
     * A topic's words in a text: what they mean, where they begin and end.
     *
     * @param use whether they name what money was used for, which else states nothing
     */
    record Match(String metric, boolean weak, boolean use, int start, int end) {
    }

    /** A rule for counts. */
    record Count(String metric, List<String> units, List<String> sections, List<Phrase> before, List<Phrase> after, List<Phrase> later,
                 List<String> of, boolean parts, boolean named) {
    }

    private record Topic(String metric, List<String> sections, List<String> within, List<String> inside, boolean alone, boolean weak,
            boolean use,
                         List<Phrase> words) {

        /** A topic of one metric wherever it stands. */
        static Topic of(String metric) {
            return new Topic(metric, List.of(), List.of(), List.of(), false, false, false, List.of());
        }

        boolean holds(Place place) {
            return TopicRules.holds(sections, place.section)
                    && (within.isEmpty() || within.contains(place.leader == null ? "none" : place.leader))
                    && (inside.isEmpty() || inside.contains(place.inside == null ? "none" : place.inside));
        }
    }

    /**
     * Where words stand.
     *
     * @param section name of the section, {@code null} outside of any
     * @param leader  the whole that was named last in the section, {@code null} if none
     * @param inside  what the figure is of in the bracket behind which they stand, {@code null} outside of such brackets
     */
    record Place(@Nullable String section, @Nullable String leader, @Nullable String inside) {
    }

    /** What may stand before a topic that begins its clause. */
    private static final Pattern CLAUSE_BEGIN =
            Pattern.compile("(?:^|[,。;:、(“”\"]|其中|包括|包含|20\\d\\d年度?(?:部门|单位)?|本年度?|当年|全年|相比|本单位|本部门|我单位|我局|是|(?<!\\d)\\d{1,2}\\.|\\([\\d一二三四五六七八九十]{1,3}\\))$");

    private static final String LIST = "、和及与";
    private static final Pattern EACH = Pattern.compile("[均各都]");
    /** 和项目支出合计, but not 和上年支出相比. */
    private static final Pattern AND_MORE =
            Pattern.compile("^[、和及](?!上|去|20|年初|同期|预算|决算)[\\u4e00-\\u9fff]{2,8}?(?:支出|收入|经费|费)");

    private static final Pattern NAME_OF_PART = Pattern.compile("[\\u4e00-\\u9fff()]{2,16}");

    static final Set<String> TOPIC = Set.of("metric", "sections", "within", "inside", "alone", "weak", "use", "words");
    static final Set<String> COUNT = Set.of("metric", "units", "sections", "before", "after", "later", "of", "parts", "named");

    private final List<Topic> topics;
    private final List<Count> counts;
    private final List<String> leaders;
    private final Map<String, String> amountsOf = new HashMap<>();
    private final Pattern noPart;

    TopicRules(YamlMapping yaml) {
        topics = yaml.mappings("topics", TOPIC).stream().map(t -> new Topic(t.need("metric"), t.texts("sections"), t.texts("within"),
                t.texts("inside"),
                t.flag("alone", false), t.flag("weak", false), t.flag("use", false), phrases(t, "words"))).toList();
        counts = yaml.mappings("counts", COUNT).stream().map(c -> new Count(c.need("metric"), c.texts("units"), c.texts("sections"),
                phrases(c, "before"),
                phrases(c, "after"), phrases(c, "later"), c.texts("of"), c.flag("parts", false), c.flag("named", false))).toList();
        leaders = yaml.texts("leaders");
        noPart = Pattern.compile(String.join("|", yaml.texts("no_part")));
        YamlMapping amounts = yaml.mapping("amounts_of").orElseThrow();
        amounts.names().forEach(count -> amountsOf.put(count, amounts.need(count)));
    }

    private static List<Phrase> phrases(YamlMapping entry, String key) {
        return entry.texts(key).stream().map(Phrase::of).toList();
    }

    /** Whether figures after one of this metric may be parts of it, as far as topics tell by {@code within}. */
    boolean leads(String metric) {
        return leaders.contains(metric);
    }

    /** Whether words may be the name of a part of what was counted before. */
    boolean namesPart(String words) {
        return NAME_OF_PART.matcher(words).matches() && !noPart.matcher(words).find();
    }

    /** The metric of money that stands directly after a count, {@code null} if none. */
    @Nullable String amountOf(String count) {
        return amountsOf.get(count);
    }

    /** The topic whose words end last in a text, the longest of them; {@code null} if none. */
    @Nullable Match last(String text, Place place, NeutralWords neutral) {
        Match best = null;
        for (Topic topic : topics) {
            if (!topic.holds(place)) {
                continue;
            }
            for (Phrase words : topic.words) {
                Match match = last(text, words, topic, best, neutral);
                best = match == null || match == best || topic.alone && namedBefore(text, match.start, place) ? best : match;
            }
        }
        return best;
    }

    /** Whether the clause names a topic that no other words may stand before: “三公”经费2025年支出预算 is none of all expenditure. */
    private boolean namedBefore(String text, int end, Place place) {
        int from = end;
        while (from > 0 && ",。;:、(".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String before = text.substring(from, end);
        return before.length() > 2 && topics.stream().filter(t -> !t.alone && !t.metric.equals(Claim.OTHER) && t.holds(place))
                .anyMatch(t -> t.words.stream().anyMatch(w -> w.in(before)));
    }

    /**
     * Whether an amount is of several things together, of which the match is one: 上缴上级支出、经营支出共10万元. An amount
     * that each of them has (均, 各, 都) is of the match as well.
     */
    boolean together(String text, Match match, Place place, NeutralWords neutral) {
        String after = text.substring(match.end);
        if (EACH.matcher(after).find()) {
            return false;
        }
        if (AND_MORE.matcher(after).find()) {
            return true;
        }
        if (match.start < 2 || LIST.indexOf(text.charAt(match.start - 1)) < 0) {
            return false;
        }
        String before = text.substring(0, match.start - 1);
        Match other = last(before, place, neutral);
        return other != null && other.end == before.length() && !other.metric.equals(match.metric);
    }

    /** The rule whose words end last before a count with this unit, {@code null} if none. */
    Map.@Nullable Entry<Count, Match> countBefore(String text, String unit, @Nullable String section) {
        Match best = null;
        Count rule = null;
        for (Count count : fitting(unit, section)) {
            for (Phrase words : count.before) {
                Match match = last(text, words, Topic.of(count.metric), best, null);
                if (match != best) {
                    best = match;
                    rule = count;
                }
            }
        }
        return rule == null ? null : Map.entry(rule, best);
    }

    /** The rule whose words follow a count with this unit in its clause, {@code null} if none. */
    @Nullable Count countAfter(String text, String unit, @Nullable String section) {
        List<Count> fitting = fitting(unit, section);
        for (Count count : fitting) {
            if (count.after.stream().anyMatch(w -> w.matcher(text).lookingAt())) {
                return count;
            }
        }
        int end = 0;
        while (end < text.length() && ",。;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String clause = text.substring(0, end);
        for (Count count : fitting) {
            if (count.later.stream().anyMatch(w -> w.in(clause))) {
                return count;
            }
        }
        return null;
    }

    /** How much of the words after a count says what it counts: 内设机构 of 23个内设机构、2个…. */
    int namedAfter(String text, String unit, @Nullable String section) {
        int end = 0;
        for (Count count : fitting(unit, section)) {
            for (Phrase words : count.after) {
                Matcher m = words.matcher(text);
                end = m.lookingAt() ? Math.max(end, m.end()) : end;
            }
        }
        return end;
    }

    /** The rule of a count that goes on with a topic, {@code null} if none. */
    @Nullable Count countOf(String topic, String unit, @Nullable String section) {
        return fitting(unit, section).stream().filter(c -> c.of.contains(topic)).findFirst().orElse(null);
    }

    private List<Count> fitting(String unit, @Nullable String section) {
        List<Count> fitting = new ArrayList<>();
        for (Count count : counts) {
            if (count.units.contains(unit) && holds(count.sections, section)) {
                fitting.add(count);
            }
        }
        return fitting;
    }

    private static @Nullable Match last(String text, Phrase words, Topic topic, @Nullable Match best, @Nullable NeutralWords neutral) {
        if (!words.possible(text)) {
            return best;
        }
        Match result = best;
        Matcher m = words.matcher(text);
        while (m.find()) {
            boolean later = result == null || m.end() > result.end || m.end() == result.end && m.start() < result.start;
            if (m.end() > m.start() && later && (!topic.alone || begins(text.substring(0, m.start()), neutral))) {
                result = new Match(topic.metric, topic.weak, topic.use, m.start(), m.end());
            }
        }
        return result;
    }

    private static boolean begins(String before, @Nullable NeutralWords neutral) {
        return CLAUSE_BEGIN.matcher(before).find() || neutral != null && neutral.endsWithName(before);
    }

    private static boolean holds(List<String> sections, @Nullable String section) {
        boolean nowhere = section == null || section.equals("results") || section.equals("other_matters");
        return sections.isEmpty() || sections.contains(section) || nowhere && sections.contains("none");
    }
}
