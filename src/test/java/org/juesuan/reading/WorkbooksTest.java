package org.juesuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same workbook in both formats of Excel comes to the same cells. */
class WorkbooksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void givesWhatAReaderOfItSees(FileType type) throws IOException {
        Workbook workbook = type.equals(FileType.XLSX) ? new XSSFWorkbook() : new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("一");
        text(sheet, 0, 0, "支出决算表");
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 3));
        text(sheet, 2, 0, "hidden");
        sheet.getRow(2).setZeroHeight(true);
        text(sheet, 3, 1, "hidden");
        sheet.setColumnHidden(1, true);
        number(sheet, 3, 2, 1234.5, "#,##0.00");
        number(sheet, 3, 3, 0, "0.00;-0.00;\"\"");
        Cell white = text(sheet, 4, 2, "white");
        Font font = workbook.createFont();
        font.setColor(IndexedColors.WHITE.getIndex());
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        white.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 1));
        text(sheet, 5, 3, "　说 明 ");
        workbook.setSheetHidden(workbook.getSheetIndex(workbook.createSheet("二")), true);

        ReadResult.Document read = read(workbook, type);

        assertThat(read.pages()).extracting(p -> p.sheet() + " " + p.grids().size()).containsExactly("一 1", "二 0");
        assertThat(read.pages().get(0).grids().get(0).cells())
                .extracting(c -> c.row() + "+" + c.rowSpan() + " " + c.column() + "+" + c.columnSpan() + " " + c.text())
                .containsExactly("0+2 0+3 支出决算表", "2+1 1+1 1,234.50", "3+1 0+1 ", "4+1 2+1 说 明");
        assertThat(read.remarks()).extracting(r -> r.rule() + " " + r.page())
                .containsExactlyInAnyOrder("read_hidden_rows 1", "read_hidden_columns 1", "read_hidden_text 1", "read_hidden_sheet null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void takesACodeThatIsShownAsAnAmountForTheNumberThatItIs(FileType type) throws IOException {
        Workbook workbook = type.equals(FileType.XLSX) ? new XSSFWorkbook() : new HSSFWorkbook();
        Sheet sheet = expenditure(workbook, 2);
        List<String> head = List.of("科目编码", "科目名称", "本年支出合计");
        for (int c = 0; c < head.size(); c++) {
            text(sheet, 2, c, head.get(c));
        }
        number(sheet, 3, 0, 2070104, "#,##0.00");
        text(sheet, 3, 1, "图书馆");
        number(sheet, 3, 2, 12, "#,##0.00");

        Extraction read = new DisclosureReader().understand(file(type), read(workbook, type));

        assertThat(read.lines()).extracting(l -> l.lineCode() + " " + l.lineName() + " " + l.columnCode() + " " + l.amount()
                .toPlainString())
                .containsExactly("2070104 图书馆 total 12.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void takesAmountsThatWereTypedWithTheirMinusOrUnitBehind(FileType type) throws IOException {
        Workbook workbook = type.equals(FileType.XLSX) ? new XSSFWorkbook() : new HSSFWorkbook();
        Sheet sheet = expenditure(workbook, 4);
        List<List<String>> rows = List.of(List.of("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"),
                List.of("合计", "", "1,034.56元", "1,234.56元", "200-"),
                List.of("207.01.04", "图书馆", "1,034.56元", "1234.56元", "200.00-"),
                List.of("207.01.99", "其他文化和旅游支出", "12.00万元", "-3元", "--3"));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                text(sheet, 2 + r, c, rows.get(r).get(c));
            }
        }

        Extraction read = new DisclosureReader().understand(file(type), read(workbook, type));

        assertThat(read.lines()).extracting(l -> l.lineCode() + " " + l.columnCode() + " " + l.amount().toPlainString() + " " + l.printed())
                .containsExactly(" total 1034.56 1,034.56元", " basic 1234.56 1,234.56元", " project -200.00 200-",
                        "2070104 total 1034.56 1,034.56元",
                        "2070104 basic 1234.56 1234.56元", "2070104 project -200.00 200.00-", "2070199 basic -3.00 -3元");
        assertThat(read.remarks()).extracting(r -> r.rule() + " " + r.columnCode())
                .contains("read_minus_behind null", "read_no_amount total", "read_no_amount project");
    }

    private ReadResult.Document read(Workbook workbook, FileType type) throws IOException {
        try (workbook; OutputStream out = Files.newOutputStream(file(type).path())) {
            workbook.write(out);
        }
        return (ReadResult.Document) new DocumentReader().read(file(type));
    }

    private SourceFile file(FileType type) {
        Path path = folder.resolve("某县图书馆." + (type.equals(FileType.XLSX) ? "xlsx" : "xls"));
        return new SourceFile("0".repeat(64), path, path.getFileName().toString(), type, 1);
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
    }

    private static Cell text(Sheet sheet, int row, int column, String text) {
        Cell cell = cell(sheet, row, column);
        cell.setCellValue(text);
        return cell;
    }

    private static void number(Sheet sheet, int row, int column, double value, String format) {
        Cell cell = cell(sheet, row, column);
        cell.setCellValue(value);
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** A sheet with the title of the expenditure form, below it whose it is and in a column of that row its unit. */
    private static Sheet expenditure(Workbook workbook, int unit) {
        Sheet sheet = workbook.createSheet("支出");
        text(sheet, 0, 0, "2021年度支出决算表");
        text(sheet, 1, 0, "编制单位：某县图书馆");
        text(sheet, 1, unit, "金额单位：元");
        return sheet;
    }
}
