package org.juesuan.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Claim;
import org.juesuan.model.Extraction;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectIndicator;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.Statements;

/**
 * Figures that no accounts hold, such as a project's code read as its amount, or a thousand digits in a hostile file:
 * they are named and left out, because neither the archive nor a sum has room for them.
 */
final class ImplausibleFigures {

    /** Yuan, and other figures: all that China spends in a year is less than half of it. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(14);
    /** Weights and scores. */
    private static final BigDecimal MOST_POINTS = BigDecimal.TEN.pow(5);
    private static final int MOST_SHOWN = 40;

    private final List<ReaderFinding> remarks = new ArrayList<>();

    private ImplausibleFigures() {
    }

    /** The extraction with what is in range, and a remark for everything else. */
    static Extraction without(Extraction read) {
        ImplausibleFigures range = new ImplausibleFigures();
        List<PublishedLine> lines = read.lines().stream().filter(range::holds).toList();
        List<Claim> claims = read.statements().claims().stream().filter(range::holds).toList();
        List<ProjectEvaluation> evaluations = read.statements().evaluations().stream().map(range::held).toList();
        if (range.remarks.isEmpty()) {
            return read;
        }
        range.remarks.addAll(0, read.remarks());
        return new Extraction(read.file(), read.pages(), read.identity(), read.forms(), lines, range.remarks, read.refusal(),
                new Statements(claims, evaluations, read.statements().glossary(), read.statements().otherCells(),
                        read.statements().rowWords()), read.correction());
    }

    private boolean holds(PublishedLine line) {
        return in(line.amount(), MOST, line.printed(), line.form(), line.columnCode(), line.page())
                && in(line.step(), MOST, line.printed(), line.form(), line.columnCode(), line.page());
    }

    private boolean holds(Claim claim) {
        String shown = claim.value() + claim.unit();
        return in(claim.value(), MOST, shown, null, null, claim.page()) && in(claim.valueYuan(), MOST, shown, null, null, claim.page());
    }

    private ProjectEvaluation held(ProjectEvaluation form) {
        List<ProjectEvaluation.Budget> budget = form.budget().stream()
                .map(b -> new ProjectEvaluation.Budget(b.source(), figure(b.initial(), form), figure(b.adjusted(), form),
                figure(b.executed(), form), figure(b.rate(), form), points(b.weight(), form), points(b.score(), form),
                b.reason())).toList();
        List<ProjectIndicator> indicators = form.indicators().stream()
                .map(i -> new ProjectIndicator(i.level1(), i.level2(), i.level3(), i.nature(), i.target(), i.unit(), i.actual(),
                points(i.weight(), form), points(i.score(), form), i.reason())).toList();
        return new ProjectEvaluation(form.page(), form.code(), form.name(), form.department(), form.unit(), budget,
                points(form.totalWeight(), form), points(form.totalScore(), form), indicators,
                form.texts());
    }

    private @Nullable BigDecimal figure(@Nullable BigDecimal value, ProjectEvaluation form) {
        return in(value, MOST, String.valueOf(value), null, null, form.page()) ? value : null;
    }

    private @Nullable BigDecimal points(@Nullable BigDecimal value, ProjectEvaluation form) {
        return in(value, MOST_POINTS, String.valueOf(value), null, null, form.page()) ? value : null;
    }

    private boolean in(@Nullable BigDecimal value, BigDecimal most, String shown, @Nullable String form, @Nullable String column,
            @Nullable Integer page) {
        // with room for rounding
        if (value == null || value.abs().add(BigDecimal.ONE).compareTo(most) < 0) {
            return true;
        }
        String brief = shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + "…" : shown;
        remarks.add(new ReaderFinding("read_out_of_range", Severity.ERROR, "“" + brief + "”超出任何决算可能的数值，未读取", form, null, column, page));
        return false;
    }
}
