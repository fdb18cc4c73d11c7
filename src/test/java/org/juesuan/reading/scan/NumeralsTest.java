package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.830.62 | 1,830.62", "1，830．62 | 1,830.62", "0.O0 | 0.00", "1 234.50 | 1234.50", "12,50 | 12.50",
        "-3.20 | -3.20", "2080501 | 2080501", "基本支出 | 基本支出", "—12.00 | -12.00", "1,234,567.89 | 1,234,567.89"})
    void aNumberIsPutRight(String read, String meant) {
        assertThat(Numerals.tidy(read)).isEqualTo(meant);
    }
}
