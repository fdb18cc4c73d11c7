package org.juesuan.warehouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.juesuan.sql.DuckDb;
import org.juesuan.warehouse.PublishedSample;
import org.juesuan.warehouse.WarehouseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other tools get, read back. */
class ExportTest {

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws Exception {
        PublishedSample.publish(data);
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"PARQUET", "CSV", "DATAPACKAGE"})
    void everyTableComesBackAsItIsPublished(ExportFormat format) throws Exception {
        Path to = folder.resolve("out");
        Map<String, Long> written = Export.of(data, to, format, false, false);

        assertThat(written).containsEntry("fact_expenditure", 2L)
                .containsKeys("dim_department", "dim_subject", "dim_year", "fact_three_public");
        String ending = format == ExportFormat.PARQUET ? ".parquet" : ".csv";
        try (Connection connection = DuckDb.read(data.resolve("juesuan.duckdb"))) {
            for (String table : written.keySet()) {
                // the types of the table, because a file of texts has none
                String file = ending.equals(".csv") ? "read_csv('" + to.resolve(table + ending)
                        + "', header = true, all_varchar = true, allow_quoted_nulls = false)" : "'" + to.resolve(table + ending) + "'";
                String all = "SELECT COLUMNS(*)::VARCHAR FROM ";
                assertThat(texts(connection, "SELECT t::VARCHAR FROM (" + all + file + ") t ORDER BY ALL")).as(table)
                        .isEqualTo(texts(connection, "SELECT t::VARCHAR FROM (" + all + table + ") t ORDER BY ALL"))
                        .hasSize(written.get(table).intValue());
            }
            assertThat(texts(connection, "SELECT sum(amount_yuan::DECIMAL(18, 2))::VARCHAR FROM '" + to.resolve("fact_expenditure" + ending)
                    + "'")).containsExactly("80000.00");
        }
        assertThat(names(to)).hasSize(written.size() + (format == ExportFormat.DATAPACKAGE ? 1 : 0));
    }

    @Test
    void theDataPackageDescribesEveryColumn() throws Exception {
        Export.of(data, folder, ExportFormat.DATAPACKAGE, false, false);

        String fields = "FROM (SELECT r.name AS t, r.path, r.schema AS s FROM (SELECT unnest(resources) AS r FROM read_json('"
                + folder.resolve("datapackage.json") + "')))";
        assertThat(query("SELECT concat_ws(' | ', f.name, f.type, f.description) FROM (SELECT unnest(s.fields) AS f " + fields
                + " WHERE t = 'fact_expenditure')"))
                .hasSize(10).contains("amount_yuan | number | yuan, never 0", "year_key | integer | fiscal year")
                .anyMatch(field -> field.startsWith("fund | string | general_public (一般公共预算财政拨款)"));
        assertThat(query("SELECT s.\"primaryKey\" " + fields + " WHERE t = 'dim_subject'")).containsExactly("subject_key");
        assertThat(query("SELECT concat_ws(' ', k.fields, k.reference.resource, k.reference.fields) FROM (SELECT unnest(s.\"foreignKeys\") AS k " + fields
                + " WHERE t = 'fact_economic_expenditure') ORDER BY ALL")).containsExactly("department_key dim_department department_key",
                        "functional_subject_key dim_subject subject_key", "subject_key dim_subject subject_key",
                        "year_key dim_year year_key");
        assertThat(query("SELECT path " + fields + " ORDER BY ALL")).allMatch(path -> Files.exists(folder.resolve(path)));
        assertThat(query("SELECT DISTINCT f.name FROM (SELECT t, unnest(s.fields) AS f " + fields + ") WHERE f.description = ''"))
                .isEmpty();
    }

    @Test
    void aWorkbookHasASheetForEachTableWithExactKeysAndAmounts() throws Exception {
        Map<String, Long> written = Export.of(data, folder, ExportFormat.XLSX, false, false);

        assertThat(names(folder)).containsExactly("juesuan.xlsx");
        try (var workbook = WorkbookFactory.create(folder.resolve("juesuan.xlsx").toFile(), null, true)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(written.size() + 1);
            Sheet facts = workbook.getSheet("fact_expenditure");
            assertThat(facts.getLastRowNum()).isEqualTo(2);
            double sum = 0;
            List<String> keys = new ArrayList<>();
            for (int i = 1; i <= 2; i++) {
                Row row = facts.getRow(i);
                assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.STRING);
                sum += row.getCell(5).getNumericCellValue();
                // nineteen digits are more than a workbook's number holds
                keys.add(row.getCell(2).getCellType() == CellType.STRING ? row.getCell(2).getStringCellValue()
                        : String.valueOf((long) row.getCell(2).getNumericCellValue()));
            }
            assertThat(facts.getRow(0).getCell(5).getStringCellValue()).isEqualTo("amount_yuan");
            assertThat(sum).isEqualTo(80000);
            try (Connection connection = DuckDb.read(data.resolve("juesuan.duckdb"))) {
                assertThat(keys).containsExactlyInAnyOrderElementsOf(texts(connection,
                        "SELECT subject_key::VARCHAR FROM fact_expenditure"));
            }
            assertThat(workbook.getSheet("columns").getRow(1).getCell(3).getStringCellValue()).isNotBlank();
        }
    }

    @Test
    void aWorkbookBeginsWithSheetsForPeople() throws Exception {
        Export.of(data, folder, ExportFormat.XLSX, false, false);

        try (var workbook = WorkbookFactory.create(folder.resolve("juesuan.xlsx").toFile(), null, true)) {
            assertThat(List.of("expenditure", "budget_and_final", "three_public", "income", "documents", "findings"))
                    .containsExactlyElementsOf(
                    IntStream.range(0, 6).mapToObj(workbook::getSheetName).toList());
            Sheet expenditure = workbook.getSheet("expenditure");
            List<String> names = texts(expenditure.getRow(0));
            assertThat(names).contains("year", "department", "class_name", "amount_yuan").noneMatch(name -> name.endsWith("_key"));
            assertThat(texts(expenditure.getRow(1))).contains("某局", "一般公共服务支出", "行政运行", "非财政拨款资金", "基本支出", "a.pdf");
            assertThat(((XSSFSheet) expenditure).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:R3");
            assertThat(expenditure.getPaneInformation().isFreezePane()).isTrue();
            Cell amount = expenditure.getRow(1).getCell(names.indexOf("amount_yuan"));
            assertThat(new DataFormatter().formatCellValue(amount)).isEqualTo("30,000.00");
            // wide enough for what is in it: a Chinese character takes two digits
            assertThat(expenditure.getColumnWidth(names.indexOf("class_name"))).isGreaterThan(16 * 256);
            assertThat(workbook.getSheet("fact_expenditure").getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void csvForExcelBeginsWithItsMarkAndQuotesLongKeys() throws Exception {
        Export.of(data, folder, ExportFormat.CSV, false, true);

        String csv = Files.readString(folder.resolve("fact_expenditure.csv"));
        assertThat(csv).startsWith("\uFEFF\"department_key\",year_key,").doesNotContain("\r");
        assertThat(csv.lines().skip(1))
                .allMatch(line -> line.matches("\"[0-9]{1,19}\",20[0-9]{2},\"[0-9]{1,19}\",non_fiscal,basic,[35]0000\\.00,.*"));
        assertThat(names(folder)).noneMatch(name -> name.contains("marked"));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        return texts;
    }

    @Test
    void aTableThatASheetDoesNotHoldGoesOnInTheNext() throws Exception {
        Path file = folder.resolve("small.xlsx");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE numbers AS SELECT i, '=1+' || i AS text, CASE WHEN i = 2 THEN NULL ELSE i * 1000000000000000 "
                    + "END AS large FROM range(5) t(i)");
            assertThat(new Workbook(file, 3).write(connection, List.of(), List.of("numbers"))).isEqualTo(Map.of("numbers", 5L));
        }
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(List.of("numbers", "numbers 2", "numbers 3"))
                    .allMatch(name -> workbook.getSheet(name).getRow(0).getCell(0).getStringCellValue().equals("i"));
            assertThat(workbook.getSheet("numbers").getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheet("numbers 3").getLastRowNum()).isEqualTo(1);
            Row third = workbook.getSheet("numbers 2").getRow(1);
            assertThat(third.getCell(0).getNumericCellValue()).isEqualTo(2);
            assertThat(third.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(third.getCell(1).getStringCellValue()).isEqualTo("=1+2");
            assertThat(third.getCell(2).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(workbook.getSheet("numbers 3").getRow(1).getCell(2).getStringCellValue()).isEqualTo("4000000000000000");
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAloneUnlessForced() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.writeString(folder.resolve("dim_year.csv"), "old");

        assertThatThrownBy(() -> Export.of(data, folder, ExportFormat.CSV, false, false))
                .isInstanceOfSatisfying(WarehouseException.class, e -> assertThat(e.isUsage()).isTrue());
        assertThat(names(folder)).containsExactly("dim_year.csv", "mine.txt");
        assertThat(folder.resolve("dim_year.csv")).hasContent("old");

        Export.of(data, folder, ExportFormat.CSV, true, false);
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
        assertThat(folder.resolve("dim_year.csv")).content().startsWith("year_key,label");
        assertThat(names(folder)).noneMatch(name -> name.startsWith("."));
    }

    /** Java's own message names the folder that was asked for, which of course does not exist. */
    @Test
    void whereNoFolderCanBeMadeTheReasonNamesThePlace() {
        assertThatThrownBy(() -> Export.of(data, Path.of("/proc/nobody/out"), ExportFormat.CSV, false, false))
                .hasMessageContaining("nothing can be made in /proc").hasMessageNotContaining("does not exist");
    }

    @Test
    void withoutAReleaseNothingIsWritten() {
        Path to = folder.resolve("out");
        assertThatThrownBy(() -> Export.of(folder.resolve("nowhere"), to, ExportFormat.CSV, false, false))
                .hasMessageContaining("nothing is published");
        assertThat(to).doesNotExist();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> query(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return texts(connection, sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
