package org.juesuan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.juesuan.model.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, whatever it is called. */
class ContentTypeTest {

    @TempDir
    private Path folder;

    @Test
    void workbooksAndDocumentsByTheirParts() throws Exception {
        try (Workbook xlsx = new XSSFWorkbook(); Workbook xls = new HSSFWorkbook(); XWPFDocument docx = new XWPFDocument()) {
            xlsx.createSheet("收入支出决算总表");
            xls.createSheet("收入支出决算总表");
            assertThat(type("named.xls", bytes(xlsx::write))).isEqualTo(FileType.XLSX);
            assertThat(type("named.pdf", bytes(xls::write))).isEqualTo(FileType.XLS);
            assertThat(type("named.xlsx", bytes(docx::write))).isEqualTo(FileType.DOCX);
        }
    }

    @Test
    void compoundFilesByTheirStreams() throws Exception {
        assertThat(type("a.xls", compound("Book"))).isEqualTo(FileType.XLS_BIFF5);
        assertThat(type("a.et", compound("Workbook"))).isEqualTo(FileType.XLS);
        assertThat(type("a.doc", compound("WordDocument"))).isEqualTo(FileType.DOC);
        assertThat(type("a.xls", compound("Something"))).isEqualTo(FileType.UNKNOWN);
    }

    @Test
    void encryptedWorkbook() throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem(); XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("juesuan");
            try (OutputStream out = encryptor.getDataStream(system)) {
                workbook.write(out);
            }
            assertThat(type("a.xlsx", bytes(system::writeFilesystem))).isEqualTo(FileType.ENCRYPTED_OFFICE);
        }
    }

    @Test
    void cutOffWorkbookIsStillOne() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            byte[] whole = bytes(workbook::write);
            assertThat(type("a.xlsx", Arrays.copyOf(whole, whole.length - 200))).isEqualTo(FileType.XLSX);
        }
    }

    @Test
    void rawBiffWithoutContainer() throws IOException {
        assertThat(type("a.xls", new byte[] {0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00})).isEqualTo(FileType.XLS_BIFF5);
    }

    @Test
    void pdfHeaderNeedNotBeFirst() throws IOException {
        assertThat(type("a.xlsx", "garbage before %PDF-1.7\n")).isEqualTo(FileType.PDF);
        assertThat(type("a.pdf", " ".repeat(1025) + "%PDF-1.7\n")).isEqualTo(FileType.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"<!DOCTYPE html><p>404", "'\uFEFF  <HTML lang=zh>'", "<html>not a %PDF-1.4</html>"})
    void webPages(String text) throws IOException {
        assertThat(type("a.pdf", text)).isEqualTo(FileType.HTML);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void separatedValuesByStructure(String encoding) throws IOException {
        String table = "支出决算表,,\n科目编码,科目名称,合计\n201,一般公共服务支出,\"1,234.50\"\n205,教育支出,0.00\n";
        assertThat(type("a.txt", table.getBytes(Charset.forName(encoding)))).isEqualTo(FileType.CSV);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"# Heading, with a comma|", "SELECT a,\\n b,\\n c\\nFROM t\\nWHERE x = 1|",
            "inboxes:\\n  - jobs/samples\\nworkers: all|"})
    void otherTextIsNoTable(String text) throws IOException {
        assertThat(type("a.csv", text.replace("\\n", "\n"))).isEqualTo(FileType.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void aReportAsPlainText(String encoding) throws IOException {
        String report = "青禾县林业局2024年度部门决算\n本年收入合计120.50万元，其中财政拨款收入120.50万元。\n";
        assertThat(type("a.txt", report.getBytes(Charset.forName(encoding)))).isEqualTo(FileType.TEXT);
    }

    @Test
    void picturesEmptyFilesAndNoise() throws IOException {
        assertThat(type("a.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0})).isEqualTo(FileType.IMAGE);
        assertThat(type("a.pdf", new byte[0])).isEqualTo(FileType.EMPTY);
        assertThat(type("a.pdf", new byte[] {0, 1, 2, 3, 4, 5})).isEqualTo(FileType.UNKNOWN);
        assertThat(type("a.zip", new byte[] {'P', 'K', 3, 4})).isEqualTo(FileType.ZIP);
    }

    @Test
    void aFileOfLibreOfficeIsNoArchive() throws IOException {
        Path file = folder.resolve("决算.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(ContentType.of(file)).isEqualTo(FileType.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "01, PDF", "02, EMPTY", "03, HTML", "04, PDF", "06, XLSX", "07, ZIP", "08, XLSX", "09, XLSX", "10, PDF", "11, PDF",
        "13b, PDF", "19, DOCX", "21a, XLS_BIFF5", "21b, XLS", "21d, XLSX", "21e, PDF", "22, CSV", "32, XLSX"})
    void hostileCorpus(String number, FileType expected) throws IOException {
        Path corpus = Path.of("..", "shared", "corpus", "bad");
        assumeTrue(Files.isDirectory(corpus), "the corpus of damaged files is not beside the project");
        try (var files = Files.list(corpus)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(number + "_")).findFirst()
                    .orElseThrow();
            assertThat(ContentType.of(file)).isEqualTo(expected);
        }
    }

    private FileType type(String name, String text) throws IOException {
        return type(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private FileType type(String name, byte[] content) throws IOException {
        return ContentType.of(Files.write(folder.resolve(name), content));
    }

    private static byte[] compound(String stream) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), stream);
            return bytes(system::writeFilesystem);
        }
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
