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
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextSource;
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
            ReadResult failed = reader.read(file(), document(page));
            ReadResult next = reader.read(file(), document(9));

            assertThat(failed).isInstanceOfSatisfying(ReadResult.Refused.class, r -> {
                assertThat(r.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                assertThat(r.refusal().message()).contains("第 " + page + " 页");
            });
            assertThat(((ReadResult.Document) next).pages().get(8).method()).isEqualTo(TextSource.OCR);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPageThatTakesTooLongStaysAPictureAndSaysSo() {
        try (ScanReader reader = reader(Duration.ofSeconds(5))) {
            ReadResult.Document read = (ReadResult.Document) reader.read(file(), document(ChildStub.HANGS, 8, 9));

            assertThat(read.pictures()).containsExactly(ChildStub.HANGS);
            assertThat(read.remarks()).extracting("message").anyMatch(m -> ((String) m).contains("无法识别：识别超过每页时限 5 秒"));
            assertThat(read.pages().get(8).method()).isEqualTo(TextSource.OCR);
        }
    }

    @Test
    void aPageThatCannotBeReadStaysAPicture() {
        try (ScanReader reader = reader(Duration.ofSeconds(30))) {
            ReadResult.Document read = (ReadResult.Document) reader.read(file(), document(ChildStub.CANNOT, ChildStub.CHATTERS));

            assertThat(read.pictures()).containsExactly(ChildStub.CANNOT);
            assertThat(read.remarks()).extracting("message").anyMatch(m -> ((String) m).contains("图片过大"));
            assertThat(read.pages().get(ChildStub.CHATTERS - 1).method()).isEqualTo(TextSource.OCR);
        }
    }

    @Test
    void aDocumentWhoseRecognitionTakesTooLongIsGivenUp() {
        ScanSettings hasty = new ScanSettings(folder, 1, 3, Duration.ofSeconds(30), Duration.ofMillis(1), 200, 64, null);
        try (ScanReader reader = new ScanReader(hasty, ChildStub.class, true)) {
            ReadResult given = reader.read(file(), document(6, 7, 8));

            assertThat(given).isInstanceOfSatisfying(ReadResult.Refused.class, r -> {
                assertThat(r.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                assertThat(r.refusal().message()).contains("第 7 页").contains("每份文件的时限");
            });
        }
    }

    @Test
    void glyphsThatCannotBeLearnedAreNot() {
        try (ScanReader reader = reader(Duration.ofSeconds(30));
                ScanReader none = new ScanReader(settings(Duration.ofSeconds(1)), ChildStub.class, false)) {
            assertThat(reader.learn(file()).glyphs()).isEmpty();
            assertThat(none.learn(file()).glyphs()).isEmpty();
            assertThat(reader.read(file(), document(9))).isInstanceOf(ReadResult.Document.class);
        }
    }

    @Test
    void withoutARecogniserPicturesStayPictures() {
        try (ScanReader reader = new ScanReader(settings(Duration.ofSeconds(1)), ChildStub.class, false)) {
            ReadResult.Document read = (ReadResult.Document) reader.read(file(), document(1));

            assertThat(read.pictures()).containsExactly(1);
            assertThat(read.remarks()).singleElement().satisfies(r -> assertThat(r.message()).contains("没有文字识别组件"));
        }
    }

    @Test
    void withoutARecogniserAScannedDocumentWaitsAsScanned() {
        List<Page> pages = List.of(new Page(1, null, 10, 10, 0, List.of(), List.of()));
        try (ScanReader reader = new ScanReader(settings(Duration.ofSeconds(1)), ChildStub.class, false)) {
            ReadResult.Document read = (ReadResult.Document) reader.read(file(), new ReadResult.Document(pages, List.of(1), List.of()));

            assertThat(new DisclosureReader().understand(file(), read).refusal()).satisfies(refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.SCANNED);
                assertThat(refusal.message()).contains("图片（扫描件）").contains("没有文字识别组件");
            });
        }
    }

    @Test
    void aBookOfPicturesIsNotRecognisedAndSaysSo() throws IOException {
        try (ScanReader reader = reader(Duration.ofSeconds(30))) {
            ReadResult.Document read = (ReadResult.Document) reader.read(file(), pictures(1, 301));

            try (Stream<Path> processes = Files.list(folder)) {
                assertThat(processes).isEmpty();
            }
            assertThat(read.pictures()).hasSize(301);
            assertThat(read.remarks()).extracting(r -> r.rule() + " " + r.page() + " " + r.message()).hasSize(301)
                    .startsWith("read_page_is_picture 1 第 1 页是图片，图片页数 301 超过上限 300，没有识别")
                    .endsWith("read_page_is_picture 301 第 301 页是图片，图片页数 301 超过上限 300，没有识别");
            assertThat(new DisclosureReader().understand(file(), read).refusal()).isEqualTo(
                    new Refusal(Reason.SCANNED, "全部 301 页都是图片（扫描件），没有文字层，图片页数 301 超过上限 300，没有识别"));
        }
    }

    @Test
    void asManyPicturesAsMayBeAreTried() {
        try (ScanReader reader = reader(Duration.ofSeconds(30))) {
            assertThat(reader.read(file(), pictures(ChildStub.CRASHES, 300))).isInstanceOfSatisfying(ReadResult.Refused.class,
                    refused -> assertThat(refused.refusal().message()).isEqualTo("第 2 页（扫描图片）识别进程意外结束（退出码 134），已放弃"));
        }
    }

    private ScanReader reader(Duration perPage) {
        return new ScanReader(settings(perPage), ChildStub.class, true);
    }

    private ScanSettings settings(Duration perPage) {
        return new ScanSettings(folder, 1, 3, perPage, Duration.ofMinutes(5), 200, 64, null);
    }

    private SourceFile file() {
        return new SourceFile("0".repeat(64), folder.resolve("a.pdf"), "a.pdf", FileType.PDF, 1);
    }

    private static ReadResult.Document document(int... pictures) {
        return new ReadResult.Document(pages(9), IntStream.of(pictures).boxed().toList(), List.of());
    }

    /** So many pictures, behind pages of text. */
    private static ReadResult.Document pictures(int first, int count) {
        return new ReadResult.Document(pages(first + count - 1), IntStream.range(first, first + count).boxed().toList(), List.of());
    }

    private static List<Page> pages(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new Page(n, null, 10, 10, 0, List.of(), List.of())).toList();
    }
}
