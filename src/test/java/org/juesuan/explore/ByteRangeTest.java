package org.juesuan.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of a file of 100 bytes. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "bytes=0-9, bytes 0-9/100", "bytes=90-, bytes 90-99/100", "bytes=-5, bytes 95-99/100", "bytes=50-500, bytes 50-99/100",
                "bytes=-500, bytes 0-99/100",
        "bytes=100-, bytes */100", "bytes=-0, bytes */100", "bytes=9-3, -", "'bytes=0-1,5-6', -", "lines=0-9, -", "bytes=-, -",
        "bytes=1-99999999999999999999, -", "-, -"})
    void whatIsAskedFor(String header, String told) {
        assertThat(ByteRange.of(header, 100).map(range -> range.told(100)).orElse(null)).isEqualTo(told);
    }
}
