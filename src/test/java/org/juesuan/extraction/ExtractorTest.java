package org.juesuan.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.juesuan.jobs.RunLogFilter;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Reason;
import org.juesuan.model.SourceFile;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.ReadingLimits;
import org.juesuan.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Whatever a document does to its reader, it comes back as a result: with real processes. */
class ExtractorTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"throws, READER_FAILED, no such thing, 1", "lacks, READER_FAILED, NoClassDefFoundError, 1",
            "recurses, RESOURCE_LIMIT, 嵌套过深, 1",
        "memory, RESOURCE_LIMIT, 内存不足（上限 400 MB）, 2", "says 129 MB, RESOURCE_LIMIT, 读出的内容过多，已放弃, 2", "crashes, RESOURCE_LIMIT, 退出码 134, 2"})
    void aReaderThatFailsCostsTheDocument(String name, Reason reason, String message, long tries) throws IOException {
        try (Extractor extractor = extractor(LONG, LONG, 100)) {
            Extraction extraction = extractor.extract(file(name));

            assertThat(extraction.refusal().reason()).isEqualTo(reason);
            assertThat(extraction.refusal().message()).contains(message);
            assertThat(tries(name)).isEqualTo(tries);
            assertThat(extractor.extract(file("sound")).refusal().reason()).isEqualTo(Reason.NO_FORM);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aReaderThatNeverComesBackIsEndedAndItsPageNamed() throws IOException {
        try (Extractor extractor = extractor(Duration.ofSeconds(1), LONG, 100)) {
            assertThat(extractor.extract(file("hangs")).refusal().message()).contains("超过时限 1 秒");
        }
        try (Extractor extractor = extractor(LONG, Duration.ofSeconds(1), 100)) {
            Extraction extraction = extractor.extract(file("hangs on page 3"));

            assertThat(extraction.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
            assertThat(extraction.refusal().message()).contains("第 3 页超过每页时限 1 秒");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aDocumentBesideOneThatCrashesIsReadAgainAndLoaded() {
        try (Extractor extractor = extractor(LONG, LONG, 100)) {
            extractor.extract(file("sound"));
            CompletableFuture<Extraction> slow = CompletableFuture.supplyAsync(() -> extractor.extract(file("slow")));
            Extraction crashed = extractor.extract(file("crashes"));

            assertThat(crashed.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
            assertThat(slow.join().refusal().reason()).isEqualTo(Reason.NO_FORM);
        }
    }

    @Test
    void aProcessIsReplacedAfterItsDocumentsAndNoneIsStartedForNothing() throws IOException {
        try (Extractor extractor = extractor(LONG, LONG, 2)) {
            assertThat(left()).isEmpty();
            for (int i = 0; i < 5; i++) {
                extractor.extract(file("sound"));
            }
            assertThat(left()).singleElement().satisfies(name -> assertThat(name).endsWith("-3"));
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void whatALibrarySaysOfADocumentIsInTheLogWithItsKeyAndNoMoreThanOneCanRead() {
        ListAppender<ILoggingEvent> log = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        log.start();
        Logger library = (Logger) LoggerFactory.getLogger("some.Library");
        library.addAppender(log);
        try (Extractor extractor = extractor(LONG, LONG, 100)) {
            RunLogFilter.about(file("talks").key());
            extractor.extract(file("talks"));
        } finally {
            library.detachAppender(log);
            RunLogFilter.about(null);
        }
        assertThat(log.list).hasSize(50).allSatisfy(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getMDCPropertyMap()).containsEntry("document", "0".repeat(64));
        });
        assertThat(log.list.get(49).getFormattedMessage()).isEqualTo("odd bytes at 49");
    }

    @Test
    void theProcessHasNoNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0); Extractor extractor = extractor(LONG, LONG, 100)) {
            String key = "%05d".formatted(server.getLocalPort()) + "0".repeat(59);
            Extraction extraction = extractor.extract(new SourceFile(key, folder.resolve("calls"), "calls", FileType.PDF, 10));

            assertThat(extraction.refusal().reason()).isEqualTo(Reason.NO_FORM);
            assertThat(extraction.refusal().message()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, EMPTY_FILE", "ENCRYPTED_OFFICE, PASSWORD", "XLS_BIFF5, OLD_EXCEL", "ZIP, UNSUPPORTED_TYPE",
        "DOC, UNSUPPORTED_TYPE", "IMAGE, UNSUPPORTED_TYPE", "UNKNOWN, UNSUPPORTED_TYPE"})
    void typesThatAreNotOpenedAreRefusedInChinese(FileType type, Reason reason) {
        Extraction extraction = new Extractor(job(ReadingLimits.USUAL), folder, () -> true)
                .extract(new SourceFile("0".repeat(64), folder.resolve("a"), "a", type, 10));

        assertThat(extraction.refusal().reason()).isEqualTo(reason);
        assertThat(extraction.refusal().message()).containsPattern("\\p{IsHan}");
    }

    @Test
    void aFileThatIsTooLargeIsNotOpened() {
        SourceFile large = new SourceFile("0".repeat(64), folder.resolve("a"), "a", FileType.PDF, (256 << 20) + 1);

        assertThat(new Extractor(job(ReadingLimits.USUAL), folder, () -> true).extract(large).refusal().reason())
                .isEqualTo(Reason.RESOURCE_LIMIT);
    }

    private Extractor extractor(Duration whole, Duration page, int documents) {
        return new Extractor(job(new ReadingLimits(whole, page, 1000, 400, documents)), ReadingStub.class, folder.resolve("processes"),
                () -> false);
    }

    private static JobDefinition job(ReadingLimits limits) {
        return JobDefinition.usual("nightly", List.of(), 2).with(Settings.USUAL.with(limits));
    }

    private SourceFile file(String name) {
        return new SourceFile("0".repeat(64), folder.resolve(name), name, FileType.PDF, 10);
    }

    private long tries(String name) throws IOException {
        return Files.size(folder.resolve(name + ".tries"));
    }

    /** Folders of processes. */
    private List<String> left() throws IOException {
        if (!Files.isDirectory(folder.resolve("processes"))) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder.resolve("processes"))) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}
