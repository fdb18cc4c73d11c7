package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of several readings of one cell. */
class CarefulReaderTest {

    /** Three readings with their scores, what is taken, and how often the recogniser is asked. */
    @ParameterizedTest
    @CsvSource({
        "6.78:0.97, -, -, 6.78, 0.97, 1",
        "8.78:0.90, 8.78:0.95, -, 8.78, 0.95, 2",
        "8.78:0.77, 6.78:0.70, 6.78:0.80, 6.78, 0.4, 3",
        "8.78:0.77, 6.78:0.90, 8.78:0.60, 8.78, 0.4, 3",
        "8.78:0.77, 6.78:0.90, 5.78:0.99, 6.78, 0.4, 3",
        "教育支出:0.80, -, -, 教育支出, 0.8, 1",
        "敎育支出:0.50, 教育支出:0.90, -, 教育支出, 0.9, 2"})
    void readingsAreWeighed(String first, String second, String third, String taken, double score, int asked) {
        Queue<String> readings = new ArrayDeque<>(List.of(first, second, third));
        GreyImage ink = GreyImage.white(60, 30);
        ink.paste(black(40, 16), 8, 6);
        Recogniser recogniser = sheet -> {
            String[] reading = readings.remove().split(":");
            return List.of(new Recogniser.Found(reading[0], 12, 12, sheet.width() - 12, sheet.height() - 12,
                    Double.parseDouble(reading[1])));
        };

        ContactSheet.Read read = new CarefulReader(recogniser).read(List.of(new Snippet(0, 8, 6, 48, 22, ink, 0, 0))).get(0);

        assertThat(read.text()).isEqualTo(taken);
        assertThat(read.score()).isEqualTo(score);
        assertThat(3 - readings.size()).isEqualTo(asked);
    }

    private static GreyImage black(int width, int height) {
        return new GreyImage(width, height, new byte[width * height]);
    }
}
