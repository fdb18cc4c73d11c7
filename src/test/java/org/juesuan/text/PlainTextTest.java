package org.juesuan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** One text in each of its forms: as it is compared, as it is kept, and as a number. */
class PlainTextTest {

    /** An ideographic blank, a blank that does not break, a line's end, quotation marks, both widths of brackets. */
    private static final String PRINTED = "　其中：\u00a0“三公”经费\n(含会议费），合计 ";

    @Test
    void isComparedWithoutBlanksAndMarksInHalfWidth() {
        assertEquals("三公经费(含会议费),合计", PlainText.plain(PRINTED));
        assertEquals("其中：“三公”经费(含会议费），合计", PlainText.bare(PRINTED));
        assertEquals("其中：三公经费(含会议费），合计", PlainText.unquoted(PRINTED));
        assertEquals("其中：“三公”经费（含会议费），合计", PlainText.wide(PRINTED));
    }

    @Test
    void isKeptAsANameWithoutItsNumberInFullWidth() {
        assertEquals("因公出国（境）费", PlainText.name("其中：（1）因公出国 (境)费"));
        assertEquals("教育支出", PlainText.name("五、教育支出"));
        assertEquals("社会保障", PlainText.name("12.社会保障"));
        assertEquals("行政运行", PlainText.name("— 行政运行"));
    }

    @Test
    void keepsCommasInNumbersInEitherWidth() {
        assertEquals("共1,234人，其中：男600人；女（含编外）634人", Width.full("共1,234人,其中:男600人;女(含编外)634人"));
        assertEquals("第12（345）号", Width.full("第12(345)号"));
        assertEquals("共1,234人,其中:男600人;女(含编外)634人", Width.half("共1,234人，其中：男600人；女（含编外）634人"));
    }

    @Test
    void readsDigitsWithSeparatorsAndNothingElse() {
        assertEquals(new BigDecimal("-1234567.80"), Digits.value("-1,234 567.80"));
        assertThrows(NumberFormatException.class, () -> Digits.value("12万"));
    }
}
