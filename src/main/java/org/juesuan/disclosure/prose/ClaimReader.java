package org.juesuan.disclosure.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.text.Width;

/**
 * Reads the sentences of one document from left to right. A figure is of the topic whose words stand directly before it;
 * where only neutral words stand before it, it goes on with the topic of the figure before; else it is of something that
 * no pattern names, and kept as {@link Claim#OTHER}.
 */
final class ClaimReader {

    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_HEADING = 60;
    private static final Pattern HEADING_END = Pattern.compile("(?:具体)?(?:情况)?(?:说明)?[:。]?$");
    private static final Pattern LISTED = Pattern.compile("[,、和及与]");

    private final Grammar grammar;
    private final NeutralWords neutral;
    private final SubjectPaths subjects;
    private final Sides sides;
    private final Integer fiscalYear;
    private final Aspect plainMoney;
    private final List<Claim> claims = new ArrayList<>();

    private Sections.Section section;
    private Paragraph paragraph;
    private Topic subjectOfParagraph;
    private Topic heading;
    private Read whole;
    private String leader;
    private Integer yearOfSentence;
    private String moneyUnit = "万元";

    /** What figures are of: a metric, with the subject where it is one. */
    private record Topic(String metric, String path, boolean parts) {

        static final Topic NONE = new Topic(Claim.OTHER, "", false);

        static Topic of(String metric) {
            return metric.equals(Claim.OTHER) ? NONE : new Topic(metric, "", false);
        }
    }

    /** A figure that was read: what the next one may go on with. */
    private record Read(Figure figure, Topic topic, Topic base, Aspect aspect, boolean elsewhere, Integer year) {

        /** Whether a figure that only a comma parts from this one is the next of a list: 分别下降23.51%、38.28%. */
        boolean listsOn(Figure next, String words) {
            boolean alike = next.kind() == figure.kind() || figure.kind() == Figure.Kind.BARE;
            return alike && next.kind() != Figure.Kind.COUNT && LISTED.matcher(words).matches();
        }
    }

    /** What is known at a place in a sentence: the figure before it, whether reasons or uses are being given, the year. */
    private record Known(Read before, boolean reasons, Integer year) {
    }

    /**
     * @param names      names of the body, which may stand between a topic and its figure
     * @param plainMoney what an amount is of which the sentence does not say more
     */
    ClaimReader(Grammar grammar, Integer fiscalYear, List<String> names, Aspect plainMoney) {
        this.plainMoney = plainMoney;
        this.grammar = grammar;
        this.fiscalYear = fiscalYear;
        neutral = grammar.neutral(names);
        subjects = grammar.subjects();
        sides = new Sides(grammar.comparisons(), fiscalYear, plainMoney);
    }

    List<Claim> claims() {
        return claims;
    }

    /** A paragraph; one that only names a subject or a topic is the heading of the next. */
    void read(Sections.Section in, Paragraph text) {
        subjectOfParagraph = in == section ? heading : null;
        leader = in == section ? leader : null;
        yearOfSentence = null;
        section = in;
        paragraph = text;
        whole = null;
        int from = 0;
        for (int i = 0; i < text.text().length(); i++) {
            if (text.text().charAt(i) == '。' || i == text.text().length() - 1) {
                sentence(text.text().substring(from, i + 1), from);
                from = i + 1;
            }
        }
        heading = headed(text.text());
    }

    private Topic headed(String text) {
        if (text.length() > LONGEST_HEADING || !grammar.figures().in(text).isEmpty()) {
            return null;
        }
        SubjectPaths.Subject subject = subjects.last(text);
        if (subject != null) {
            return neutral.holds(text.substring(subject.end())) ? new Topic(subject.metric(), subject.path(), false) : null;
        }
        TopicRules.Match match = grammar.topics().last(text, place(), neutral);
        return match != null && !match.weak() && neutral.holds(text.substring(0, match.start())) && neutral.holds(HEADING_END.matcher(text.substring(match.end())).replaceAll(""))
                ? Topic.of(match.metric()) : null;
    }

    private void sentence(String text, int offset) {
        List<Figure> figures = grammar.figures().in(text);
        BracketStack<Known> brackets = new BracketStack<>();
        Known known = new Known(null, false, text.startsWith("其中") ? yearOfSentence : null);
        Topic first = null;
        whole = text.startsWith("其中") ? whole : null;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int from = i == 0 ? 0 : figures.get(i - 1).end();
            int to = i + 1 < figures.size() ? figures.get(i + 1).start() : text.length();
            BracketStack.Step<Known> step = brackets.step(text.substring(from, figure.start()), known);
            String words = step.words();
            Read before = step.state().before;
            boolean reasons = step.state().reasons && words.indexOf(';') < 0 || grammar.givesReasons(words.substring(words.lastIndexOf(';') + 1));
            Integer year = StatedYear.in(words, step.state().year);
            Read read = figure(figure, words, text.substring(figure.end(), to), before, reasons, year);
            if (read != null) {
                add(read, text, offset, words);
                first = first == null ? read.base : first;
                leader = grammar.topics().leads(read.topic.metric) ? read.topic.metric : leader;
            }
            known = new Known(read == null ? before : read, reasons, year);
        }
        yearOfSentence = known.year;
        SubjectPaths.Subject subject = first == null ? subjects.last(text) : null;
        Topic named = first != null ? first : subject != null ? new Topic(subject.metric(), subject.path(), false) : headed(text);
        subjectOfParagraph = named != null ? named : subjectOfParagraph;
    }

    private Read figure(Figure figure, String words, String after, Read before, boolean reasons, Integer year) {
        if (before != null && !reasons && before.listsOn(figure, words)) {
            return next(figure, before);
        }
        boolean afterBudget = before != null && (before.aspect == Aspect.BUDGET || before.aspect == Aspect.ADJUSTED_BUDGET);
        AspectRules.Cue cue = grammar.aspects().cue(words, figure.kind(), fiscalYear, afterBudget);
        String area = cue == null ? words : words.substring(0, topicEnd(words, cue));
        Topic base = topic(area, before);
        if (base == Topic.NONE && cue != null && cue.aspect() == Aspect.PRIOR_YEAR_FINAL && neutral.holds(area)) {
            base = topicAfter(after, before);
            // 2025年“三公”经费决算数为: the words that tell the year hold the topic
            base = base == Topic.NONE && before == null ? topic(words, null) : base;
        }
        base = reasons ? Topic.NONE : base;
        Aspect aspect = cue != null ? cue.aspect() : figure.kind() == Figure.Kind.MONEY || figure.kind() == Figure.Kind.BARE ? plainMoney : Aspect.COUNT;
        Sides.Side side = sides.of(aspect, cue, words, before != null && before.elsewhere, year);
        Topic topic = side.foreign() || figure.unit().endsWith("百分点") ? Topic.NONE : base;
        aspect = side.aspect();
        if (figure.kind() == Figure.Kind.BARE && (base == Topic.NONE || cue == null && !words.endsWith("为") && !words.endsWith("是"))) {
            return null;
        }
        boolean percent = figure.kind() == Figure.Kind.PERCENT || aspect == Aspect.SHARE_PCT || aspect == Aspect.COMPLETION_PCT;
        if (aspect == Aspect.CHANGE && (percent || figure.kind() == Figure.Kind.BARE && before != null && before.aspect == Aspect.CHANGE)) {
            aspect = Aspect.CHANGE_PCT;
        }
        Figure signed = signed(figure, cue != null && cue.negative(), percent || aspect == Aspect.CHANGE_PCT);
        if (figure.kind() == Figure.Kind.COUNT) {
            Topic counted = reasons || side.otherYear() ? Topic.NONE : count(figure, words, after, base, before, cue == null);
            return new Read(signed, counted, base, aspect, side.elsewhere(), side.year());
        }
        if (figure.kind() == Figure.Kind.MONEY) {
            moneyUnit = signed.unit();
            String amount = before == null ? null : grammar.topics().amountOf(before.topic.metric);
            if (amount != null && !reasons && (words.isEmpty() || words.matches("[、,]?金额为?"))) {
                base = Topic.of(amount);
                topic = base;
            }
        }
        return new Read(signed, topic, base, aspect, side.elsewhere(), side.year());
    }

    /** The next figure of a list has the side, the topic and the direction of the one before it. */
    private Read next(Figure figure, Read before) {
        boolean percent = before.aspect == Aspect.CHANGE_PCT || before.aspect == Aspect.SHARE_PCT || before.aspect == Aspect.COMPLETION_PCT;
        Figure signed = signed(figure, before.figure.value().signum() < 0, percent);
        return new Read(signed, before.topic, before.base, before.aspect, before.elsewhere, before.year);
    }

    private Figure signed(Figure figure, boolean negative, boolean percent) {
        BigDecimal value = negative ? figure.value().abs().negate() : figure.value();
        String unit = !figure.unit().isEmpty() ? figure.unit() : percent ? "%" : moneyUnit;
        return new Figure(figure.start(), figure.end(), value, unit, figure.kind());
    }

    /** Words of a budget are part of what it is a budget of: 支出预算, 政府采购预算. */
    private static int topicEnd(String words, AspectRules.Cue cue) {
        int budget = cue.aspect() == Aspect.BUDGET ? words.indexOf("预算", cue.start()) : -1;
        return budget < 0 ? cue.start() : budget + 2;
    }

    /** The topic named last in the words before a figure, or the one that the figure before was of. */
    private Topic topic(String area, Read before) {
        SubjectPaths.Subject subject = subjects.last(area);
        TopicRules.Match match = grammar.topics().last(area, place(), neutral);
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
        String className = grammar.sections().listsClasses(name()) || area.endsWith("科目") ? grammar.className(area) : null;
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
        TopicRules.Match match = before == null && after.startsWith("相比") ? grammar.topics().last(after, place(), neutral) : null;
        return match == null ? Topic.NONE : Topic.of(match.metric());
    }

    private Topic count(Figure figure, String between, String after, Topic base, Read before, boolean plain) {
        String unit = figure.unit();
        boolean followsCount = before != null && before.figure.kind() == Figure.Kind.COUNT;
        String words = followsCount ? between.substring(grammar.topics().namedAfter(between, before.figure.unit(), name())) : between;
        String part = part(words);
        boolean mayBePart = plain && whole != null && whole.figure.unit().equals(unit) && grammar.topics().namesPart(part);
        Map.Entry<TopicRules.Count, TopicRules.Match> rule = grammar.topics().countBefore(words, unit, name());
        // 购置车辆1辆,其中:其他用车1辆: words at the end of a part's name do not name another count
        boolean inName = mayBePart && rule != null && rule.getValue().start() > words.length() - part.length();
        if (rule != null && !inName && neutral.holds(words.substring(rule.getValue().end()))) {
            return of(rule.getKey());
        }
        TopicRules.Count found = grammar.topics().countAfter(after, unit, name());
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
        return mayBePart ? whole.topic : Topic.NONE;
    }

    private static Topic of(TopicRules.Count count) {
        return new Topic(count.metric(), "", count.parts());
    }

    /** The name of a part in the words before its figure: the last piece, without what introduces it. */
    private static String part(String words) {
        return words.replaceAll("^[,;、:。]+", "").replaceFirst("^其中[:,]?", "").replaceFirst("[为是]$", "");
    }

    private void add(Read read, String sentence, int offset, String words) {
        Figure figure = read.figure;
        BigDecimal yuan = grammar.figures().yuan(figure.unit());
        BigDecimal valueYuan = yuan == null ? null : figure.value().multiply(yuan).setScale(2, RoundingMode.HALF_UP);
        String part = part(words);
        boolean isPart = whole != null && whole.topic.equals(read.topic) && grammar.topics().namesPart(part);
        String qualifier = isPart ? part : "";
        whole = read.topic.parts && !isPart ? read : whole;
        claims.add(new Claim(paragraph.page(offset + figure.start()), read.topic.metric, read.topic.path, read.aspect, figure.value(), Width.full(figure.unit()),
                valueYuan, Width.full(qualifier), Width.full(shortened(sentence, figure)), read.year));
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

    private TopicRules.Place place() {
        return new TopicRules.Place(name(), leader);
    }
}
