package org.juesuan.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.juesuan.model.Cell;
import org.juesuan.model.FileType;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the head of many pages is text of each, and none of the tables without rules below it. */
class RunningLinesTest {

    @TempDir
    Path folder;

    @Test
    void aLineAtTheHeadOfManyPagesIsNoneOfTheirTables() throws IOException {
        List<Page> pages = read(5, true);

        assertThat(pages).hasSize(5).allSatisfy(page -> {
            assertThat(texts(page)).containsExactly("205", "12.50", "7.50", "5.00", "206", "22.50", "20.50", "2.00");
            assertThat(page.lines()).extracting(line -> line.text()).contains("Bureau" + page.number());
        });
    }

    @Test
    void aLineOnFewPagesMayBeOfOneFormThatGoesOnOverThem() throws IOException {
        assertThat(read(3, true)).allSatisfy(page -> assertThat(texts(page)).contains("Bureau" + page.number()));
    }

    @Test
    void aLineAtAnotherHeightOnEveryPageIsNone() throws IOException {
        assertThat(read(5, false)).allSatisfy(page -> assertThat(texts(page)).contains("Bureau" + page.number()));
    }

    private static List<String> texts(Page page) {
        assertThat(page.grids()).hasSize(1);
        Grid grid = page.grids().get(0);
        return grid.cells().stream().map(Cell::text).toList();
    }

    /**
     * Pages with a line at their head and two rows of amounts below it; {@code level}: whether the line is at one height on all
     * of them.
     */
    private List<Page> read(int count, boolean level) throws IOException {
        Path file = folder.resolve(count + "-" + level + ".pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 1; i <= count; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    text(content, 60, level ? 790 : 790 - 6 * i, "Bureau" + i);
                    row(content, 700, "205", "12.50", "7.50", "5.00");
                    row(content, 680, "206", "22.50", "20.50", "2.00");
                }
            }
            pdf.save(file.toFile());
        }
        ReadResult read = new PdfReader().read(new SourceFile("k", file, "k.pdf", FileType.PDF, Files.size(file)));
        return ((ReadResult.Document) read).pages();
    }

    private static void row(PDPageContentStream content, double y, String... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            text(content, 60 + 120 * i, y, texts[i]);
        }
    }

    private static void text(PDPageContentStream content, double x, double y, String text) throws IOException {
        content.beginText();
        content.setFont(PDType1Font.HELVETICA, 10);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }
}
