package org.juesuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.html.HtmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form too wide for a page, as two tables beside each other in thought and below each other in the file. */
class WideFormOfAWebPageTest {

    private static final String CODES = "<tr><th colspan=2>项目</th><th rowspan=3>合计</th><th>工资福利支出</th></tr>"
            + "<tr><th colspan=2>科目</th><th rowspan=2>小计</th></tr><tr><th>科目编码</th><th>科目名称</th></tr>"
            + "<tr><td>205</td><td>教育支出</td><td>9.00</td><td>4.00</td></tr><tr><td>20502</td><td>普通教育</td><td>9.00</td><td>4.00</td></tr>"
            + "<tr><td>2050204</td><td>高中教育</td><td>9.00</td><td>4.00</td></tr><tr><td colspan=2>合计</td><td>9.00</td><td>4.00</td></tr>";
    private static final String ROW = "<tr><td>5.00</td><td>2.00</td><td>3.00</td></tr>";

    @TempDir
    private Path folder;

    @Test
    void headingsThatReachOverARowInWhichNothingBegins() throws IOException {
        Extraction read = read("<tr><th colspan=3>商品和服务支出</th></tr><tr><th rowspan=2>小计</th><th rowspan=2>办公费</th><th "
                + "rowspan=2>印刷费</th></tr><tr></tr>");

        assertThat(read.remarks()).extracting(ReaderFinding::rule).doesNotContain("read_table_beside_form", "read_other_table");
        assertThat(read.lines()).filteredOn(line -> line.lineCode().equals("2050204"))
                .extracting(PublishedLine::columnCode, line -> line.amount().toPlainString())
                .containsExactlyInAnyOrder(tuple("total", "90000.00"), tuple("301", "40000.00"), tuple("302", "50000.00"),
                tuple("30201", "20000.00"), tuple("30202", "30000.00"));
    }

    @Test
    void moreRowsUnderTheHeadOfTheFirstColumnsBehindOtherColumns() throws IOException {
        String beside = "<tr><th colspan=3>商品和服务支出</th></tr><tr><th rowspan=2>小计</th><th rowspan=2>办公费</th><th "
                + "rowspan=2>印刷费</th></tr><tr></tr>";
        String below = CODES.substring(0, CODES.indexOf("<tr><td>205<"))
                + "<tr><td>208</td><td>社会保障和就业支出</td><td>7.00</td><td>7.00</td></tr>";

        Extraction read = read(beside, "<table>" + below + "</table>");

        assertThat(read.lines()).filteredOn(line -> line.lineCode().equals("208"))
                .extracting(PublishedLine::columnCode, line -> line.amount().toPlainString())
                .containsExactlyInAnyOrder(tuple("total", "70000.00"), tuple("301", "70000.00"));
    }

    private static Tuple tuple(String column, String yuan) {
        return Assertions.tuple(column, yuan);
    }

    private Extraction read(String head) throws IOException {
        return read(head, "");
    }

    private Extraction read(String head, String after) throws IOException {
        Path file = folder.resolve("青禾县第一中学2023年度单位决算.html");
        Files.writeString(file, "<html><head><meta charset=utf-8></head><body><p>青禾县第一中学2023年度单位决算</p><p>2023年度一般公共预算财政拨款支出决算明细表</p><p>单位：万元</p><table>" + CODES
                + "</table><table>" + head + ROW + ROW + ROW + ROW + "</table>" + after + "</body></html>");
        SourceFile source = new SourceFile("k", file, file.getFileName().toString(), FileType.HTML, Files.size(file));
        return new DisclosureReader().understand(source, (ReadResult.Document) new HtmlReader().read(source));
    }
}
