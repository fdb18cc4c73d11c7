package org.juesuan.disclosure.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectIndicator;
import org.juesuan.text.PlainText;

/** One form, row by row from the top. */
final class EvaluationForm {

    private static final Pattern CODE_AND_NAME = Pattern.compile("([0-9A-Z]{10,30})[-—–_](.+)");
    private static final List<List<String>> BUDGET_HEAD = List.of(List.of("initial", "adjusted"), List.of("executed"));
    /** Without a column of what was achieved it is a form of targets (绩效目标表). */
    private static final List<List<String>> INDICATOR_HEAD = List.of(List.of("level3"), List.of("level1", "level2"), List.of("actual"));

    private final EvaluationWords words;
    private final int page;
    private String code = "";
    private String name = "";
    private String department = "";
    private String unit = "";
    private BigDecimal yuan = BigDecimal.valueOf(10_000);
    private @Nullable HeadColumns budgetHead;
    private @Nullable HeadColumns indicatorHead;
    private List<Cell> before = List.of();
    private boolean ended;
    private @Nullable BigDecimal totalWeight;
    private @Nullable BigDecimal totalScore;
    private final EvaluationSentences texts;
    private final List<ProjectEvaluation.Budget> budget = new ArrayList<>();
    private final List<ProjectIndicator> indicators = new ArrayList<>();

    EvaluationForm(EvaluationWords words, int page) {
        this.words = words;
        this.page = page;
        this.texts = new EvaluationSentences(words);
    }

    /** What was read, {@code null} where a row with a project's name was no form of this kind. */
    @Nullable ProjectEvaluation evaluation() {
        if (name.isEmpty() || indicators.isEmpty() && (budget.isEmpty() || indicatorHead == null)) {
            return null;
        }
        return new ProjectEvaluation(page, code, name, department, unit, budget, totalWeight, totalScore, indicators, texts.texts());
    }

    /** Whether its last indicator was read. */
    boolean ended() {
        return ended;
    }

    /** Whether a grid that follows its last indicator goes on with what closes it. */
    boolean closes(List<List<Cell>> rows) {
        return texts.goOn(rows);
    }

    /** @param firstOfGrid whether the row is a grid's first: it may go on with the last row of the page before */
    void row(List<Cell> row, boolean firstOfGrid) {
        labels(row);
        HeadColumns head = HeadColumns.of(row, words.indicators, INDICATOR_HEAD);
        if (head == null && firstOfGrid && indicatorHead == null) {
            // a page end that cuts the heads themselves
            head = HeadColumns.of(HeadColumns.joined(before, row), words.indicators, INDICATOR_HEAD);
        }
        before = row;
        if (head != null) {
            indicatorHead = head;
            return;
        }
        if (indicatorHead == null) {
            unitOfMoney(row);
            head = HeadColumns.of(row, words.budget, BUDGET_HEAD);
            if (head != null) {
                budgetHead = head;
                return;
            }
            if (row.stream().anyMatch(cell -> words.budgetEnds.contains(EvaluationWords.plain(cell.text())))) {
                budgetHead = null;
            }
            if (!texts.row(row, firstOfGrid, false) && budgetHead != null) {
                budget(budgetHead, row);
            }
        } else {
            if (!ended) {
                indicator(indicatorHead, row, firstOfGrid);
            }
            if (ended) {
                texts.row(row, firstOfGrid, true);
            }
        }
    }

    private void labels(List<Cell> row) {
        for (int i = 0; i + 1 < row.size(); i++) {
            String field = words.labels.get(EvaluationWords.plain(row.get(i).text()));
            String value = PlainText.wide(row.get(i + 1).text());
            if (field == null || words.labels.containsKey(EvaluationWords.plain(value))) {
                continue;
            }
            switch (field) {
                case "name" -> {
                    Matcher both = CODE_AND_NAME.matcher(value);
                    boolean coded = both.matches();
                    code = coded ? both.group(1) : code;
                    name = coded ? both.group(2) : value;
                }
                case "code" -> code = code.isEmpty() ? value : code;
                case "department" -> department = department.isEmpty() ? value : department;
                default -> unit = unit.isEmpty() ? value : unit;
            }
        }
    }

    private void unitOfMoney(List<Cell> row) {
        for (Cell cell : row) {
            if (cell.text().contains("万元)")) {
                yuan = BigDecimal.valueOf(10_000);
            } else if (PlainText.bare(cell.text()).matches(".*(\\(|单位:)元\\)?.*")) {
                yuan = BigDecimal.ONE;
            }
        }
    }

    private void budget(HeadColumns head, List<Cell> row) {
        List<Cell> left = head.left(row);
        String source = left.isEmpty() ? "" : PlainText.wide(left.get(left.size() - 1).text()).replaceFirst("^其中[:：]", "");
        BigDecimal initial = money(head.cell("initial", row));
        BigDecimal adjusted = money(head.cell("adjusted", row));
        BigDecimal executed = money(head.cell("executed", row));
        boolean mayBeTotal = budget.isEmpty() && (initial != null || adjusted != null || executed != null);
        if (!source.isEmpty() && (mayBeTotal || !budget.isEmpty()) && source.length() < 30) {
            budget.add(new ProjectEvaluation.Budget(source, initial, adjusted, executed, CellNumbers.percent(head.cell("rate", row)),
                    CellNumbers.of(head.cell("weight", row)), CellNumbers.of(head.cell("score", row)), reason(head, row)));
        }
    }

    /** Why something was missed; one that several rows share belongs to the first. */
    private String reason(HeadColumns head, List<Cell> row) {
        Cell cell = head.cell("reason", EvaluationSentences.fresh(row));
        return cell == null ? "" : words.unsigned(EvaluationWords.sentence(cell));
    }

    private @Nullable BigDecimal money(@Nullable Cell cell) {
        BigDecimal value = CellNumbers.of(cell);
        return value == null ? null : value.multiply(yuan).setScale(2, RoundingMode.HALF_UP);
    }

    private void indicator(HeadColumns head, List<Cell> row, boolean firstOfGrid) {
        BigDecimal weight = CellNumbers.of(head.cell("weight", row));
        BigDecimal score = CellNumbers.of(head.cell("score", row));
        for (Cell cell : row) {
            String plain = EvaluationWords.plain(cell.text());
            if (words.totals.contains(plain)) {
                total(row, cell, weight, score);
                ended = true;
                return;
            }
            if (words.ends.contains(plain) || plain.startsWith("项目负责人")) {
                ended = true;
                return;
            }
        }
        String target = head.text("target", row);
        String actual = head.text("actual", row);
        String level3 = PlainText.wide(head.text("level3", row));
        ProjectIndicator last = indicators.isEmpty() ? null : indicators.get(indicators.size() - 1);
        if (last != null && firstOfGrid && weight == null && score == null) {
            indicators.set(indicators.size() - 1, joined(head, last, row, target, actual, level3));
        } else if (!level3.isEmpty() || weight != null || score != null) {
            String level1 = PlainText.wide(head.text("level1", row));
            String level2 = PlainText.wide(head.text("level2", row));
            // a page end cuts a merged cell: its lower part is printed without the name
            String before1 = last == null ? "" : last.level1();
            String before2 = last == null ? "" : last.level2();
            boolean sameGroup = level1.isEmpty() || level1.equals(before1);
            indicators.add(new ProjectIndicator(level1.isEmpty() ? before1 : level1, level2.isEmpty() && sameGroup ? before2 : level2,
                    level3, head.text("nature", row), target, head.text("unit", row), actual, weight, score, reason(head, row)));
        }
    }

    /** A row that a page end cut in two: the words of its lower part belong to the upper. */
    private ProjectIndicator joined(HeadColumns head, ProjectIndicator before, List<Cell> row, String target, String actual,
            String level3) {
        return new ProjectIndicator(before.level1(), before.level2(), before.level3() + level3,
                before.nature() + head.text("nature", row),
                before.target() + target, before.unit() + head.text("unit", row), before.actual() + actual, before.weight(),
                before.score(), before.reason() + reason(head, row));
    }

    private void total(List<Cell> row, Cell label, @Nullable BigDecimal weight, @Nullable BigDecimal score) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Cell cell : row) {
            BigDecimal number = cell == label ? null : CellNumbers.of(cell);
            if (number != null) {
                numbers.add(number);
            }
        }
        totalWeight = weight;
        totalScore = score;
        if (score == null && !numbers.isEmpty()) {
            totalScore = numbers.get(numbers.size() - 1);
            totalWeight = numbers.size() > 1 ? numbers.get(0) : null;
        }
    }
}
