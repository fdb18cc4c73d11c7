package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs of the size that they have at 200 dots per inch, dark and pale. */
class SignShapeTest {

    @ParameterizedTest
    @CsvSource({"8, 22, 40", "10, 19, 40", "10, 19, 120", "7, 24, 90"})
    void aStrokeThatLeansIsASlash(int width, int height, int grey) {
        assertThat(sign(grey, lines(width, 0, 0, height))).isEqualTo("/");
    }

    @Test
    void aStrokeThatHardlyLeansIsNotTold() {
        assertThat(sign(40, lines(3.2, 0, 0, 20))).isEqualTo(SignShape.UNTOLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 110})
    void anAngleOverABarIsAComparison(int grey) {
        assertThat(sign(grey, lines(0, 0, 16, 6, 16, 6, 0, 12, 0, 17, 16, 17))).isEqualTo("≥");
        assertThat(sign(grey, lines(16, 0, 0, 6, 0, 6, 16, 12, 0, 17, 16, 17))).isEqualTo("≤");
        // the bar runs along the lower arm
        assertThat(sign(grey, lines(0, 0, 17, 7, 17, 7, 0, 14, 17, 12, 0, 19))).isEqualTo("≥");
        assertThat(sign(grey, lines(17, 0, 0, 7, 0, 7, 17, 14, 0, 12, 17, 19))).isEqualTo("≤");
    }

    @Test
    void anAngleAloneIsGreaterOrLess() {
        assertThat(sign(40, lines(0, 0, 16, 7, 16, 7, 0, 14))).isEqualTo(">");
        assertThat(sign(40, lines(16, 0, 0, 7, 0, 7, 16, 14))).isEqualTo("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "-", "%", "V", "A", "=", "l", "I", "Z"})
    void digitsAndLettersAreNoSigns(String text) {
        for (String family : new String[] {Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED}) {
            for (int grey : new int[] {30, 120}) {
                assertThat(sign(grey, g -> {
                    g.setFont(new Font(family, Font.PLAIN, 27));
                    g.drawString(text, 20, 45);
                })).as(family + " " + grey).isNull();
            }
        }
    }

    /** Lines from point to point, each given by four coordinates. */
    private static Consumer<Graphics2D> lines(double... places) {
        return g -> {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < places.length; i += 4) {
                path.moveTo(20 + places[i], 20 + places[i + 1]);
                path.lineTo(20 + places[i + 2], 20 + places[i + 3]);
            }
            g.setStroke(new BasicStroke(1.8f));
            g.draw(path);
        };
    }

    private static String sign(int grey, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(100, 80, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 100, 80);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(grey, grey, grey));
        drawing.accept(g);
        g.dispose();
        GreyImage picture = GreyImage.of(image);
        int x0 = 100;
        int y0 = 80;
        int x1 = 0;
        int y1 = 0;
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 100; x++) {
                if (picture.at(x, y) < 190) {
                    x0 = Math.min(x0, x);
                    y0 = Math.min(y0, y);
                    x1 = Math.max(x1, x + 1);
                    y1 = Math.max(y1, y + 1);
                }
            }
        }
        return SignShape.of(new Snippet(0, x0, y0, x1, y1, picture, 0, 0));
    }
}
