package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.juesuan.model.Cell;
import org.juesuan.model.FileType;
import org.juesuan.model.Page;
import org.juesuan.model.Reading;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanned table from its PDF to its cells, through a real child process. */
class ScannedFormTest {

    @TempDir
    private Path folder;

    @Test
    void aScannedTableIsRead() throws Exception {
        assumeTrue(RapidRecogniser.available(), "no recogniser for this machine");
        String[][] table = GeneratedScan.amounts(5, 4, 7);
        Path file = folder.resolve("scan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(595.44f, 432));
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(JPEGFactory.createFromImage(pdf, GeneratedScan.of(table, 0.6, 8).image(), 0.7f), 0, 0, 595.44f, 432);
            }
            pdf.save(file.toFile());
        }
        SourceFile source = new SourceFile("0".repeat(64), file, "scan.pdf", FileType.PDF, 1);
        Reading.Document text = (Reading.Document) new DocumentReader().read(source);
        assertThat(text.pictures()).containsExactly(1);

        try (ScanReader reader = new ScanReader(ScanSettings.in(folder.resolve("scans")))) {
            Page page = ((Reading.Document) reader.read(source, text)).pages().get(0);

            assertThat(page.skew()).isBetween(0.5, 0.7);
            List<String> read = new ArrayList<>();
            page.grids().get(0).cells().stream().map(Cell::text).forEach(read::add);
            assertThat(read).containsExactlyElementsOf(Arrays.stream(table).flatMap(Arrays::stream).toList());
            assertThat(page.grids().get(0).cells()).allSatisfy(c -> assertThat(c.confidence()).isLessThan(1));
        }
    }
}
