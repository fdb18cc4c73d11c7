package org.juesuan.disclosure.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectEvaluation.Budget;
import org.juesuan.model.ProjectIndicator;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcrEvaluationsTest {

    private final List<ReaderFinding> remarks = new ArrayList<>();

    @Test
    void aFormThatItsSumsConfirmIsNotDoubted() {
        ProjectEvaluation form = form("28.36", null, "≥", "90", "97.9");

        assertThat(weighed(form, TextSource.OCR)).isEqualTo(form);
        assertThat(remarks).isEmpty();
    }

    @Test
    void whatItsSumsDoNotConfirmIsSaid() {
        weighed(form("29.36", null, "≥", "90", "97.8"), TextSource.OCR);

        assertThat(remarks).singleElement().satisfies(r -> {
            assertThat(r.rule()).isEqualTo("read_evaluation_unconfirmed");
            assertThat(r.page()).isEqualTo(1);
            assertThat(r.message()).contains("得分之和没有印证总分", "各类资金之和没有印证总额 283600.00 元").doesNotContain("权重之和");
        });
    }

    @Test
    void weightsOfPartsOfTheBudgetAreConfirmedByNothing() {
        weighed(form("28.36", "1", "≥", "90", "97.9"), TextSource.OCR);

        assertThat(remarks).extracting(ReaderFinding::rule).containsExactly("read_evaluation_unconfirmed");
    }

    @Test
    void aNatureThatIsNoSignIsLeftOut() {
        assertThat(weighed(form("28.36", null, "V", "90", "97.9"), TextSource.OCR).indicators()).extracting(ProjectIndicator::nature)
                .containsExactly("");
        assertThat(remarks).extracting(ReaderFinding::rule).containsExactly("read_evaluation_nature");
    }

    @Test
    void aUnitThatIsADigitIsLeftOut() {
        ProjectEvaluation form = form("28.36", null, "≥", "90", "97.9");
        ProjectIndicator i = form.indicators().get(0);
        ProjectEvaluation misread = new ProjectEvaluation(1, form.code(), form.name(), "", "", form.budget(), form.totalWeight(),
                form.totalScore(),
                List.of(new ProjectIndicator(i.level1(), i.level2(), i.level3(), i.nature(), i.target(), "8", i.actual(), i.weight(),
                i.score(), "")), form.texts());

        assertThat(weighed(misread, TextSource.OCR).indicators()).extracting(ProjectIndicator::unit).containsExactly("");
        assertThat(remarks).extracting(ReaderFinding::rule).containsExactly("read_evaluation_unit");
    }

    @ParameterizedTest
    @CsvSource({"0.974, read_evaluation_words read_evaluation_recognised", "0.985, read_evaluation_recognised", "1, ''"})
    void aNameThatWasNotReadForCertainIsSaidAndEveryOtherIsCounted(double confidence, String rules) {
        Cell name = new Cell(0, 0, 1, 1, "培训 次数", "培训 次数", null, new Box(0, 0, 9, 9), confidence);
        Page page = new Page(1, null, 595, 842, 0, List.of(), List.of(new Grid(1, 1, List.of(name), name.box(), true)), TextSource.OCR, 0);

        new OcrEvaluations().weighed(List.of(form("28.36", null, "≥", "90", "97.9")), List.of(page), remarks);

        assertThat(remarks.stream().map(ReaderFinding::rule).collect(Collectors.joining(" "))).isEqualTo(rules);
        assertThat(remarks).allSatisfy(r -> assertThat(r.message()).contains(r.severity() == Severity.INFO ? "有 1 处文字" : "“培训次数”没有把握"));
    }

    @Test
    void whatWasPrintedAsTextIsLeftAsItIs() {
        ProjectEvaluation form = form("29.36", "1", "V", "80", "97.8");

        assertThat(weighed(form, TextSource.TEXT)).isEqualTo(form);
        assertThat(remarks).isEmpty();
    }

    private ProjectEvaluation weighed(ProjectEvaluation form, TextSource method) {
        Page page = new Page(1, null, 595, 842, 0, List.of(), List.of(), method, 0);
        return new OcrEvaluations().weighed(List.of(form), List.of(page), remarks).get(0);
    }

    /** 35.76 万元, of which 28.36 were spent; 10 points for that and 90 for the one indicator. */
    private static ProjectEvaluation form(String partExecuted, String partScore, String nature, String weight, String totalScore) {
        return new ProjectEvaluation(1, "51", "购买服务", "", "", List.of(
                new Budget("总额", yuan("35.76"), yuan("35.76"), yuan("28.36"), new BigDecimal("79.31"), BigDecimal.TEN,
                new BigDecimal("7.9"), ""),
                new Budget("财政资金", yuan("35.76"), yuan("35.76"), yuan(partExecuted), null, null,
                partScore == null ? null : new BigDecimal(partScore), "")),
                BigDecimal.valueOf(100), new BigDecimal(totalScore),
                List.of(new ProjectIndicator("产出指标", "数量指标", "培训次数", nature, "6", "场", "6", new BigDecimal(weight), BigDecimal.valueOf(90),
                "")), ProjectEvaluation.Texts.NONE);
    }

    private static BigDecimal yuan(String tenThousands) {
        return new BigDecimal(tenThousands).movePointRight(4).setScale(2);
    }
}
