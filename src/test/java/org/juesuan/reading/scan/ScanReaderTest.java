package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.model.FileType;
import org.juesuan.model.Method;
import org.juesuan.model.Page;
import org.juesuan.model.Reading;
import org.juesuan.model.Reason;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a child process does costs its document, never the run: with real processes. */
class ScanReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {ChildStub.HANGS, ChildStub.CRASHES, ChildStub.RUNS_OUT_OF_MEMORY})
    void aChildThatFailsCostsTheDocument(int page) throws IOException {
        try (ScanReader reader = reader(Duration.ofSeconds(page == ChildStub.HANGS ? 2 : 30))) {
            Reading failed = reader.read(file(), document(page));
            Reading next = reader.read(file(), document(9));

            assertThat(failed).isInstanceOfSatisfying(Reading.Refused.class, r -> {
                assertThat(r.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                assertThat(r.refusal().message()).contains("第 " + page + " 页");
            });
            assertThat(((Reading.Document) next).pages().get(8).method()).isEqualTo(Method.OCR);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPageThatCannotBeReadStaysAPicture() {
        try (ScanReader reader = reader(Duration.ofSeconds(30))) {
            Reading.Document read = (Reading.Document) reader.read(file(), document(ChildStub.CANNOT, ChildStub.CHATTERS));

            assertThat(read.pictures()).containsExactly(ChildStub.CANNOT);
            assertThat(read.remarks()).extracting("message").anyMatch(m -> ((String) m).contains("图片过大"));
            assertThat(read.pages().get(ChildStub.CHATTERS - 1).method()).isEqualTo(Method.OCR);
        }
    }

    @Test
    void aDocumentWhoseRecognitionTakesTooLongIsGivenUp() {
        ScanSettings hasty = new ScanSettings(folder, 1, 3, Duration.ofSeconds(30), Duration.ofMillis(1), 200, 64);
        try (ScanReader reader = new ScanReader(hasty, ChildStub.class, true)) {
            Reading given = reader.read(file(), document(6, 7, 8));

            assertThat(given).isInstanceOfSatisfying(Reading.Refused.class, r -> {
                assertThat(r.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                assertThat(r.refusal().message()).contains("第 7 页").contains("每份文件的时限");
            });
        }
    }

    @Test
    void glyphsThatCannotBeLearnedAreNot() {
        try (ScanReader reader = reader(Duration.ofSeconds(30)); ScanReader none = new ScanReader(settings(Duration.ofSeconds(1)), ChildStub.class, false)) {
            assertThat(reader.learn(file()).glyphs()).isEmpty();
            assertThat(none.learn(file()).glyphs()).isEmpty();
            assertThat(reader.read(file(), document(9))).isInstanceOf(Reading.Document.class);
        }
    }

    @Test
    void withoutARecogniserPicturesStayPictures() {
        try (ScanReader reader = new ScanReader(settings(Duration.ofSeconds(1)), ChildStub.class, false)) {
            Reading.Document read = (Reading.Document) reader.read(file(), document(1));

            assertThat(read.pictures()).containsExactly(1);
            assertThat(read.remarks()).singleElement().satisfies(r -> assertThat(r.message()).contains("没有文字识别组件"));
        }
    }

    @Test
    void withoutARecogniserAScannedDocumentWaitsAsScanned() {
        List<Page> pages = List.of(new Page(1, null, 10, 10, 0, List.of(), List.of()));
        try (ScanReader reader = new ScanReader(settings(Duration.ofSeconds(1)), ChildStub.class, false)) {
            Reading.Document read = (Reading.Document) reader.read(file(), new Reading.Document(pages, List.of(1), List.of()));

            assertThat(new DisclosureReader().understand(file(), read).refusal()).satisfies(refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.SCANNED);
                assertThat(refusal.message()).contains("图片（扫描件）").contains("没有文字识别组件");
            });
        }
    }

    private ScanReader reader(Duration perPage) {
        return new ScanReader(settings(perPage), ChildStub.class, true);
    }

    private ScanSettings settings(Duration perPage) {
        return new ScanSettings(folder, 1, 3, perPage, Duration.ofMinutes(5), 200, 64);
    }

    private SourceFile file() {
        return new SourceFile("0".repeat(64), folder.resolve("a.pdf"), "a.pdf", FileType.PDF, 1);
    }

    private static Reading.Document document(int... pictures) {
        List<Page> pages = IntStream.rangeClosed(1, 9).mapToObj(n -> new Page(n, null, 10, 10, 0, List.of(), List.of())).toList();
        return new Reading.Document(pages, IntStream.of(pictures).boxed().toList(), List.of());
    }
}
