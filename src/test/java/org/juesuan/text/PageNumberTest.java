package org.juesuan.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"3", "- 3 -", "— 12 —", "第3页", "第 3 页，共 10 页", "共10页", "3/10", "Page 3 of 10", " "})
    void saysWhichPageItIs(String text) {
        assertTrue(PageNumber.is(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.56", "3.5", "第三部分", "本页无数据", "共计10"})
    void saysMore(String text) {
        assertFalse(PageNumber.is(text));
    }
}
