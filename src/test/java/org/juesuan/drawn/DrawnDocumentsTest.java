package org.juesuan.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.intake.Inbox;
import org.juesuan.model.Extraction;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws whole documents and reads them back: every line must be there and no other, or a finding says so. The seed is the test's number.
 * More
 * of them: {@code mvn test -Dtest=DrawnDocumentsTest -Ddrawn=1000}.
 */
class DrawnDocumentsTest {

    private static final int EACH = Integer.getInteger("drawn", 12);
    private static final DocumentReader FILES = new DocumentReader();
    private static final DisclosureReader READER = new DisclosureReader();

    @TempDir
    Path folder;

    private interface Print {
        String to(Path file, List<String> cover, List<Sheet> sheets, long seed) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> pdf() {
        return drawn("pdf", (file, cover, sheets, seed) -> {
            PdfPrint print = new PdfPrint(seed * 31 + 7);
            print.print(file, cover, sheets);
            return print.toString();
        });
    }

    @TestFactory
    Stream<DynamicTest> workbooks() {
        return drawn("xlsx", (file, cover, sheets, seed) -> {
            OfficePrint.workbook(file, cover, sheets, seed, seed % 2 == 0);
            return "workbook";
        });
    }

    @TestFactory
    Stream<DynamicTest> word() {
        return drawn("docx", (file, cover, sheets, seed) -> {
            OfficePrint.word(file, cover, sheets);
            return "word";
        });
    }

    @TestFactory
    Stream<DynamicTest> htmlSavedAsWorkbook() {
        return drawn("xls", (file, cover, sheets, seed) -> {
            Files.writeString(file, OfficePrint.html(cover, sheets, "", false));
            return "html";
        });
    }

    @TestFactory
    Stream<DynamicTest> separatedValues() {
        return drawn("csv", (file, cover, sheets, seed) -> {
            OfficePrint.csv(file, cover, sheets, seed % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
            return "csv";
        });
    }

    private Stream<DynamicTest> drawn(String suffix, Print print) {
        return IntStream.range(0, EACH).mapToObj(seed -> DynamicTest.dynamicTest(suffix + " " + seed,
                () -> readsBack(seed, suffix, print)));
    }

    private void readsBack(long seed, String suffix, Print print) throws IOException {
        boolean budget = seed % 3 == 2;
        String body = "某江县水务局";
        List<Sheet> sheets = Forms.document(seed, body, 2024, budget);
        Path file = folder.resolve(seed + "." + suffix);
        String how = print.to(file, cover(body, budget), sheets, seed);

        SourceFile source = Inbox.file(file);
        Extraction read = READER.understand(source, (ReadResult.Document) FILES.read(source));

        List<String> drawn = sheets.stream().flatMap(s -> s.lines().stream()).map(Sheet.Line::toString).toList();
        List<String> lines = read.lines().stream().map(l -> new Sheet.Line(l.form(), l.lineCode(), l.lineName(), l.columnCode(),
                l.amount().toPlainString()).toString()).toList();
        assertThat(read.refusal()).as(how).isNull();
        // where no rules tell the cells a few lines may be left out or go wrong, but never in silence
        boolean ruled = !how.matches("(THREE|ROW|NONE).*");
        List<String> said = read.remarks().stream().filter(r -> r.severity() != Severity.INFO).map(ReaderFinding::form).toList();
        for (List<String> off : List.of(minus(drawn, lines), minus(lines, drawn))) {
            assertThat(off).as("missing or extra; " + how + " " + read.remarks()).hasSizeLessThanOrEqualTo(ruled ? 0 : 7)
                    .allMatch(line -> said.contains(line.split(" ")[0]));
        }
    }

    static List<String> cover(String body, boolean budget) {
        return List.of(body, "2024年度部门" + (budget ? "预算" : "决算"));
    }

    private static List<String> minus(List<String> a, List<String> b) {
        List<String> rest = new ArrayList<>(a);
        b.forEach(rest::remove);
        return rest;
    }
}
