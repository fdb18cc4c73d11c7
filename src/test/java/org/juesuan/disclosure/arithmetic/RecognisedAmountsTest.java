package org.juesuan.disclosure.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Method;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.Remark;
import org.junit.jupiter.api.Test;

/** Sums decide what a recognised amount is worth. */
class RecognisedAmountsTest {

    private final List<PublishedLine> lines = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    @Test
    void amountsThatAddUpAreCertain() {
        form("100.00", "60.00", "40.00", "100.00", "60.00", "40.00");

        assertThat(RecognisedAmounts.weighed(lines, remarks)).allSatisfy(l -> assertThat(l.confidence()).isEqualTo(1));
        assertThat(remarks).isEmpty();
    }

    @Test
    void oneMisreadDigitIsPutRightAndSaidSo() {
        form("155.00", "115.00", "40.00", "155.00", "113.00", "40.00");

        PublishedLine repaired = RecognisedAmounts.weighed(lines, remarks).get(4);

        assertThat(repaired.amount()).isEqualByComparingTo("115.00");
        assertThat(repaired.reading()).isEqualTo("amount_by_arithmetic");
        assertThat(repaired.confidence()).isLessThan(1);
        assertThat(remarks).extracting(Remark::rule).containsExactly("read_amount_by_arithmetic");
        assertThat(remarks.get(0).message()).contains("113.00").contains("115.00");
    }

    @Test
    void whatDoesNotAddUpAndIsNoMisreadingStaysAndIsFlagged() {
        form("155.00", "115.00", "40.00", "155.00", "927.00", "40.00");

        PublishedLine doubtful = RecognisedAmounts.weighed(lines, remarks).get(4);

        assertThat(doubtful.amount()).isEqualByComparingTo("927.00");
        assertThat(doubtful.confidence()).isLessThan(1);
        assertThat(remarks).extracting(Remark::rule).contains("read_ocr_unconfirmed");
    }

    @Test
    void textIsLeftAlone() {
        lines.add(line(Method.TEXT, "208", "total", "1.00"));

        assertThat(RecognisedAmounts.weighed(lines, remarks)).isSameAs(lines);
    }

    /** A class with one section under it: total, basic and project of each. */
    private void form(String... amounts) {
        String[] columns = {"total", "basic", "project"};
        for (int i = 0; i < amounts.length; i++) {
            lines.add(line(Method.OCR, i < 3 ? "208" : "20801", columns[i % 3], amounts[i]));
        }
    }

    private static PublishedLine line(Method method, String code, String column, String amount) {
        return new PublishedLine("general_expenditure", "某局", 1, null, code.length(), code, code, column, amount, new BigDecimal(amount), "元",
                new BigDecimal("0.01"), null, method, 0.9, "");
    }
}
