package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @Test
    void tableCountsTwoColumnsForAChineseCharacter() {
        assertThat(shown(Format.TABLE)).isEqualTo("""
                部门                  amount_yuan  note
                ────────────────────  ───────────  ─────────
                市水利局               1234567.80  “引号”
                ＡＢ局（本级）               0.00
                Bureau of Statistics               two lines
                (3 rows)
                """);
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // the ends of lines matter
    void csvQuotesByTheStandardAndTellsAnEmptyTextFromNull() {
        assertThat(shown(Format.CSV)).isEqualTo("部门,amount_yuan,note\n市水利局,1234567.80,“引号”\nＡＢ局（本级）,0.00,\"\"\n"
                + "Bureau of Statistics,,\"two\nlines\"\n");
    }

    @Test
    void jsonKeepsEveryDigit() {
        assertThat(shown(Format.JSON)).isEqualTo("""
                [
                {"部门": "市水利局", "amount_yuan": 1234567.80, "note": "“引号”"},
                {"部门": "ＡＢ局（本级）", "amount_yuan": 0.00, "note": ""},
                {"部门": "Bureau of Statistics", "amount_yuan": null, "note": "two\\nlines"}
                ]
                """);
    }

    @ParameterizedTest
    @CsvSource({"决算, 4", "a决, 3", "（一）, 6", "“”, 2", "é, 1", "e\u0301, 1", "𠀀, 2", "―, 1", "㎡, 2", "'', 0"})
    void widthOfAText(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void csvQuotesAWholeNumberThatASpreadsheetWouldRound() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        Format.CSV.begin(true, printer);
        Format.CSV.print(new ResultTable(List.of(new ResultTable.Column("key", true), new ResultTable.Column("yuan", true)),
                List.of(Arrays.<Object>asList(new BigDecimal("1234567890123456"), new BigDecimal("12345678901234.56"))).iterator()),
                printer);
        printer.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFkey,yuan\n\"1234567890123456\",12345678901234.56\n");
    }

    private static String shown(Format format) {
        List<ResultTable.Column> columns = List.of(new ResultTable.Column("部门", false), new ResultTable.Column("amount_yuan", true),
                new ResultTable.Column("note", false));
        List<List<Object>> rows = List.of(
                Arrays.asList("市水利局", new BigDecimal("1234567.80"), "“引号”"),
                Arrays.asList("ＡＢ局（本级）", new BigDecimal("0.00"), ""),
                Arrays.asList("Bureau of Statistics", null, "two\nlines"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        format.print(new ResultTable(columns, rows.iterator()), printer);
        printer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
