package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.juesuan.model.Box;
import org.junit.jupiter.api.Test;

/** Small digits on a poor scan are ink in specks only, and no dust for that. */
class PaleInkTest {

    private static final double SCALE = 200 / 72.0;
    private static final Box CELL = new Box(10, 10, 80, 30);

    @Test
    void digitsThatAreAllPaleAreText() {
        assertThat(cut(pale(150), pale(162), pale(174), speck(152, 52), speck(156, 56), speck(163, 52), speck(175, 57)))
                .singleElement().satisfies(s -> {
            assertThat(s.x0()).isLessThanOrEqualTo(150);
            assertThat(s.x1()).isGreaterThanOrEqualTo(182);
        });
    }

    @Test
    void paperThatIsDarkerInPlacesIsNoText() {
        assertThat(cut(pale(150), pale(162), pale(174), speck(152, 52))).isEmpty();
    }

    @Test
    void dustIsNoText() {
        assertThat(cut(new Rect(150, 50, 2, 2, 150), new Rect(60, 60, 3, 3, 200))).isEmpty();
    }

    private record Rect(int x, int y, int width, int height, int grey) {
    }

    private static Rect pale(int x) {
        return new Rect(x, 50, 8, 10, 205);
    }

    private static Rect speck(int x, int y) {
        return new Rect(x, y, 3, 3, 160);
    }

    private static List<Snippet> cut(Rect... ink) {
        BufferedImage image = new BufferedImage(300, 150, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 300, 150);
        for (Rect r : ink) {
            for (int x = r.x; x < r.x + r.width; x++) {
                for (int y = r.y; y < r.y + r.height; y++) {
                    image.getRaster().setSample(x, y, 0, r.grey);
                }
            }
        }
        g.dispose();
        return new CellCutter(GreyImage.of(image), SCALE).cut(List.of(CELL));
    }
}
