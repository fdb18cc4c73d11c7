package org.juesuan.disclosure.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rare character in a recognised name is put right by the file's name, and nothing else is. */
class OcrBodyTest {

    private static final String FILE = "霁川市市场监督管理局2020年度单位决算.pdf";

    @ParameterizedTest
    @CsvSource({
        "OCR, 部门:雾川市市场监督管理局, 部门:霁川市市场监督管理局, true",
        "OCR, 部门:霁川市市场监督管理局, 部门:霁川市市场监督管理局, false",
        "OCR, 部门:雾川市市场监督检查局, 部门:雾川市市场监督检查局, false",
        "OCR, 霁川县市场监督管理局, 霁川县市场监督管理局, false",
        "OCR, 霁川区市场监督管理局, 霁川区市场监督管理局, false",
        "OCR, 部门:霁川市县场监督管理局, 部门:霁川市县场监督管理局, false",
        "OCR, 澜屏市财政局, 澜屏市财政局, false",
        "TEXT, 部门:雾川市市场监督管理局, 部门:雾川市市场监督管理局, false"})
    void theNameIsThatOfTheFile(TextSource method, String read, String meant, boolean remarked) {
        Page page = new Page(1, null, 600, 800, 0, List.of(new TextLine(read, new Box(0, 0, 10, 10))), List.of(), method, 0);

        ReadResult.Document document = OcrBody.repaired(new ReadResult.Document(List.of(page), List.of()), FILE);

        assertThat(document.pages().get(0).lines().get(0).text()).isEqualTo(meant);
        assertThat(document.remarks()).extracting(ReaderFinding::rule).isEqualTo(remarked ? List.of("read_body_by_file_name") : List.of());
    }
}
