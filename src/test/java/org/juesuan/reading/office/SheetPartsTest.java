package org.juesuan.reading.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The XML of a sheet, as programs other than Excel write it, and as nobody should. */
class SheetPartsTest {

    private static final String PART = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GBK"})
    void isReadInTheEncodingThatItDeclares(String encoding) throws IOException {
        assertThat(cells(read(Charset.forName(encoding), xml -> xml.replace("UTF-8", encoding))))
                .isEqualTo("0,0 支出决算表 / 1,27 1234.5 / 2,0 说明");
    }

    @Test
    void isReadWithoutPlacesAndWithPrefixes() throws IOException {
        assertThat(cells(read(StandardCharsets.UTF_8, xml -> xml.replaceAll(" r=\"[A-Z]+\\d+\"", ""))))
                .isEqualTo("0,0 支出决算表 / 1,0 1234.5 / 2,0 说明");
        assertThat(cells(read(StandardCharsets.UTF_8,
                xml -> xml.replaceAll("<(/?)(?=[a-z])", "<$1x:").replaceFirst("xmlns=", "xmlns:x="))))
                .isEqualTo("0,0 支出决算表 / 1,27 1234.5 / 2,0 说明");
    }

    @Test
    void isRefusedWhereItDeclaresEntities() throws IOException {
        ReadResult.Refused refused = (ReadResult.Refused) read(StandardCharsets.UTF_8, xml -> xml
                .replaceFirst("<worksheet", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet"));

        assertThat(refused.refusal().message()).isEqualTo("工作簿内含外部实体声明（DTD），出于安全已拒绝读取");
    }

    @Test
    void isRefusedWhereItIsCutShort() throws IOException {
        ReadResult.Refused refused = (ReadResult.Refused) read(StandardCharsets.UTF_8, xml -> xml.substring(0, xml.length() / 2));

        assertThat(refused.refusal().message()).startsWith("工作簿无法打开：");
    }

    private static String cells(ReadResult read) {
        return String.join(" / ", ((ReadResult.Document) read).pages().get(0).grids().get(0).cells().stream()
                .map(c -> c.row() + "," + c.column() + " " + c.text()).toList());
    }

    private ReadResult read(Charset encoding, UnaryOperator<String> rewrite) throws IOException {
        Path file = Files.write(folder.resolve("某县图书馆.xlsx"), workbook());
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath(PART);
            Files.write(part, rewrite.apply(Files.readString(part)).getBytes(encoding));
        }
        return new WorkbookReader().read(new SourceFile("0".repeat(64), file, "某县图书馆.xlsx", FileType.XLSX, Files.size(file)));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("一");
            sheet.createRow(0).createCell(0).setCellValue("支出决算表");
            sheet.createRow(1).createCell(27).setCellValue(1234.5);
            sheet.createRow(2).createCell(0).setCellValue("说明");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
