package org.juesuan.disclosure.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.Subjects;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount that its sums confirm is still wrong in silence where nobody knows whose it is: names of rows and columns. */
class OcrLabelsTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();
    private static final OcrLabels LABELS = new OcrLabels(CATALOGUE,
            new OcrWords(CATALOGUE, Subjects.functional(), Subjects.economic()), Subjects.functional(), Subjects.economic());

    private final List<ReaderFinding> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "fiscal_summary, '', 交通运输支出, expenditure_total, ''",
        "fiscal_summary, '', 十交通运输支, expenditure_total, read_name_in_doubt",
        "fiscal_summary, '', 交通运输支出, 国有资本经营预算政拨款, read_column_in_doubt",
        "fiscal_summary, '', 使用非财政拨款结余（含专用结余）, income, ''",
        "income, 2080501, 行政单位离退休, total, ''",
        "income, 9999, 其他社会保障和就业支出, total, read_name_in_doubt",
        "general_basic_expenditure, 30217, 公务接待业, final, read_name_in_doubt",
        "fiscal_expenditure_detail, 2080501, 行政单位离退休, 30101, ''",
        "fiscal_expenditure_detail, 2080501, 行政单位离退休, 基本工货, read_column_in_doubt",
        "three_public, '', 合计, final_vehicle, ''"})
    void whatNoListKnowsIsInDoubt(String form, String code, String name, String column, String rule) {
        PublishedLine line = line(form, code, name, column, TextSource.OCR);

        List<PublishedLine> weighed = LABELS.weighed(List.of(line), remarks);

        assertThat(remarks).extracting(ReaderFinding::rule).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(remarks).allSatisfy(r -> assertThat(r.severity()).isEqualTo(Severity.WARNING));
        assertThat(weighed).singleElement().satisfies(l -> assertThat(l.confidence()).isEqualTo(rule.isEmpty() ? 1 : 0.99));
    }

    @Test
    void oneFindingForAFormCountsThemAll() {
        List<PublishedLine> lines = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            lines.add(line("income", "20899" + i, "某项" + i, "total", TextSource.OCR));
        }

        LABELS.weighed(lines, remarks);

        assertThat(remarks).singleElement().satisfies(r -> assertThat(r.message()).contains("“208990某项0”").contains("等 7 个")
                .doesNotContain("某项5"));
    }

    @Test
    void whatTheFileSaysItselfIsNotDoubted() {
        assertThat(LABELS.weighed(List.of(line("income", "9999", "其他", "某列", TextSource.TEXT)), remarks)).singleElement()
                .satisfies(l -> assertThat(l.confidence()).isEqualTo(1));
        assertThat(remarks).isEmpty();
    }

    /** A code says what the name beside it must be, where that is not far; what is far is left and said. */
    @Test
    void aMisreadNameIsThatOfItsCode() {
        String[][] table = {{"科目编码", "科目名称", "决算数"}, {"栏次", "", "\uFFFD"}, {"302", "商品和服务支出", "5.07"}, {"30217", "公务接待业", "2.07"},
                {"30225", "专用燃科业", "3.00"},
            {"30224", "要暑书", "0.00"}, {"31006", "大\uFFFD修\uFFFD", "4.00"}};
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < 3; c++) {
                cells.add(new Cell(r, c, 1, 1, table[r][c], table[r][c], null, new Box(c * 100, 100 + r * 20, c * 100 + 100, 120 + r * 20),
                        0.95));
            }
        }
        Page page = new Page(1, null, 595, 842, 0, List.of(at("澜屏市财政局2024年度部门决算", 20), at("一般公共预算财政拨款基本支出决算表", 50), at("金额单位：万元", 80)),
                List.of(new Grid(table.length, 3, cells, new Box(0, 100, 300, 200), true)), TextSource.OCR, 0);

        Extraction read = new DisclosureReader().understand(new SourceFile("0".repeat(64), null, "澜屏市财政局2024年度部门决算.pdf", FileType.PDF, 1),
                new ReadResult.Document(List.of(page), List.of()));

        assertThat(read.lines()).extracting(l -> l.lineCode() + " " + l.lineName() + " " + l.columnCode() + " " + l.amount() + " "
                + l.reading() + " " + (l.confidence() < 1))
                .containsExactly("302 商品和服务支出 final 50700.00  false", "30217 公务接待费 final 20700.00 name_from_reference false",
                        "30225 专用燃料费 final 30000.00 name_from_reference false", "30224 要暑书 final 0.00  true",
                        "31006 大型修缮 final 40000.00 name_from_reference true");
        assertThat(read.remarks().stream().filter(r -> r.severity() == Severity.WARNING).map(ReaderFinding::rule))
                .contains("read_name_from_reference", "read_name_in_doubt");
    }

    private static TextLine at(String text, double y) {
        return new TextLine(text, new Box(100, y, 300, y + 12));
    }

    private static PublishedLine line(String form, String code, String name, String column, TextSource method) {
        return new PublishedLine(form, "澜屏市财政局", 3, null, 1, code, name, column, "1.00", BigDecimal.ONE, "元", BigDecimal.ONE, null, method,
                1, "");
    }
}
