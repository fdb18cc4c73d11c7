package org.juesuan.disclosure.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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

    private final Grammar grammar;
    private final NeutralWords neutral;
    private final SubjectPaths subjects;
    private final Sides sides;
    private final Integer fiscalYear;
    private final Aspect plainMoney;
    private final List<Claim> claims = new ArrayList<>();

    private Sections.Section section;
    private Paragraph paragraph;
    private FigureTopic subjectOfParagraph;
    private FigureTopic heading;
    private ReadFigure whole;
    private String leader;
    private Integer yearOfSentence;
    private String moneyUnit = "万元";

    /** What is known at a place in a sentence: the figure before it, whether reasons or uses are being given, the year. */
    private record Known(ReadFigure before, boolean reasons, Integer year) {
    }

    /**
     * Where a figure stands.
     *
     * @param words  between it and the figure before it, as far as they speak of it
     * @param after  words up to the next figure
     * @param known  before it
     * @param inside the metric of the figure in the bracket behind which it stands, {@code null} if none
     */
    private record Around(String words, String after, Known known, String inside) {
    }

    /**
     * A reader of one document.
     *
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

    private FigureTopic headed(String text) {
        if (text.length() > LONGEST_HEADING || !grammar.figures().in(text).isEmpty()) {
            return null;
        }
        SubjectPaths.Subject subject = subjects.last(text);
        if (subject != null) {
            return neutral.holds(text.substring(subject.end())) ? FigureTopic.of(subject) : null;
        }
        TopicRules.Match match = grammar.topics().last(text, place(null), neutral);
        return match != null && !match.weak() && neutral.holds(text.substring(0, match.start()))
                && neutral.holds(HEADING_END.matcher(text.substring(match.end())).replaceAll("")) ? FigureTopic.of(match.metric()) : null;
    }

    private void sentence(String text, int offset) {
        List<Figure> figures = grammar.figures().in(text);
        BracketStack<Known> brackets = new BracketStack<>();
        Known known = new Known(null, false, text.startsWith("其中") ? yearOfSentence : null);
        FigureTopic first = null;
        whole = text.startsWith("其中") ? whole : null;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int from = i == 0 ? 0 : figures.get(i - 1).end();
            int to = i + 1 < figures.size() ? figures.get(i + 1).start() : text.length();
            BracketStack.Step<Known> step = brackets.step(text.substring(from, figure.start()), known);
            ReadFigure before = step.state().before;
            ReasonRules.Given given = grammar.reasons().of(step.words(), before, step.state().reasons);
            String words = step.words().substring(given.from());
            Known here = new Known(before, given.reasons(), StatedYear.in(words, step.state().year));
            String inside = step.inside() == null || step.inside().before == null ? null : step.inside().before.base().metric();
            ReadFigure read = figure(figure, new Around(words, text.substring(figure.end(), to), here, inside));
            if (read != null) {
                add(read, text, offset, words);
                first = first == null ? read.base() : first;
                leader = grammar.topics().leads(read.topic().metric()) ? read.topic().metric() : leader;
            }
            known = new Known(read == null ? before : read, here.reasons, here.year);
        }
        yearOfSentence = known.year;
        SubjectPaths.Subject subject = first == null ? subjects.last(text) : null;
        FigureTopic named = first != null ? first : subject != null ? FigureTopic.of(subject) : headed(text);
        subjectOfParagraph = named != null ? named : subjectOfParagraph;
    }

    private ReadFigure figure(Figure figure, Around around) {
        ReadFigure before = around.known.before;
        boolean reasons = around.known.reasons;
        String words = around.words;
        if (before != null && !reasons && before.listsOn(figure, words)) {
            return next(figure, before);
        }
        AspectRules.Cue cue = grammar.aspects().cue(words, figure.kind(), fiscalYear, before != null && before.budgets());
        FigureTopic base = base(around, cue);
        boolean bare = figure.kind() == Figure.Kind.BARE;
        Aspect said = cue != null ? cue.aspect() : figure.kind() == Figure.Kind.MONEY || bare ? plainMoney : Aspect.COUNT;
        Sides.Side side = sides.of(said, cue, words, before != null && before.elsewhere(), around.known.year);
        FigureTopic topic = side.foreign() || figure.unit().endsWith("百分点") ? FigureTopic.NONE : base;
        Aspect aspect = side.aspect();
        if (bare && (base == FigureTopic.NONE || cue == null && !words.endsWith("为") && !words.endsWith("是"))) {
            return null;
        }
        boolean percent = figure.kind() == Figure.Kind.PERCENT || aspect == Aspect.SHARE_PCT || aspect == Aspect.COMPLETION_PCT;
        if (aspect == Aspect.CHANGE && (percent || bare && before != null && before.aspect() == Aspect.CHANGE)) {
            aspect = Aspect.CHANGE_PCT;
        }
        Figure signed = signed(figure, cue != null && cue.negative(), percent || aspect == Aspect.CHANGE_PCT);
        if (figure.kind() == Figure.Kind.COUNT) {
            CountTopics counts = new CountTopics(grammar.topics(), neutral, name());
            topic = reasons || side.otherYear() ? FigureTopic.NONE : counts.of(figure, words, around.after, base, before, cue == null ? whole : null);
        }
        if (figure.kind() == Figure.Kind.MONEY) {
            moneyUnit = signed.unit();
            String amount = before == null ? null : grammar.topics().amountOf(before.topic().metric());
            if (amount != null && !reasons && (words.isEmpty() || words.matches("[、,]?金额为?"))) {
                base = FigureTopic.of(amount);
                topic = base;
            }
        }
        return new ReadFigure(signed, topic, base, aspect, side.elsewhere(), side.year());
    }

    /** What the words before a figure name. */
    private FigureTopic base(Around around, AspectRules.Cue cue) {
        ReadFigure before = around.known.before;
        String words = around.words;
        String area = cue == null ? words : words.substring(0, topicEnd(words, cue));
        FigureTopic base = topic(area, before, around);
        if (base == FigureTopic.NONE && !around.known.reasons && cue != null && cue.aspect() == Aspect.PRIOR_YEAR_FINAL && neutral.holds(area)) {
            base = topicAfter(around.after, before);
            // 2025年“三公”经费决算数为: the words that tell the year hold the topic
            base = base == FigureTopic.NONE && before == null ? topic(words, null, around) : base;
        }
        return base;
    }

    /** The next figure of a list has the side, the topic and the direction of the one before it. */
    private ReadFigure next(Figure figure, ReadFigure before) {
        Figure signed = signed(figure, before.figure().value().signum() < 0, before.percent());
        return new ReadFigure(signed, before.topic(), before.base(), before.aspect(), before.elsewhere(), before.year());
    }

    private Figure signed(Figure figure, boolean negative, boolean percent) {
        BigDecimal value = negative ? figure.value().abs().negate() : figure.value();
        String unit = !figure.unit().isEmpty() ? figure.unit() : percent ? "%" : moneyUnit;
        return new Figure(figure.start(), figure.end(), value, unit, figure.kind());
    }

    /** Words of a budget are part of what it is a budget of: 支出预算, 政府采购预算, 预算收入. */
    private static int topicEnd(String words, AspectRules.Cue cue) {
        int budget = cue.aspect() == Aspect.BUDGET ? words.indexOf("预算", cue.start()) : -1;
        return budget < 0 ? cue.start() : words.startsWith("收入", budget + 2) || words.startsWith("支出", budget + 2) ? budget + 4 : budget + 2;
    }

    /** The topic named last in the words before a figure, or the one that the figure before was of. */
    private FigureTopic topic(String area, ReadFigure before, Around around) {
        TopicRules.Match match = grammar.topics().last(area, place(around.inside), neutral);
        if (around.known.reasons && (match == null || !match.use() || !neutral.holds(area.substring(match.end())))) {
            return FigureTopic.NONE;
        }
        SubjectPaths.Subject subject = subjects.last(area);
        if (subject != null && (match == null || match.end() <= subject.end() || neutral.holds(area.substring(subject.end())))) {
            return neutral.holds(area.substring(subject.end())) ? FigureTopic.of(subject) : FigureTopic.NONE;
        }
        FigureTopic goesOn = before != null ? before.base() : subjectOfParagraph;
        if (match != null && match.weak() && goesOn != null && neutral.holds(area)) {
            return goesOn;
        }
        if (match != null && neutral.holds(area.substring(match.end()))) {
            return FigureTopic.of(match.metric());
        }
        String className = grammar.sections().listsClasses(name()) || area.endsWith("科目") ? grammar.className(area) : null;
        if (className != null) {
            return FigureTopic.ofClass(className, section == null ? null : section.money());
        }
        if (match != null || !neutral.holds(area)) {
            return FigureTopic.NONE;
        }
        if (goesOn != null) {
            return goesOn;
        }
        return section != null && section.metric() != null ? FigureTopic.of(section.metric()) : FigureTopic.NONE;
    }

    /** 与上年10万元相比，政府性基金支出增加…: the topic follows. */
    private FigureTopic topicAfter(String after, ReadFigure before) {
        TopicRules.Match match = before == null && after.startsWith("相比") ? grammar.topics().last(after, place(null), neutral) : null;
        return match == null ? FigureTopic.NONE : FigureTopic.of(match.metric());
    }

    private void add(ReadFigure read, String sentence, int offset, String words) {
        Figure figure = read.figure();
        BigDecimal yuan = grammar.figures().yuan(figure.unit());
        BigDecimal valueYuan = yuan == null ? null : figure.value().multiply(yuan).setScale(2, RoundingMode.HALF_UP);
        String part = CountTopics.part(words);
        boolean isPart = whole != null && whole.topic().equals(read.topic()) && grammar.topics().namesPart(part);
        String qualifier = isPart ? part : read.topic().of();
        whole = read.topic().parts() && !isPart ? read : whole;
        claims.add(new Claim(paragraph.page(offset + figure.start()), read.topic().metric(), read.topic().path(), read.aspect(), figure.value(),
                Width.full(figure.unit()), valueYuan, Width.full(qualifier), Width.full(shortened(sentence, figure)), read.year()));
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

    private TopicRules.Place place(String inside) {
        return new TopicRules.Place(name(), leader, inside);
    }
}
