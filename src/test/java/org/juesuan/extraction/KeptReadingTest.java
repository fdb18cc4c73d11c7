package org.juesuan.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.juesuan.model.Severity;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a document is what was read of it, or nothing. */
class KeptReadingTest {

    private static final String READER = "1-0123456789ab";
    private static final Box BOX = new Box(1.0 / 3, 2, 30.25, 1e-9);
    private static final ReadResult READING = new ReadResult.Document(List.of(
            new Page(1, null, 595.32, 841.92, 90, List.of(new TextLine("单位：万元", BOX)), List.of(new Grid(1, 2, List.of(
                    new Cell(0, 0, 1, 1, "教育支出", "敎育支出", null, BOX, 0.87),
                    new Cell(0, 1, 1, 1, "1.50", "1.50", new BigDecimal("1.50"), null)), BOX, true)),
                    TextSource.OCR, 0.7), new Page(2, "附表", 0, 0, 0, List.of(), List.of())),
            List.of(1), List.of(), List.of(ReaderFinding.of("read_hidden_sheet", Severity.INFO, "隐藏的工作表")));

    @TempDir
    private Path folder;

    @Test
    void everyPageCellBoxAndConfidenceComesBack() throws IOException {
        ReadResult refused = new ReadResult.Refused(new Refusal(Reason.PASSWORD, "需要密码"));

        assertThat(KeptReading.in(kept(KeptReading.bytes(READER, READING)), READER)).isEqualTo(READING);
        assertThat(KeptReading.in(kept(KeptReading.bytes(READER, refused)), READER)).isEqualTo(refused);
        assertThat(Files.readAllLines(kept(KeptReading.bytes(READER, READING)), StandardCharsets.ISO_8859_1).get(0))
                .isEqualTo("juesuan reading " + READER);
    }

    @Test
    void aByteThatRottedAnywhereIsNoticed() throws IOException {
        byte[] whole = KeptReading.bytes(READER, READING);
        for (int i = 0; i < whole.length; i++) {
            byte[] rotten = whole.clone();
            rotten[i] ^= 4;
            Path file = kept(rotten);
            assertThatExceptionOfType(IOException.class).as("byte %d", i).isThrownBy(() -> KeptReading.in(file, READER));
            Path cut = kept(Arrays.copyOf(whole, i));
            assertThatExceptionOfType(IOException.class).as("%d bytes", i).isThrownBy(() -> KeptReading.in(cut, READER));
        }
    }

    @Test
    void whatAnotherReaderReadIsOfNoUse() throws IOException {
        Path file = kept(KeptReading.bytes("2-0123456789ab", READING));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> KeptReading.in(file, READER))
                .withMessageContaining("not of reader " + READER);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> KeptReading.in(folder.resolve("nowhere"), READER));
    }

    private Path kept(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("kept"), bytes);
    }
}
