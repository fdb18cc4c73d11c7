package org.juesuan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private enum Colour {
        RED, GREEN
    }

    private sealed interface Thing {
        record Whole(int number, Integer maybe, long many, double real, boolean yes, String text, BigDecimal amount, LocalDate day,
                Path path,
                     Colour colour, List<String> texts, List<Part> parts) implements Thing {
        }

        record Part(BigDecimal amount) implements Thing {
        }
    }

    private static final int MOST = 1_000_000;
    private static final Thing THING = new Thing.Whole(1, null, 1L << 40, 0.1, true, "年".repeat(40_000), new BigDecimal("-12345.60"),
            LocalDate.of(2024, 8, 31), Path.of("a", "b"), Colour.GREEN, Arrays.asList("", null, "款"),
            List.of(new Thing.Part(new BigDecimal("9".repeat(40))), new Thing.Part(null)));

    @Test
    void comeBackEqual() throws IOException {
        assertThat(RecordCodec.read(Thing.class, RecordCodec.write(Thing.class, THING, MOST))).isEqualTo(THING);
    }

    @Test
    void nothingIsNoValue() throws IOException {
        byte[] nothing = RecordCodec.write(Thing.class, null, MOST);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> RecordCodec.read(Thing.class, nothing))
                .withMessageContaining("no such value");
    }

    @Test
    void noMoreBytesAreWrittenThanMayBe() throws IOException {
        int length = RecordCodec.write(Thing.class, THING, MOST).length;

        assertThat(RecordCodec.write(Thing.class, THING, length)).hasSize(length);
        assertThatExceptionOfType(BoundedBytes.Full.class).isThrownBy(() -> RecordCodec.write(Thing.class, THING, length - 1));
        assertThat(Message.MOST_BYTES).isEqualTo(128 * 1024 * 1024);
    }

    @Test
    void aLengthIsNotBelieved() {
        byte[] bytes = ByteBuffer.allocate(6).put((byte) 1).putInt(Integer.MAX_VALUE).put((byte) 0).array();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> RecordCodec.read(String.class, bytes))
                .withMessageContaining("1 bytes are left");
    }

    @Test
    void damagedBytesAreRefusedOrReadAndNothingElse() throws IOException {
        byte[] sound = RecordCodec.write(Thing.class, THING, MOST);
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(sound, random.nextInt(10) == 0 ? random.nextInt(sound.length) : sound.length);
            for (int n = random.nextInt(3); n >= 0 && damaged.length > 0; n--) {
                damaged[random.nextInt(Math.min(damaged.length, 120))] = (byte) random.nextInt();
            }
            try {
                RecordCodec.read(Thing.class, damaged);
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        }
    }
}
