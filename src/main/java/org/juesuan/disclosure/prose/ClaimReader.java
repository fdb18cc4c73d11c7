package org.juesuan.disclosure.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;

/**
 * Reads the sentences of one document from left to right. A figure is of the topic whose words stand directly before it;
 * where only neutral words stand before it, it goes on with the topic of the figure before; else it is of something that
 * no pattern names, and kept as {@link Claim#OTHER}.
 */
final class ClaimReader {

    private static final int LONGEST_SENTENCE = 300;
    private static final Pattern COMPARED_WITH_BUDGET = Pattern.compile("[比较][^,。;]{0,12}预算");
    private static final Pattern NAME_OF_PART = Pattern.compile("[\\u4e00-\\u9fff()]{2,16}");

    private final Grammar grammar;
    private final Neutral neutral;
    private final SubjectPaths subjects;
    private final Integer fiscalYear;
    private final List<Claim> claims = new ArrayList<>();

    private Sections.Section section;
    private Paragraph paragraph;
    private Topic subjectOfParagraph;
    private Read whole;
    private String moneyUnit = "万元";

    /** What figures are of: a metric, with the subject where it is one. */
    private record Topic(String metric, String path, boolean parts) {

        static final Topic NONE = new Topic(Claim.OTHER, "", false);

        static Topic of(String metric) {
            return metric.equals(Claim.OTHER) ? NONE : new Topic(metric, "", false);
        }
    }

    /** A figure that was read: what the next one may go on with. */
    private record Read(Figure figure, Topic topic, Topic base, Aspect aspect) {
    }

    /** @param names names of the body, which may stand between a topic and its figure */
    ClaimReader(Grammar grammar, Integer fiscalYear, List<String> names) {
        this.grammar = grammar;
        this.fiscalYear = fiscalYear;
        neutral = grammar.neutral(names);
        subjects = grammar.subjects();
    }

    List<Claim> claims() {
        return claims;
    }

    void read(Sections.Section in, Paragraph text) {
        section = in;
        paragraph = text;
        subjectOfParagraph = null;
        int from = 0;
        for (int i = 0; i < text.text().length(); i++) {
            if (text.text().charAt(i) == '。' || i == text.text().length() - 1) {
                sentence(text.text().substring(from, i + 1), from);
                from = i + 1;
            }
        }
    }

    private void sentence(String text, int offset) {
        List<Figure> figures = grammar.figures().in(text);
        Read before = null;
        Topic first = null;
        boolean reasons = false;
        whole = null;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int from = i == 0 ? 0 : figures.get(i - 1).end();
            int to = i + 1 < figures.size() ? figures.get(i + 1).start() : text.length();
            String words = text.substring(from, figure.start());
            reasons = reasons && words.indexOf(';') < 0 || grammar.givesReasons(words);
            Read read = figure(figure, words, text.substring(figure.end(), to), before, reasons);
            if (read != null) {
                add(read, text, offset, before);
                first = first == null ? read.base : first;
                before = read;
            }
        }
        SubjectPaths.Subject subject = first == null ? subjects.last(text) : null;
        if (subject != null) {
            subjectOfParagraph = new Topic(subject.metric(), subject.path(), false);
        } else if (first != null) {
            subjectOfParagraph = first;
        }
    }

    private Read figure(Figure figure, String words, String after, Read before, boolean reasons) {
        boolean afterBudget = before != null && (before.aspect == Aspect.BUDGET || before.aspect == Aspect.ADJUSTED_BUDGET);
        Aspects.Cue cue = grammar.aspects().cue(words, figure.kind(), fiscalYear, afterBudget);
        String area = cue == null ? words : words.substring(0, cue.start());
        Topic base = topic(area, before);
        if (base == Topic.NONE && cue != null && cue.aspect() == Aspect.PRIOR_YEAR_FINAL && neutral.holds(area)) {
            base = topicAfter(after, before);
        }
        Aspect aspect = cue != null ? cue.aspect() : figure.kind() == Figure.Kind.MONEY || figure.kind() == Figure.Kind.BARE ? Aspect.FINAL : Aspect.COUNT;
        if (aspect == Aspect.CHANGE && COMPARED_WITH_BUDGET.matcher(words).find()) {
            base = Topic.NONE;
        }
        if (reasons) {
            base = Topic.NONE;
        }
        if (figure.kind() == Figure.Kind.BARE && (base == Topic.NONE || cue == null && !words.endsWith("为") && !words.endsWith("是"))) {
            return null;
        }
        boolean percent = figure.kind() == Figure.Kind.PERCENT || aspect == Aspect.SHARE_PCT || aspect == Aspect.COMPLETION_PCT;
        if (aspect == Aspect.CHANGE && (percent || figure.kind() == Figure.Kind.BARE && before != null && before.aspect == Aspect.CHANGE)) {
            aspect = Aspect.CHANGE_PCT;
        }
        BigDecimal value = cue != null && cue.negative() ? figure.value().abs().negate() : figure.value();
        String unit = !figure.unit().isEmpty() ? figure.unit() : percent || aspect == Aspect.CHANGE_PCT ? "%" : moneyUnit;
        Figure signed = new Figure(figure.start(), figure.end(), value, unit, figure.kind());
        if (figure.kind() == Figure.Kind.COUNT) {
            return new Read(signed, reasons ? Topic.NONE : count(figure, words, after, base, before), base, aspect);
        }
        if (figure.kind() == Figure.Kind.MONEY) {
            moneyUnit = unit;
            String amount = before == null ? null : grammar.topics().amountOf(before.topic.metric);
            if (amount != null && !reasons && (words.isEmpty() || words.matches("[、,]?金额为?"))) {
                base = Topic.of(amount);
            }
        }
        return new Read(signed, base, base, aspect);
    }

    /** The topic named last in the words before a figure, or the one that the figure before was of. */
    private Topic topic(String area, Read before) {
        SubjectPaths.Subject subject = subjects.last(area);
        Topics.Match match = grammar.topics().last(area, name());
        if (subject != null && (match == null || match.end() <= subject.end() || neutral.holds(area.substring(subject.end())))) {
            return neutral.holds(area.substring(subject.end())) ? new Topic(subject.metric(), subject.path(), false) : Topic.NONE;
        }
        Topic goesOn = before != null ? before.base : subjectOfParagraph;
        if (match != null && match.weak() && goesOn != null && neutral.holds(area)) {
            return goesOn;
        }
        if (match != null && neutral.holds(area.substring(match.end()))) {
            return Topic.of(match.metric());
        }
        String className = name() != null && name().equals("general_structure") ? grammar.className(area) : null;
        if (className != null) {
            return new Topic("functional_class_expenditure", className, false);
        }
        if (match != null || !neutral.holds(area)) {
            return Topic.NONE;
        }
        if (goesOn != null) {
            return goesOn;
        }
        return section != null && section.metric() != null ? Topic.of(section.metric()) : Topic.NONE;
    }

    /** 与上年10万元相比，政府性基金支出增加…: the topic follows. */
    private Topic topicAfter(String after, Read before) {
        Topics.Match match = before == null && after.startsWith("相比") ? grammar.topics().last(after, name()) : null;
        return match == null ? Topic.NONE : Topic.of(match.metric());
    }

    private Topic count(Figure figure, String words, String after, Topic base, Read before) {
        String unit = figure.unit();
        Map.Entry<Topics.Count, Topics.Match> rule = grammar.topics().countBefore(words, unit, name());
        if (rule != null && neutral.holds(words.substring(rule.getValue().end()))) {
            return of(rule.getKey());
        }
        Topics.Count found = grammar.topics().countAfter(after, unit, name());
        if (found == null) {
            String topic = before != null && neutral.holds(words) ? before.topic.metric : base.metric;
            found = grammar.topics().countOf(topic, unit, name());
            if (found == null) {
                found = grammar.topics().countOf(base.metric, unit, name());
            }
        }
        if (found != null) {
            return of(found);
        }
        boolean part = whole != null && whole.figure.unit().equals(unit) && NAME_OF_PART.matcher(part(words)).matches();
        return part ? whole.topic : Topic.NONE;
    }

    private static Topic of(Topics.Count count) {
        return new Topic(count.metric(), "", count.parts());
    }

    /** The name of a part in the words before its figure: the last piece, without what introduces it. */
    private static String part(String words) {
        return words.replaceAll("^[,;、:。]+", "").replaceFirst("^其中[:,]?", "");
    }

    private void add(Read read, String sentence, int offset, Read before) {
        Figure figure = read.figure;
        BigDecimal yuan = grammar.figures().yuan(figure.unit());
        BigDecimal valueYuan = yuan == null ? null : figure.value().multiply(yuan).setScale(2, RoundingMode.HALF_UP);
        boolean money = valueYuan != null && valueYuan.precision() - valueYuan.scale() > 16;
        if (money || figure.value().precision() - figure.value().scale() > 14) {
            return;
        }
        boolean isPart = whole != null && whole.topic.equals(read.topic);
        String qualifier = isPart ? part(sentence.substring(before.figure.end(), figure.start())) : "";
        whole = read.topic.parts && !isPart ? read : whole;
        claims.add(new Claim(paragraph.page(offset + figure.start()), read.topic.metric, read.topic.path, read.aspect, figure.value(), Wide.of(figure.unit()),
                valueYuan, Wide.of(qualifier), Wide.of(shortened(sentence, figure))));
    }

    /** A sentence of many clauses shrinks to the pieces between semicolons around its figure. */
    private static String shortened(String sentence, Figure figure) {
        if (sentence.length() <= LONGEST_SENTENCE) {
            return sentence;
        }
        int from = sentence.lastIndexOf(';', figure.start()) + 1;
        int end = sentence.indexOf(';', figure.end());
        String piece = sentence.substring(from, end < 0 ? sentence.length() : end + 1);
        if (piece.length() <= 2 * LONGEST_SENTENCE) {
            return piece;
        }
        return sentence.substring(Math.max(from, figure.start() - LONGEST_SENTENCE), Math.min(from + piece.length(), figure.end() + LONGEST_SENTENCE));
    }

    private String name() {
        return section == null ? null : section.name();
    }
}
