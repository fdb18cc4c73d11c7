package org.juesuan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juesuan.disclosure.DisclosureReader;
import org.juesuan.intake.Inbox;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.Assertions;

/**
 * Whatever a file holds: it is read or refused, in bounded time and memory, and leaves nothing behind; what is read of
 * it is what is printed. The corpus is replayed in every build, in the folders named after this class and its methods.
 */
class DocumentsFuzzTest {

    /** More than any of these small files needs on any machine. */
    private static final Duration FOREVER = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("[-(]?([0-9][0-9,]*(?:\\.[0-9]+)?)\\)?");
    private static final Map<String, BigDecimal> YUAN = Map.of("元", BigDecimal.ONE, "百元", new BigDecimal(100), "千元", new BigDecimal(1000),
            "万元", new BigDecimal(10_000),
            "百万元", new BigDecimal(1_000_000), "亿元", new BigDecimal(100_000_000));
    private static final int MOST_BYTES = 200_000;
    private static final DisclosureReader DISCLOSURES = new DisclosureReader();

    @FuzzTest(maxDuration = "3m")
    void pdf(byte[] bytes) throws IOException {
        read(bytes, FileType.PDF);
    }

    @FuzzTest(maxDuration = "3m")
    void xls(byte[] bytes) throws IOException {
        read(bytes, FileType.XLS);
    }

    @FuzzTest(maxDuration = "3m")
    void xlsx(byte[] bytes) throws IOException {
        read(bytes, FileType.XLSX);
    }

    private static void read(byte[] bytes, FileType as) throws IOException {
        if (bytes.length > MOST_BYTES) {
            return;
        }
        Path folder = Files.createTempDirectory("fuzz");
        Path path = Files.write(folder.resolve("附表.bin"), bytes);
        try {
            Inbox.file(path);
            SourceFile file = new SourceFile("0".repeat(64), path, "附表.bin", as, bytes.length);
            Assertions.assertTimeoutPreemptively(FOREVER, () -> {
                if (new DocumentReader().read(file) instanceof ReadResult.Document document) {
                    hold(DISCLOSURES.understand(file, document));
                }
            });
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).containsExactly(path);
            }
        } finally {
            Files.delete(path);
            Files.delete(folder);
        }
    }

    /** Of a page, an amount is the printed digits times its form's unit. */
    private static void hold(Extraction extraction) {
        for (PublishedLine line : extraction.lines()) {
            assertThat(line.amount().scale()).isEqualTo(2);
            assertThat(line.confidence()).isBetween(0.0, 1.0);
            assertThat(line.step()).isPositive();
            Matcher printed = NUMBER.matcher(Normalizer.normalize(line.printed(), Normalizer.Form.NFKC).strip());
            if (line.sheet() == null && printed.matches()) {
                BigDecimal value = new BigDecimal(printed.group(1).replace(",", "")).multiply(YUAN.get(line.unit()));
                assertThat(line.amount().abs()).isEqualByComparingTo(value.setScale(2, RoundingMode.HALF_UP));
            }
        }
    }
}
