package org.juesuan.reading.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.juesuan.model.FileType;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of a Word file that does not stand in its paragraphs as such. */
class WordReaderTest {

    @TempDir
    Path folder;

    @Test
    void aTextBoxStandsBeforeItsParagraphAndIsReadOnce() throws IOException {
        String box = "<w:txbxContent>" + paragraph(run("某县水务局")) + paragraph(run("2024年度部门决算")) + "</w:txbxContent>";
        String drawn = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><w:t>" + box + "</w:t></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(lines(paragraph(drawn + run("一、概况")) + paragraph(run("本年收入合计10万元。"))))
                .containsExactly("某县水务局", "2024年度部门决算", "一、概况", "本年收入合计10万元。");
    }

    @Test
    void aTextBoxOfOldProgramsIsReadToo() throws IOException {
        String box = "<w:r><w:pict><w:txbxContent>" + paragraph(run("某局2023年度单位决算")) + "</w:txbxContent></w:pict></w:r>";

        assertThat(lines(paragraph(box) + paragraph(run("一、概况")))).containsExactly("某局2023年度单位决算", "一、概况");
    }

    @Test
    void whatIsHiddenOrMovedAwayIsNotReadAndWhatIsHiddenIsSaid() throws IOException {
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部测算99万元</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>本年收入合计</w:t></w:r>";
        String moved = "<w:moveFrom w:id=\"1\"><w:r><w:t>旧的80万元</w:t></w:r></w:moveFrom>";
        ReadResult.Document read = read(paragraph(shown + moved + hidden + run("10万元。")));

        assertThat(lines(read)).containsExactly("本年收入合计10万元。");
        assertThat(read.remarks()).extracting("rule", "message").containsExactly(tuple("read_hidden_text", "有 8 字设为隐藏文字，打印时看不见，没有读取"));
    }

    @Test
    void whatStandsInContentControlsIsReadInItsPlace() throws IOException {
        String control = "<w:sdt><w:sdtPr><w:alias w:val=\"金额\"/></w:sdtPr><w:sdtContent>" + run("12.5") + "</w:sdtContent></w:sdt>";

        assertThat(lines(paragraph(run("收入合计") + control + run("万元")))).containsExactly("收入合计12.5万元");
    }

    @Test
    void aTableOfOneColumnOnlyFramesItsText() throws IOException {
        String cell = "<w:tc>" + paragraph(run("一、收入情况")) + paragraph(run("本年收入合计10万元。")) + "</w:tc>";
        ReadResult.Document read = read("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>" + cell + "</w:tr></w:tbl>"
                + paragraph(run("完")));

        assertThat(lines(read)).containsExactly("一、收入情况", "本年收入合计10万元。", "完");
        assertThat(read.pages()).flatExtracting(Page::grids).isEmpty();
    }

    @Test
    void whatStandsAtTheHeadAndTheFootOfThePagesComesAfterTheirText() throws IOException {
        Path file = folder.resolve("b.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("一、概况");
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("某县水务局2024年度部门决算");
            document.createHeader(HeaderFooterType.EVEN).createParagraph().createRun().setText("某县水务局2024年度部门决算");
            document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("第 1 页 共 9 页");
            document.write(out);
        }
        ReadResult.Document read = (ReadResult.Document) new WordReader().read(new SourceFile("0", file, "b.docx", FileType.DOCX, 1));

        assertThat(read.pages()).extracting(Page::isMargins).containsExactly(false, true);
        assertThat(lines(read)).containsExactly("一、概况", "某县水务局2024年度部门决算");
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private List<String> lines(String body) throws IOException {
        return lines(read(body));
    }

    private static List<String> lines(ReadResult.Document read) {
        return read.pages().stream().flatMap(page -> page.lines().stream()).map(TextLine::text).toList();
    }

    private ReadResult.Document read(String body) throws IOException {
        Path file = folder.resolve("a.docx");
        Map<String, String> parts = new TreeMap<>(Map.of("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
                + "<w:body>" + body + "</w:body></w:document>"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return (ReadResult.Document) new WordReader().read(new SourceFile("0", file, "a.docx", FileType.DOCX, Files.size(file)));
    }
}
