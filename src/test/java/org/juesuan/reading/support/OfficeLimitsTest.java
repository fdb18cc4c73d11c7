package org.juesuan.reading.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small file can hold very much: what expands, and what claims not to. */
class OfficeLimitsTest {

    private static final byte[] CENTRAL_ENTRY = {'P', 'K', 1, 2};
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int SIZE_IN_CENTRAL_ENTRY = 24;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"XLSX, xl/workbook.xml, 解压后达 110 MB，超过上限 100 MB", "DOCX, word/document.xml, 解压后达 110 MB，超过上限 100 MB"})
    void whatExpandsFurtherThanAnyIsNotOpened(FileType type, String entry, String message) throws IOException {
        refused(bomb(entry, 110), type, message);
    }

    @ParameterizedTest
    @CsvSource({"XLSX, xl/workbook.xml", "DOCX, word/document.xml"})
    void aSizeThatIsClaimedIsNotBelieved(FileType type, String entry) throws IOException {
        Path file = bomb(entry, 110);
        claim(file, 1_000);

        refused(file, type, "");
    }

    @ParameterizedTest
    @CsvSource({"XLSX, xl/workbook.xml", "DOCX, word/document.xml"})
    void whatExpandsTooManyTimesIsNotReadToItsEnd(FileType type, String entry) throws IOException {
        refused(bomb(entry, 30), type, "压缩炸弹");
    }

    @ParameterizedTest
    @CsvSource({"XLSX, xl/workbook.xml, 工作簿", "DOCX, word/document.xml, Word 文件"})
    void parts(FileType type, String entry, String what) throws IOException {
        assertThat(reading(parts(entry, 1_000), type)).isInstanceOf(ReadResult.Document.class);
        assertThat(reading(parts(entry, 1_001), type)).isEqualTo(new ReadResult.Refused(
                new Refusal(Reason.RESOURCE_LIMIT, what + "内有 1001 个部件，超过上限 1000")));
    }

    @Test
    void partsThatTheDirectoryOfAnArchiveLeavesOutCountToo() throws IOException {
        byte[] bytes = Files.readAllBytes(parts("word/document.xml", 1_001));
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        int directory = buffer.getInt(end + 16);
        int kept = directory;
        for (int i = 0; i < 3; i++) {
            kept += 46 + buffer.getShort(kept + 28) + buffer.getShort(kept + 30) + buffer.getShort(kept + 32);
        }
        buffer.putShort(end + 8, (short) 3).putShort(end + 10, (short) 3).putInt(end + 12, kept - directory);
        System.arraycopy(bytes, end, bytes, kept, 22);
        Path file = folder.resolve("short");
        Files.write(file, Arrays.copyOf(bytes, kept + 22));

        assertThat(reading(file, FileType.DOCX)).isEqualTo(new ReadResult.Refused(
                new Refusal(Reason.RESOURCE_LIMIT, "Word 文件内的部件超过上限 1000 个")));
    }

    @Test
    void rowsOfWordTables() throws IOException {
        assertThat(reading(tables(10_000, 10_000), FileType.DOCX)).isInstanceOfSatisfying(ReadResult.Document.class, document ->
                assertThat(document.pages().stream().flatMap(page -> page.grids().stream()).mapToInt(grid -> grid.cells().size()).sum())
                        .as("two cells a row: rows of one cell only frame a text").isEqualTo(40_000));
        assertThat(reading(tables(10_000, 10_001), FileType.DOCX)).isEqualTo(new ReadResult.Refused(
                new Refusal(Reason.RESOURCE_LIMIT, "Word 文件的表格共 20001 行，超过上限 20000")));
    }

    @Test
    void sheets() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i <= 300; i++) {
                workbook.createSheet();
            }
            workbook.write(out);
        }
        refused(file, FileType.XLSX, "工作表数 301 超过上限 300");
    }

    @Test
    void rows() throws IOException {
        Path file = folder.resolve("rows.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("长表");
            for (int i = 0; i <= 20_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i * 7919 % 1_000_003);
            }
            workbook.write(out);
        }
        refused(file, FileType.XLSX, "过大：20001 行");
    }

    @ParameterizedTest
    @CsvSource({"CSV, '1,2\n', 20001, CSV 超过上限", "HTML, <table><td>1</td></table>, 500001, 单元格超过上限"})
    void rowsAndCellsOfTexts(FileType type, String piece, int times, String message) throws IOException {
        Path file = folder.resolve("text");
        Files.writeString(file, piece.repeat(times));
        refused(file, type, message);
    }

    @Test
    void whatLiesBeyondTheLimitsIsNamed() throws IOException {
        Path file = folder.resolve("far.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("远");
            sheet.createRow(0).createCell(0).setCellValue("合计");
            sheet.createRow(20_000).createCell(0).setCellValue("7.00");
            Sheet wide = workbook.createSheet("宽");
            wide.createRow(0).createCell(0).setCellValue("合计");
            wide.getRow(0).createCell(1_000).setCellValue("8.00");
            wide.getRow(0).createCell(1_001).setCellValue(" ");
            workbook.write(out);
        }

        ReadResult reading = new DocumentReader().read(new SourceFile("key", file, "far.xlsx", FileType.XLSX, Files.size(file)));

        assertThat(reading).isInstanceOfSatisfying(ReadResult.Document.class, document -> {
            assertThat(document.remarks()).extracting(remark -> remark.rule() + " " + remark.message()).containsExactly(
                    "read_beyond_limits 工作表“远”直到第 20001 行仍有内容，超出读取范围，未读取", "read_beyond_limits 工作表“宽”直到第 1001 列仍有内容，超出读取范围，未读取");
            assertThat(document.pages()).allSatisfy(page -> assertThat(page.grids().get(0).cells()).hasSize(1));
        });
    }

    private void refused(Path file, FileType type, String message) throws IOException {
        assertThat(reading(file, type)).isInstanceOfSatisfying(ReadResult.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isIn(Reason.RESOURCE_LIMIT, Reason.DAMAGED);
            assertThat(refused.refusal().message()).contains(message);
        });
    }

    private static ReadResult reading(Path file, FileType type) throws IOException {
        return new DocumentReader().read(new SourceFile("0".repeat(64), file, "a", type, Files.size(file)));
    }

    /** An Office file, one of whose parts holds so many megabytes of nothing. */
    private Path bomb(String entry, int megabytes) throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        return office("bomb", entry, out -> {
            out.write("<?xml version=\"1.0\"?>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
        });
    }

    /** An Office file of so many parts, most of which nobody asks for. */
    private Path parts(String entry, int parts) throws IOException {
        return office("parts", entry, out -> {
            out.write((entry.startsWith("xl")
                    ? "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>"
                    : "<w:document xmlns:w=\"" + WORD + "\"><w:body/></w:document>").getBytes(StandardCharsets.UTF_8));
            for (int i = 3; i < parts; i++) {
                out.putNextEntry(new ZipEntry("more/" + i + ".rels"));
                out.write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** A Word file with tables of so many rows of one cell each. */
    private Path tables(int... rows) throws IOException {
        return office("tables", "word/document.xml", out -> {
            StringBuilder text = new StringBuilder("<w:document xmlns:w=\"" + WORD + "\"><w:body>");
            for (int count : rows) {
                text.append("<w:tbl>");
                for (int i = 0; i < count; i++) {
                    text.append("<w:tr><w:tc><w:p><w:r><w:t>").append(i * 7919 % 1_000_003)
                            .append("</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>");
                }
                text.append("</w:tbl><w:p/>");
            }
            out.write(text.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private Path office(String name, String entry, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            String main = entry.startsWith("xl") ? "spreadsheetml.sheet.main" : "wordprocessingml.document.main";
            out.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/" + entry
                    + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + main
                    + "+xml\"/></Types>").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("_rels/.rels"));
            out.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"" + entry
                    + "\"/></Relationships>").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry(entry));
            content.write(out);
        }
        return file;
    }

    /** Makes the directory of an archive say that its last entry is so large. */
    private static void claim(Path file, int size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int last = -1;
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + 4, CENTRAL_ENTRY, 0, 4)) {
                last = i;
            }
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(last + SIZE_IN_CENTRAL_ENTRY, size);
        Files.write(file, bytes);
    }
}
