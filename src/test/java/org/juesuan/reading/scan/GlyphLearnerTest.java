package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.juesuan.model.FileType;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.pdf.BundledFonts;
import org.juesuan.reading.pdf.LearnedGlyphs;
import org.juesuan.reading.pdf.PdfReader;
import org.juesuan.reading.support.PageWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents whose characters are known, without what tells them: what is learned from how their glyphs look must be
 * what they said. {@code -Dlearn=FILE,FILE} takes others, whole ones, and prints what came of them.
 */
class GlyphLearnerTest {

    private static final Path SAMPLE = Path.of("jobs/samples/澜屏市国库集中支付中心2024年度单位决算.pdf");
    /** A cover, a table of contents, prose, and three forms of the sample. */
    private static final List<Integer> PAGES = List.of(1, 3, 4, 5, 6, 13);

    @TempDir
    private Path folder;

    /** Characters by what became of them. */
    private record Outcome(int all, int unknown, Map<String, Integer> wrong) {
        int mistaken() {
            return wrong.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    void whatGlyphsLookLikeIsWhatTheyAre() throws IOException {
        assumeTrue(ScanReader.available(), "skipped: no recogniser for this machine");
        String asked = System.getProperty("learn");
        if (asked != null) {
            for (String file : asked.split(",")) {
                long start = System.nanoTime();
                Outcome outcome = outcome(Path.of(file), List.of());
                System.out.printf("%s: %d characters, %d unknown, %d wrong %s, %.1f s%n", Path.of(file).getFileName(), outcome.all,
                        outcome.unknown,
                        outcome.mistaken(), outcome.wrong, (System.nanoTime() - start) / 1e9);
            }
            return;
        }
        Outcome outcome = outcome(SAMPLE, PAGES);

        assertThat(outcome.all).isGreaterThan(2_000);
        assertThat(outcome.wrong).isEmpty();
        assertThat(outcome.unknown).isLessThan(outcome.all / 50);
    }

    private Outcome outcome(Path file, List<Integer> kept) throws IOException {
        BundledFonts.use();
        Path known = folder.resolve("known.pdf");
        Path stripped = folder.resolve("stripped.pdf");
        try (PDDocument pdf = PDDocument.load(file.toFile())) {
            for (int page = pdf.getNumberOfPages(); page >= 1; page--) {
                if (!kept.isEmpty() && !kept.contains(page)) {
                    pdf.removePage(page - 1);
                }
            }
            pdf.save(known.toFile());
        }
        try (PDDocument pdf = PDDocument.load(known.toFile())) {
            for (COSObject object : pdf.getDocument().getObjects()) {
                if (object.getObject() instanceof COSDictionary dictionary) {
                    dictionary.removeItem(COSName.TO_UNICODE);
                }
            }
            pdf.save(stripped.toFile());
        }
        assertThat(read(stripped, LearnedGlyphs.NONE).unnamed()).as("pages without characters").isNotEmpty();
        LearnedGlyphs learned;
        try (PDDocument pdf = PDDocument.load(stripped.toFile())) {
            learned = new GlyphLearner(new RapidRecogniser(folder), pdf, 200, () -> { }).learn();
        }
        return compared(read(known, LearnedGlyphs.NONE), read(stripped, learned));
    }

    private static ReadResult.Document read(Path file, LearnedGlyphs learned) throws IOException {
        SourceFile source = new SourceFile("0".repeat(64), file, file.getFileName().toString(), FileType.PDF, Files.size(file));
        return (ReadResult.Document) new PdfReader(PageWatch.NONE, learned).read(source);
    }

    private static Outcome compared(ReadResult.Document known, ReadResult.Document learned) {
        int all = 0;
        int unknown = 0;
        Map<String, Integer> wrong = new TreeMap<>();
        for (int i = 0; i < known.pages().size(); i++) {
            List<String> expected = texts(known.pages().get(i));
            List<String> actual = texts(learned.pages().get(i));
            if (learned.unnamed().contains(i + 1)) {
                int left = expected.stream().mapToInt(String::length).sum();
                all += left;
                unknown += left;
                continue;
            }
            assertThat(actual).as("lines and cells of page " + (i + 1)).hasSameSizeAs(expected);
            for (int k = 0; k < expected.size(); k++) {
                int[] said = expected.get(k).codePoints().toArray();
                int[] read = actual.get(k).codePoints().toArray();
                all += said.length;
                if (read.length != said.length) {
                    // glyphs drawn over each other are told apart by their characters only
                    unknown += said.length;
                    continue;
                }
                for (int c = 0; c < said.length; c++) {
                    unknown += read[c] == '\uFFFD' ? 1 : 0;
                    if (read[c] != said[c] && read[c] != '\uFFFD') {
                        wrong.merge(Character.toString(said[c]) + "→" + Character.toString(read[c]), 1, Integer::sum);
                    }
                }
            }
        }
        return new Outcome(all, unknown, wrong);
    }

    private static List<String> texts(Page page) {
        List<String> texts = new ArrayList<>();
        page.lines().forEach(line -> texts.add(line.text()));
        page.grids().forEach(grid -> grid.cells().forEach(cell -> texts.add(cell.text())));
        return texts.stream().map(text -> text.replace(" ", "")).toList();
    }
}
