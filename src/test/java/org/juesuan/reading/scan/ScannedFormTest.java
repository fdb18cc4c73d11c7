package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.juesuan.model.Cell;
import org.juesuan.model.FileType;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanned tables from their files to their cells, through a real child process, which serves all of them. */
class ScannedFormTest {

    @TempDir
    private static Path folder;
    private static ScanReader reader;

    @BeforeAll
    static void start() {
        assumeTrue(RapidRecogniser.available(), "no recogniser for this machine");
        reader = new ScanReader(ScanSettings.in(folder.resolve("scans")));
    }

    @AfterAll
    static void end() {
        if (reader != null) {
            reader.close();
        }
    }

    @Test
    void aScannedTableIsRead() throws IOException {
        String[][] table = GeneratedScan.amounts(5, 4, 7);

        Page page = recognised(pdf("askew", GeneratedScan.of(table, 0.6, 8)), 1);

        assertThat(page.skew()).isBetween(0.5, 0.7);
        holds(page.grids().get(0), table);
        assertThat(page.grids().get(0).cells()).allSatisfy(c -> assertThat(c.confidence()).isLessThan(1));
    }

    @Test
    void anOperatorsModelsAreUsed(@TempDir Path models) throws IOException {
        String[][] table = GeneratedScan.amounts(5, 4, 7);
        Path file = pdf("models", GeneratedScan.of(table, 0.6, 8));
        for (Map.Entry<String, String> name : RecognitionModels.names().entrySet()) {
            try (InputStream carried = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(
                    "models/" + name.getValue()))) {
                Files.copy(carried, models.resolve(name.getKey()));
            }
        }

        Page same = recognised(file, 1);
        assertThat(recognisedBy(models, file).grids()).isEqualTo(same.grids());

        // without the characters of the ones that the program carries, nothing is read as it was
        Files.write(models.resolve("keys.txt"), Collections.nCopies(Files.readAllLines(models.resolve("keys.txt")).size(), "?"));
        assertThat(recognisedBy(models, file).grids()).isNotEqualTo(same.grids());
    }

    private static Page recognisedBy(Path models, Path file) {
        ScanSettings usual = ScanSettings.in(folder.resolve("models-" + models.getFileName()));
        ScanSettings settings = new ScanSettings(usual.folder(), usual.children(), usual.pagesPerChild(), usual.perPage(),
                usual.perDocument(), usual.dpi(), usual.heapMegabytes(), models);
        try (ScanReader others = new ScanReader(settings)) {
            return recognised(others, file, 1);
        }
    }

    @Test
    void aSheetThatLaySidewaysIsRead() throws IOException {
        String[][] table = GeneratedScan.amounts(4, 4, 9);

        Page page = recognised(pdf("sideways", GeneratedScan.of(table, -0.8, 10).upright(90)), 1);

        assertThat(page.turn()).isEqualTo(270);
        holds(page.grids().get(0), table);
        // the last amount, at the right and below, is displayed at the right and above
        Cell last = page.grids().get(0).cells().get(19);
        assertThat(page.displayed(last.box()).centreX()).isGreaterThan(page.displayed(page.grids().get(0).cells().get(0).box()).centreX());
        assertThat(page.displayed(last.box()).centreY()).isLessThan(page.displayed(page.grids().get(0).cells().get(0).box()).centreY());
    }

    @Test
    void aTableWithoutRulesDownIsRead() throws IOException {
        String[][] table = GeneratedScan.amounts(7, 4, 11);

        Page page = recognised(pdf("threelines", GeneratedScan.threeLines(table, 0.5, 12)), 1);

        assertThat(page.grids()).singleElement().satisfies(grid -> {
            assertThat(grid.ruled()).isFalse();
            holds(grid, table);
        });
    }

    @Test
    void printUnderAGreySealIsRead() throws IOException {
        String[][] table = GeneratedScan.amounts(8, 4, 15);

        Page page = recognised(pdf("seal", GeneratedScan.sealed(GeneratedScan.of(table, 0.5, 16))), 1);

        holds(page.grids().get(0), table);
    }

    @Test
    void aWorkbookOfPagePicturesIsRead() throws IOException {
        String[][] table = GeneratedScan.amounts(3, 4, 13);
        Path file = folder.resolve("pictures.xlsx");
        try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet cells = workbook.createSheet("说明");
            for (int i = 0; i < 8; i++) {
                cells.createRow(i).createCell(0).setCellValue("第 " + i + " 行");
            }
            Sheet sheet = workbook.createSheet("公开表");
            sheet.createRow(0).createCell(0).setCellValue("扫描件");
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(GeneratedScan.of(table, 0.4, 14).image(), "png", png);
            int picture = workbook.addPicture(png.toByteArray(), Workbook.PICTURE_TYPE_PNG);
            var drawing = sheet.createDrawingPatriarch();
            drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 0, 2, 12, 40), picture);
            workbook.write(out);
        }

        ReadResult.Document document = (ReadResult.Document) new DocumentReader().read(source(file, FileType.XLSX));

        assertThat(document.pictures()).containsExactly(2);
        assertThat(document.pages().get(0).grids()).hasSize(1);
        holds(((ReadResult.Document) reader.read(source(file, FileType.XLSX), document)).pages().get(1).grids().get(0), table);
    }

    private static void holds(Grid grid, String[][] table) {
        assertThat(grid.cells()).extracting(Cell::text).containsExactlyElementsOf(Arrays.stream(table).flatMap(Arrays::stream).toList());
    }

    private static Path pdf(String name, GreyImage scan) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        float width = (float) (scan.width() / GeneratedScan.SCALE);
        float height = (float) (scan.height() / GeneratedScan.SCALE);
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(JPEGFactory.createFromImage(pdf, scan.image(), 0.7f), 0, 0, width, height);
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static Page recognised(Path file, int number) {
        return recognised(reader, file, number);
    }

    private static Page recognised(ScanReader reader, Path file, int number) {
        SourceFile source = source(file, FileType.PDF);
        ReadResult.Document text = (ReadResult.Document) new DocumentReader().read(source);
        assertThat(text.pictures()).isEqualTo(List.of(number));
        return ((ReadResult.Document) reader.read(source, text)).pages().get(number - 1);
    }

    private static SourceFile source(Path file, FileType type) {
        return new SourceFile("0".repeat(64), file, file.getFileName().toString(), type, 1);
    }
}
