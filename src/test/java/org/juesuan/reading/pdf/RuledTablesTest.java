package org.juesuan.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws grids whose contents are known, with merged cells, on turned pages and with rules of every kind, and reads them
 * back. The seed is the test's number: a failure is drawn again by the same number.
 */
class RuledTablesTest {

    private enum Rules { LINES, RECTANGLES, THIN_FILLS, CELLS_ON_A_GROUND }

    /** A cell as drawn. */
    private record Drawn(int row, int column, int rows, int columns, String text) {
    }

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCellIsReadBack() {
        return IntStream.range(0, 120).mapToObj(seed -> DynamicTest.dynamicTest("grid " + seed, () -> readsBack(seed)));
    }

    private void readsBack(int seed) throws IOException {
        Random random = new Random(seed);
        int rows = 2 + random.nextInt(25);
        int columns = 2 + random.nextInt(10);
        Rules rules = Rules.values()[seed % 4];
        int rotation = 90 * random.nextInt(4);
        List<Drawn> drawn = cells(random, rows, columns);
        Path file = folder.resolve(seed + ".pdf");
        draw(file, random, rows, columns, drawn, rules, rotation);

        ReadResult reading = new PdfReader().read(new SourceFile("k", file, "k.pdf", FileType.PDF, Files.size(file)));
        Page page = ((ReadResult.Document) reading).pages().get(0);
        List<Grid> ruled = page.grids().stream().filter(Grid::ruled).toList();
        assertThat(ruled).as(rules + " turned by " + rotation).hasSize(1);
        List<Drawn> read = ruled.get(0).cells().stream().map(RuledTablesTest::drawn).toList();
        assertThat(read).as(rules + " turned by " + rotation).containsExactlyInAnyOrderElementsOf(drawn);
        Cell first = ruled.get(0).cells().get(0);
        assertThat(page.displayed(first.box()).x1()).isLessThanOrEqualTo(page.width());
        assertThat(page.displayed(first.box()).y1()).isLessThanOrEqualTo(page.height());
    }

    private static Drawn drawn(Cell cell) {
        return new Drawn(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text());
    }

    /** A partition of the grid into cells. Every grid line borders a cell in the first row and column, so none is lost. */
    private static List<Drawn> cells(Random random, int rows, int columns) {
        boolean[][] taken = new boolean[rows][columns];
        List<Drawn> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (taken[r][c]) {
                    continue;
                }
                int high = r == 0 || c == 0 || random.nextInt(8) > 0 ? 1 : Math.min(rows - r, 2);
                int wide = r == 0 || c == 0 || random.nextInt(8) > 0 ? 1 : 1 + random.nextInt(Math.min(3, columns - c));
                for (int i = 0; i < wide; i++) {
                    wide = taken[r][c + i] ? i : wide;
                }
                for (int y = r; y < r + high; y++) {
                    for (int x = c; x < c + wide; x++) {
                        taken[y][x] = true;
                    }
                }
                String text = random.nextInt(5) == 0 ? "" : String.format("%,.2f", random.nextInt(100_000) / 100.0);
                cells.add(new Drawn(r, c, high, wide, text));
            }
        }
        return cells;
    }

    private static void draw(Path file, Random random, int rows, int columns, List<Drawn> cells, Rules rules, int rotation)
            throws IOException {
        float width = 52;
        float height = 14 + random.nextInt(10);
        float left = 20 + random.nextInt(20);
        float top = 780 - random.nextInt(20);
        float line = 0.3f + random.nextFloat();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(595, 842));
            page.setRotation(rotation);
            pdf.addPage(page);
            try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
                if (rules == Rules.CELLS_ON_A_GROUND) {
                    ink.addRect(left - 1, top - rows * height - 1, columns * width + 2, rows * height + 2);
                    ink.fill();
                }
                for (Drawn c : cells) {
                    float x = left + c.column * width;
                    float y = top - (c.row + c.rows) * height;
                    box(ink, rules, x, y, c.columns * width, c.rows * height, line);
                }
                ink.setNonStrokingColor(0f);
                ink.setFont(PDType1Font.HELVETICA, 7);
                for (Drawn c : cells) {
                    // amounts stand off the middle of their row
                    float shift = random.nextFloat() * 5 - 2.5f;
                    ink.beginText();
                    ink.newLineAtOffset(left + c.column * width + 3, top - (c.row + c.rows) * height + height / 2 - 2 + shift);
                    ink.showText(c.text);
                    ink.endText();
                }
            }
            pdf.save(file.toFile());
        }
    }

    private static void box(PDPageContentStream ink, Rules rules, float x, float y, float w, float h, float line) throws IOException {
        switch (rules) {
            case LINES -> {
                ink.setLineWidth(line);
                for (float[] l : new float[][] {{x, y, x + w, y}, {x, y + h, x + w, y + h}, {x, y, x, y + h}, {x + w, y, x + w, y + h}}) {
                    ink.moveTo(l[0], l[1]);
                    ink.lineTo(l[2], l[3]);
                    ink.stroke();
                }
            }
            case RECTANGLES -> {
                ink.setLineWidth(line);
                ink.addRect(x, y, w, h);
                ink.stroke();
            }
            case THIN_FILLS -> {
                for (float[] f : new float[][] {{x, y, w, line}, {x, y + h, w, line}, {x, y, line, h}, {x + w, y, line, h}}) {
                    ink.addRect(f[0], f[1], f[2], f[3]);
                    ink.fill();
                }
            }
            case CELLS_ON_A_GROUND -> {
                ink.setNonStrokingColor(1f);
                ink.addRect(x + 0.4f, y + 0.4f, w - 0.8f, h - 0.8f);
                ink.fill();
            }
        }
    }
}
