package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Reason;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.scan.ScanSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a document does to its reader, it comes back as a result. */
class ExtractorTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aReaderThatThrows() {
        Extraction extraction = extract(file -> {
            throw new IllegalStateException("no such thing");
        }, LONG);

        assertThat(extraction.refusal().reason()).isEqualTo(Reason.READER_FAILED);
        assertThat(extraction.refusal().message()).contains("IllegalStateException").contains("no such thing");
    }

    @Test
    void aReaderThatLacksAClass() {
        assertThat(extract(file -> {
            throw new NoClassDefFoundError("some/Decoder");
        }, LONG).refusal().reason()).isEqualTo(Reason.READER_FAILED);
    }

    @Test
    void aReaderThatRecursesWithoutEnd() {
        Function<SourceFile, Extraction> recursive = new Function<>() {
            @Override
            public Extraction apply(SourceFile file) {
                return apply(file);
            }
        };

        assertThat(extract(recursive, LONG).refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
    }

    @Test
    void aReaderThatRunsOutOfMemoryIsTriedOnceMoreAlone() {
        int[] tries = {0};
        Extraction extraction = extract(file -> {
            tries[0]++;
            throw new OutOfMemoryError("heap");
        }, LONG);

        assertThat(extraction.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
        assertThat(tries[0]).isEqualTo(2);
    }

    @Test
    void aReaderThatNeverComesBack() {
        CountDownLatch never = new CountDownLatch(1);

        Extraction extraction = extract(file -> {
            while (true) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // as a decoder that looks at no interrupt
                }
            }
        }, Duration.ofMillis(50));

        assertThat(extraction.refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, EMPTY_FILE", "ENCRYPTED_OFFICE, PASSWORD", "XLS_BIFF5, OLD_EXCEL", "ZIP, UNSUPPORTED_TYPE",
        "DOC, UNSUPPORTED_TYPE", "IMAGE, UNSUPPORTED_TYPE", "UNKNOWN, UNSUPPORTED_TYPE"})
    void typesThatAreNotOpenedAreRefusedInChinese(FileType type, Reason reason) {
        Extraction extraction = new Extractor(LONG, 1000, ScanSettings.in(Path.of("no-such-folder"))).extract(file(type, 10));

        assertThat(extraction.refusal().reason()).isEqualTo(reason);
        assertThat(extraction.refusal().message()).containsPattern("\\p{IsHan}");
    }

    @Test
    void aFileThatIsTooLargeIsNotOpened() {
        assertThat(new Extractor(LONG, 1000, ScanSettings.in(Path.of("no-such-folder"))).extract(file(FileType.PDF, 1001)).refusal().reason()).isEqualTo(Reason.RESOURCE_LIMIT);
    }

    private static Extraction extract(Function<SourceFile, Extraction> reader, Duration limit) {
        return new Extractor((file, document) -> reader.apply(file), limit, 1000).extract(file(FileType.PDF, 10));
    }

    private static SourceFile file(FileType type, long bytes) {
        return new SourceFile("0".repeat(64), Path.of("no-such-file"), "a.pdf", type, bytes);
    }
}
