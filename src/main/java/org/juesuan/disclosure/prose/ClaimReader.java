package org.juesuan.disclosure.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.text.Width;

/**
 * Reads the sentences of one document from left to right. A figure is of the topic whose words stand directly before it;
 * where only neutral words stand before it, it goes on with the topic of the figure before; else it is of something that
 * no pattern names, and kept as {@link Claim#OTHER}.
 */
final class ClaimReader {

    private static final int LONGEST_HEADING = 60;
    private static final Pattern PARTS = Pattern.compile("[,;、。]?其中");
    private static final Pattern HEADING_END = Pattern.compile("(?:具体)?(?:情况)?(?:说明)?[:。]?$");

    private final Grammar grammar;
    private final NeutralWords neutral;
    private final SubjectPaths subjects;
    private final Sides sides;
    private final @Nullable Integer fiscalYear;
    private final Aspect plainMoney;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<BigDecimal, FigureTopic> namedBefore = new HashMap<>();

    private Sections.@Nullable Section section;
    private @Nullable FigureTopic subjectOfParagraph;
    private @Nullable FigureTopic heading;
    private @Nullable ReadFigure whole;
    private Wholes wholes = Wholes.NONE;
    private @Nullable Integer yearOfSentence;
    private String moneyUnit = "万元";

    /**
     * What is known at a place in a sentence.
     *
     * @param before    the figure before it, {@code null} if none
     * @param reasons   whether reasons or uses are being given
     * @param year      that its clause is of, {@code null} where none was said
     * @param bothYears whether the figures of this year and of the year before were just said, and a change is that between them
     */
    private record Known(@Nullable ReadFigure before, boolean reasons, @Nullable Integer year, boolean bothYears) {
    }

    /**
     * Where a figure stands.
     *
     * @param words  between it and the figure before it, as far as they speak of it
     * @param after  words up to the next figure
     * @param said   its sentence up to it
     * @param known  before it
     * @param inside   the metric of the figure that it is a part of, in a bracket behind it or after 其中; {@code null} if none
     * @param repeated what the same amount was named before in the section, {@code null} if it was not
     */
    private record Around(String words, String after, String said, Known known, @Nullable String inside, @Nullable FigureTopic repeated) {
    }

    /**
     * How a figure is stated.
     *
     * @param page  on which it stands, {@code null} where there are none
     * @param words between it and the figure before it
     */
    private record Stated(String sentence, @Nullable Integer page, String words) {
    }

    /**
     * A reader of one document.
     *
     * @param names      names of the body, which may stand between a topic and its figure
     * @param plainMoney what an amount is of which the sentence does not say more
     */
    ClaimReader(Grammar grammar, @Nullable Integer fiscalYear, List<String> names, Aspect plainMoney) {
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
    void read(Sections.@Nullable Section in, Paragraph text) {
        subjectOfParagraph = in == section ? heading : null;
        wholes = in == section ? wholes : Wholes.NONE;
        if (in != section) {
            namedBefore.clear();
        }
        yearOfSentence = null;
        section = in;
        whole = null;
        int from = 0;
        for (int i = 0; i < text.text().length(); i++) {
            if (text.text().charAt(i) == '。' || i == text.text().length() - 1) {
                sentence(text, text.text().substring(from, i + 1), from);
                from = i + 1;
            }
        }
        heading = headed(text.text());
    }

    private @Nullable FigureTopic headed(String text) {
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

    private void sentence(Paragraph paragraph, String text, int offset) {
        List<Figure> figures = grammar.figures().in(text);
        BracketStack<Known> brackets = new BracketStack<>();
        Known known = new Known(null, false, text.startsWith("其中") ? yearOfSentence : null, false);
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
            Integer year = StatedYear.in(words, step.state().year);
            Known here = new Known(before, given.reasons(), year, step.state().bothYears && Objects.equals(year, step.state().year));
            ReadFigure parted = step.inside() != null ? step.inside().before : PARTS.matcher(words).lookingAt() && before != null
                    && before.base() != FigureTopic.NONE ? before : null;
            String inside = parted == null ? null : parted.base().metric();
            ReadFigure read = figure(figure, new Around(words, text.substring(figure.end(), to), text.substring(0, figure.start()), here,
                    inside, namedBefore.get(figure.value())));
            if (read != null) {
                add(read, new Stated(text, paragraph.page(offset + figure.start()), words));
                first = first == null ? read.base() : first;
                remember(read);
                wholes = grammar.topics().leads(read.topic().metric()) ? wholes.then(read.topic()) : wholes;
            }
            known = new Known(read == null ? before : read, here.reasons, here.year,
                    read != null && (read.followsItsYear(before, fiscalYear) || here.bothYears && read.changes()));
        }
        yearOfSentence = known.year;
        SubjectPaths.Subject subject = first == null ? subjects.last(text) : null;
        FigureTopic named = first != null ? first : subject != null ? FigureTopic.of(subject) : headed(text);
        subjectOfParagraph = named != null ? named : subjectOfParagraph;
    }

    /** An amount of this year that has a name. */
    private void remember(ReadFigure read) {
        if (read.figure().kind() == Figure.Kind.MONEY && read.topic() != FigureTopic.NONE && read.aspect() == plainMoney) {
            namedBefore.merge(read.figure().value(), read.topic(), (one, other) -> one.equals(other) ? one : FigureTopic.NONE);
        }
    }

    private @Nullable ReadFigure figure(Figure figure, Around around) {
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
        // 2023年9万元，2022年10万元，减少1万元: the change is this year's
        boolean between = around.known.bothYears && said == Aspect.CHANGE && !sides.compares(words);
        Sides.Side side = sides.of(said, cue, words, before != null && before.elsewhere(), between ? fiscalYear : around.known.year);
        // 项目支出，40.01%: no words say what of the topic a percentage is
        boolean unsaid = figure.kind() == Figure.Kind.PERCENT && cue == null;
        FigureTopic topic = side.foreign() || unsaid || figure.unit().endsWith("百分点") ? FigureTopic.NONE : base;
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
            topic = reasons || side.otherYear() ? FigureTopic.NONE
                    : counts.of(figure, words, around.after, base, before, cue == null ? whole : null);
        }
        if (figure.kind() == Figure.Kind.MONEY) {
            moneyUnit = signed.unit();
            String amount = before == null ? null : grammar.topics().amountOf(before.topic().metric());
            if (amount != null && !reasons && (words.isEmpty() || words.matches("[、,]?金额为?"))) {
                base = FigureTopic.of(amount);
                topic = base;
            }
        }
        Integer year = figure.kind() == Figure.Kind.COUNT ? StatedYear.at(around.said, side.year()) : side.year();
        return new ReadFigure(signed, topic, base, aspect, side.elsewhere(), year);
    }

    /** What the words before a figure name. */
    private FigureTopic base(Around around, AspectRules.@Nullable Cue cue) {
        ReadFigure before = around.known.before;
        String words = around.words;
        String area = cue == null ? words : words.substring(0, cue.topicEnd(words));
        FigureTopic base = topic(area, before, around);
        if (base == FigureTopic.NONE && !around.known.reasons && cue != null && cue.aspect() == Aspect.PRIOR_YEAR_FINAL
                && neutral.holds(area)) {
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

    /** The topic named last in the words before a figure, or the one that the figure before was of. */
    private FigureTopic topic(String area, @Nullable ReadFigure before, Around around) {
        TopicRules.Match match = grammar.topics().last(area, place(around.inside), neutral);
        if (around.known.reasons && (match == null || !match.use() || !neutral.holds(area.substring(match.end())))) {
            return FigureTopic.NONE;
        }
        SubjectPaths.Subject subject = subjects.last(area);
        if (subject != null && (match == null || match.end() <= subject.end() || neutral.holds(area.substring(subject.end())))) {
            String money = section == null ? null : section.moneyUnder(wholes.fund());
            return neutral.holds(area.substring(subject.end())) ? FigureTopic.of(subject, money) : FigureTopic.NONE;
        }
        FigureTopic goesOn = before != null ? before.base() : subjectOfParagraph;
        FigureTopic weaker = goesOn != null ? goesOn : around.repeated != FigureTopic.NONE ? around.repeated : null;
        if (match != null && match.weak() && neutral.holds(area) && weaker != null) {
            return weaker;
        }
        if (match != null && neutral.holds(area.substring(match.end()))) {
            boolean together = grammar.topics().together(area, match, place(around.inside), neutral);
            return together ? FigureTopic.NONE : FigureTopic.of(match.metric());
        }
        FigureTopic ofClass = grammar.ofClass(area, around.said, section, wholes.fund(), neutral);
        if (ofClass != null) {
            return ofClass;
        }
        if (match != null || !neutral.holds(area)) {
            return FigureTopic.NONE;
        }
        FigureTopic ofSection = section != null && section.metric() != null ? FigureTopic.of(section.metric()) : FigureTopic.NONE;
        // a part that nothing names is not the whole
        return goesOn == null ? ofSection : PARTS.matcher(area).lookingAt() ? FigureTopic.NONE : goesOn;
    }

    /** 与上年10万元相比，政府性基金支出增加…: the topic follows. */
    private FigureTopic topicAfter(String after, @Nullable ReadFigure before) {
        TopicRules.Match match = before == null && after.startsWith("相比") ? grammar.topics().last(after, place(null), neutral) : null;
        return match == null ? FigureTopic.NONE : FigureTopic.of(match.metric());
    }

    private void add(ReadFigure read, Stated stated) {
        Figure figure = read.figure();
        BigDecimal yuan = grammar.figures().yuan(figure.unit());
        BigDecimal valueYuan = yuan == null ? null : figure.value().multiply(yuan).setScale(2, RoundingMode.HALF_UP);
        String part = CountTopics.part(stated.words);
        boolean isPart = whole != null && whole.topic().equals(read.topic()) && grammar.topics().namesPart(part);
        String qualifier = isPart ? part : read.topic().of();
        whole = read.topic().parts() && !isPart ? read : whole;
        claims.add(new Claim(stated.page, read.topic().metric(), read.topic().path(), read.aspect(), figure.value(),
                Width.full(figure.unit()), valueYuan, Width.full(qualifier),
                Width.full(ClaimSentence.around(stated.sentence, figure)), read.year()));
    }

    private @Nullable String name() {
        return section == null ? null : section.name();
    }

    private TopicRules.Place place(@Nullable String inside) {
        return new TopicRules.Place(name(), wholes.last(), inside);
    }
}
