package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTableTest {

    private static final List<ResultTable.Column> COLUMNS = List.of(new ResultTable.Column("部门", false),
            new ResultTable.Column("yuan", true), new ResultTable.Column("message", false));
    private static final List<List<Object>> ROWS = List.of(
            Arrays.asList("某市水利局", new BigDecimal("12.50"), "支出决算表的合计行与各科目之和相差一万元，请核对。"),
            Arrays.asList("乙局", null, "a note that is short"));

    @Test
    void whatFitsIsLeftAsItIs() {
        assertThat(shown(COLUMNS, ROWS, 80)).isEqualTo("""
                部门         yuan  message
                ──────────  ─────  ──────────────────────────────────────────────────
                某市水利局  12.50  支出决算表的合计行与各科目之和相差一万元，请核对。
                乙局               a note that is short
                (2 rows)
                """);
    }

    @Test
    void aLongTextGoesOnInTheNextLines() {
        assertThat(shown(COLUMNS, ROWS, 40)).isEqualTo("""
                部门         yuan  message
                ──────────  ─────  ─────────────────────
                某市水利局  12.50  支出决算表的合计行与
                                   各科目之和相差一万元
                                   ，请核对。
                乙局               a note that is short
                (2 rows)
                """);
    }

    @Test
    void whatDoesNotFitSideBySideIsListed() {
        assertThat(shown(COLUMNS, ROWS, 28)).isEqualTo("""
                部门     某市水利局
                yuan     12.50
                message  支出决算表的合计行
                         与各科目之和相差一
                         万元，请核对。
                ───────
                部门     乙局
                message  a note that is
                         short
                ───────
                (2 rows)
                """);
    }

    private static String shown(List<ResultTable.Column> columns, List<List<Object>> rows, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        ScreenTable.print(new ResultTable(columns, rows.iterator()), width, printer);
        printer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
