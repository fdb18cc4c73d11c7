package org.juesuan.disclosure.ocr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.evaluation.EvaluationWords;
import org.juesuan.model.Cell;
import org.juesuan.model.Page;
import org.juesuan.model.ProjectEvaluation.Budget;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectIndicator;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;
import org.juesuan.text.PlainText;

/**
 * What self-evaluation forms of recognised pages are worth: a sign that cannot be one is left out, and what the form's own
 * sums do not confirm, or a form of which nothing was read, is said. Thread-safe.
 */
public final class OcrEvaluations {

    /** Executed in per cent of the budget, as rounded in print. */
    private static final BigDecimal RATE_TOLERANCE = new BigDecimal("0.1");
    /** A unit has a word or a sign of its own; % is read as 8 or 9. */
    private static final Pattern UNIT = Pattern.compile(".*[\\p{L}%‰℃/].*|-|—+");
    /** A misread character of words that were read well otherwise: “ taken for 章 was read with 0.974, what is right mostly with more. */
    private static final double CERTAIN = 0.98;
    /** Of one or two digits, which stand in many cells. */
    private static final double CERTAIN_DIGIT = 0.9;
    /** A form goes on over so many pages. */
    private static final int MOST_PAGES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EvaluationWords words = new EvaluationWords();

    /** The forms, those of recognised pages without what cannot be; what is in doubt is added to {@code remarks}. */
    public List<ProjectEvaluation> weighed(List<ProjectEvaluation> read, List<Page> pages, List<ReaderFinding> remarks) {
        List<ProjectEvaluation> weighed = new ArrayList<>();
        Set<Integer> begun = new HashSet<>();
        for (ProjectEvaluation form : read) {
            begun.add(form.page());
            boolean recognised = pages.get(form.page() - 1).method() == TextSource.OCR;
            weighed.add(recognised ? weighed(form, remarks) : form);
            if (recognised) {
                words(form, pages, remarks);
            }
        }
        for (Page page : pages) {
            if (page.method() == TextSource.OCR && !begun.contains(page.number()) && headed(page)) {
                remark(remarks, "read_evaluation_unread", page.number(), "第 " + page.number() + " 页（扫描图片）像是项目支出绩效自评表，但没有读出项目");
            }
        }
        return weighed;
    }

    /** Whether a page has the heads of budget or of indicators: a form of which the project's name was not found. */
    private boolean headed(Page page) {
        Set<String> levels = new HashSet<>();
        boolean named = false;
        for (Cell cell : page.grids().stream().flatMap(g -> g.cells().stream()).toList()) {
            String field = words.indicators.get(EvaluationWords.plain(cell.text()));
            if (field != null && field.startsWith("level")) {
                levels.add(field);
            }
            named |= "name".equals(words.labels.get(EvaluationWords.plain(cell.text())));
        }
        return named && levels.size() >= 2;
    }

    private ProjectEvaluation weighed(ProjectEvaluation form, List<ReaderFinding> remarks) {
        List<ProjectIndicator> indicators = new ArrayList<>();
        boolean signed = form.indicators().stream().anyMatch(i -> !i.nature().isEmpty());
        for (ProjectIndicator i : form.indicators()) {
            if (signed && i.nature().isEmpty()) {
                remark(remarks, "read_evaluation_nature", form.page(), "自评表“" + form.name() + "”中“" + i.level3() + "”的指标性质没有读到，请对照原件");
            }
            boolean sign = i.nature().isEmpty() || words.natures.contains(EvaluationWords.plain(i.nature()));
            if (!sign) {
                remark(remarks, "read_evaluation_nature", form.page(), "自评表“" + form.name() + "”中“" + i.level3() + "”的指标性质识别为“" + i.nature()
                        + "”，不是已知的符号，未取，请对照原件");
            }
            boolean unit = i.unit().isEmpty() || UNIT.matcher(i.unit()).matches();
            if (!unit) {
                remark(remarks, "read_evaluation_unit", form.page(),
                        "自评表“" + form.name() + "”中“" + i.level3() + "”的度量单位识别为“" + i.unit() + "”，不是单位，未取，请对照原件");
            }
            indicators.add(new ProjectIndicator(i.level1(), i.level2(), i.level3(), sign ? i.nature() : "", i.target(),
                    unit ? i.unit() : "", i.actual(),
                    i.weight(), i.score(), i.reason()));
        }
        List<String> doubts = doubts(form);
        if (!doubts.isEmpty()) {
            remark(remarks, "read_evaluation_unconfirmed", form.page(),
                    "自评表“" + form.name() + "”由 OCR 识别，" + String.join("；", doubts) + "，请对照原件");
        }
        return new ProjectEvaluation(form.page(), form.code(), form.name(), form.department(), form.unit(), form.budget(),
                form.totalWeight(), form.totalScore(),
                indicators, form.texts());
    }

    /** Words that nothing confirms: those of which the recogniser is not quite sure are said, all others counted. */
    private void words(ProjectEvaluation form, List<Page> pages, List<ReaderFinding> remarks) {
        List<Cell> cells = pages.stream().filter(p -> p.number() >= form.page() && p.number() < form.page() + MOST_PAGES
                && p.method() == TextSource.OCR)
                .flatMap(p -> p.grids().stream()).flatMap(g -> g.cells().stream()).filter(c -> !c.blank()).toList();
        Set<String> doubtful = new LinkedHashSet<>();
        int unsure = 0;
        for (ProjectIndicator i : form.indicators()) {
            for (String text : List.of(i.level3(), i.target(), i.actual())) {
                double confidence = confidence(text, cells);
                unsure += confidence < 1 ? 1 : 0;
                if (confidence < (text.length() > 2 ? CERTAIN : CERTAIN_DIGIT)) {
                    doubtful.add(text);
                }
            }
        }
        if (confidence(form.name(), cells) < CERTAIN) {
            doubtful.add(form.name());
        }
        if (!doubtful.isEmpty()) {
            remark(remarks, "read_evaluation_words", form.page(),
                    "自评表“" + form.name() + "”由 OCR 识别，“" + String.join("”“", doubtful) + "”没有把握，请对照原件");
        }
        if (unsure > 0) {
            remarks.add(new ReaderFinding("read_evaluation_recognised", Severity.INFO,
                    "自评表“" + form.name() + "”的指标中有 " + unsure + " 处文字由 OCR 识别，没有可核对的关系",
                    null, null, null, form.page()));
        }
    }

    /** Of the cell that holds a text; where a page end cut it, of the least sure of its pieces. */
    private static double confidence(String text, List<Cell> cells) {
        String plain = PlainText.wide(text);
        double whole = cells.stream().filter(c -> !plain.isEmpty() && PlainText.wide(c.text()).equals(plain)).mapToDouble(Cell::confidence)
                .min().orElse(2);
        return whole <= 1 ? whole : cells.stream().filter(c -> PlainText.wide(c.text()).length() > 1
                && (plain.startsWith(PlainText.wide(c.text())) || plain.endsWith(PlainText.wide(c.text()))))
                .mapToDouble(Cell::confidence).min().orElse(1);
    }

    private static List<String> doubts(ProjectEvaluation form) {
        List<String> doubts = new ArrayList<>();
        Budget total = form.budget().isEmpty() ? null : form.budget().get(0);
        if (!adds(form, total, form.totalWeight(), ProjectIndicator::weight, Budget::weight)) {
            doubts.add("各项权重之和没有印证合计");
        }
        if (!adds(form, total, form.totalScore(), ProjectIndicator::score, Budget::score)) {
            doubts.add("各项得分之和没有印证总分");
        }
        if (total == null || total.adjusted() == null || total.executed() == null) {
            doubts.add("预算执行情况没有读全");
            return doubts;
        }
        List<Budget> parts = form.budget().subList(1, form.budget().size());
        for (Function<Budget, BigDecimal> column : List.<Function<Budget, BigDecimal>>of(Budget::initial, Budget::adjusted,
                Budget::executed)) {
            BigDecimal whole = column.apply(total);
            BigDecimal sum = parts.stream().map(column).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (whole != null && (parts.isEmpty() || sum.compareTo(whole) != 0)) {
                doubts.add("各类资金之和没有印证总额 " + whole.toPlainString() + " 元");
            }
        }
        if (total.rate() != null && total.adjusted().signum() != 0) {
            BigDecimal off = total.executed().multiply(HUNDRED).subtract(total.rate().multiply(total.adjusted())).abs();
            if (off.compareTo(RATE_TOLERANCE.multiply(total.adjusted().abs())) > 0) {
                doubts.add("执行率与预算数、执行数不符");
            }
        }
        if (parts.stream().anyMatch(p -> p.weight() != null || p.score() != null)) {
            doubts.add("分项资金行的权重或得分没有可核对的关系");
        }
        return doubts;
    }

    /** Whether indicators, and the budget's execution, add up to a printed total. */
    private static boolean adds(ProjectEvaluation form, @Nullable Budget first, @Nullable BigDecimal total,
            Function<ProjectIndicator, BigDecimal> ofIndicator,
                                Function<Budget, BigDecimal> ofBudget) {
        Stream<BigDecimal> points = Stream.concat(form.indicators().stream().map(ofIndicator), Stream.ofNullable(first).map(ofBudget));
        return total != null && points.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(total) == 0;
    }

    private static void remark(List<ReaderFinding> remarks, String rule, int page, String message) {
        remarks.add(new ReaderFinding(rule, Severity.WARNING, message, null, null, null, page));
    }
}
