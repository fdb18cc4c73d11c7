package org.juesuan.disclosure.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.TextSource;
import org.junit.jupiter.api.Test;

/** Sums decide what a recognised amount is worth. */
class OcrAmountsTest {

    private static final FormCatalogue FORMS = new FormCatalogue();

    private final List<PublishedLine> lines = new ArrayList<>();
    private final List<ReaderFinding> remarks = new ArrayList<>();

    @Test
    void amountsThatAddUpAreCertain() {
        form("100.00", "60.00", "40.00", "100.00", "60.00", "40.00");

        assertThat(OcrAmounts.weighed(FORMS, lines, remarks)).allSatisfy(l -> assertThat(l.confidence()).isEqualTo(1));
        assertThat(remarks).isEmpty();
    }

    @Test
    void oneMisreadDigitIsPutRightAndSaidSo() {
        form("155.00", "115.00", "40.00", "155.00", "113.00", "40.00");

        PublishedLine repaired = OcrAmounts.weighed(FORMS, lines, remarks).get(4);

        assertThat(repaired.amount()).isEqualByComparingTo("115.00");
        assertThat(repaired.reading()).isEqualTo("amount_by_arithmetic");
        assertThat(repaired.confidence()).isLessThan(1);
        assertThat(remarks).extracting(ReaderFinding::rule).containsExactly("read_amount_by_arithmetic");
        assertThat(remarks.get(0).message()).contains("113.00").contains("115.00");
    }

    @Test
    void whatDoesNotAddUpAndIsNoMisreadingStaysAndIsFlagged() {
        form("155.00", "115.00", "40.00", "155.00", "927.00", "40.00");

        PublishedLine doubtful = OcrAmounts.weighed(FORMS, lines, remarks).get(4);

        assertThat(doubtful.amount()).isEqualByComparingTo("927.00");
        assertThat(doubtful.confidence()).isLessThan(1);
        assertThat(remarks).extracting(ReaderFinding::rule).contains("read_ocr_unconfirmed");
    }

    @Test
    void ofSeveralPossibleMisreadingsTheOneThatWasReadInTwoWaysIsPutRight() {
        // 53 may be 55, 63 may be 65 and 118 may be 116
        sum(0.4);

        List<PublishedLine> weighed = OcrAmounts.weighed(FORMS, lines, remarks);

        assertThat(weighed).extracting(l -> l.amount().toPlainString()).containsExactly("118.00", "53.00", "65.00");
        assertThat(weighed.get(2).confidence()).isLessThan(1);
    }

    @Test
    void amongSeveralPossibleMisreadingsNoneIsChosenAtRandom() {
        sum(0.9);

        List<PublishedLine> weighed = OcrAmounts.weighed(FORMS, lines, remarks);

        assertThat(weighed).extracting(l -> l.amount().toPlainString()).containsExactly("118.00", "53.00", "63.00");
        assertThat(weighed).allSatisfy(l -> assertThat(l.confidence()).isLessThan(1));
        assertThat(remarks).hasSize(3);
    }

    /** A total of two sections whose second was read with this confidence. */
    private void sum(double confidence) {
        lines.add(line(TextSource.OCR, "208", "total", "118.00"));
        lines.add(line(TextSource.OCR, "20801", "total", "53.00"));
        lines.add(named("general_expenditure", 5, "20802", "20802", "total", "63.00", confidence));
    }

    @Test
    void balancesBelowTheYearsTotalAddUpToTheGrandTotal() {
        String[][] rows = {{"教育支出", "1830.62"}, {"本年支出合计", "1830.62"}, {"年末财政拨款结转和结余", "7.89"}, {"总计", "1838.45"}};
        for (int i = 0; i < rows.length; i++) {
            lines.add(named("fiscal_summary", i, "", rows[i][0], "expenditure_general_public", rows[i][1], 0.9));
        }

        assertThat(OcrAmounts.weighed(FORMS, lines, remarks)).extracting(l -> l.amount().toPlainString())
                .containsExactly("1830.62", "1830.62", "7.83", "1838.45");
    }

    @Test
    void balancesOfFundsAddUpToTheirSum() {
        String[][] rows = {{"本年收入合计", "100.00"}, {"年初财政拨款结转和结余", "5.55"}, {"一般公共预算财政拨款", "3.33"},
                {"政府性基金预算财政拨款", "2.23"}, {"国有资本经营预算财政拨款", "0.00"}, {"总计", "105.55"}};
        for (int i = 0; i < rows.length; i++) {
            lines.add(named("fiscal_summary", i, "", rows[i][0], "income", rows[i][1], i == 3 ? 0.4 : 0.9));
        }

        assertThat(OcrAmounts.weighed(FORMS, lines, remarks).get(3).amount()).isEqualByComparingTo("2.22");
    }

    @Test
    void aPartOfTheDigitsIsPutRightWhereTheRowSaysWhichTheyAre() {
        String[] columns = {"expenditure_total", "expenditure_general_public", "expenditure_government_fund", "expenditure_state_capital"};
        String[] amounts = {"5.20", "45.27", "0.00", "0.00"};
        for (int i = 0; i < columns.length; i++) {
            lines.add(named("fiscal_summary", 1, "", "卫生健康支出", columns[i], amounts[i], i == 0 ? 0.57 : 0.96));
        }

        assertThat(OcrAmounts.weighed(FORMS, lines, remarks).get(0).amount()).isEqualByComparingTo("45.27");
    }

    @Test
    void textIsLeftAlone() {
        lines.add(line(TextSource.TEXT, "208", "total", "1.00"));

        assertThat(OcrAmounts.weighed(FORMS, lines, remarks)).isSameAs(lines);
    }

    /** A class with one section under it: total, basic and project of each. */
    private void form(String... amounts) {
        String[] columns = {"total", "basic", "project"};
        for (int i = 0; i < amounts.length; i++) {
            lines.add(line(TextSource.OCR, i < 3 ? "208" : "20801", columns[i % 3], amounts[i]));
        }
    }

    private static PublishedLine named(String form, int lineNo, String code, String name, String column, String amount, double confidence) {
        return new PublishedLine(form, "某局", 1, null, lineNo, code, name, column, amount, new BigDecimal(amount), "元",
                new BigDecimal("0.01"), null, TextSource.OCR, confidence, "");
    }

    private static PublishedLine line(TextSource method, String code, String column, String amount) {
        return new PublishedLine("general_expenditure", "某局", 1, null, code.length(), code, code, column, amount,
                new BigDecimal(amount), "元",
                new BigDecimal("0.01"), null, method, 0.9, "");
    }
}
