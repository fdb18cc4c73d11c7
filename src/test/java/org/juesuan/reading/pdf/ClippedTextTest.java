package org.juesuan.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Box;
import org.junit.jupiter.api.Test;

class ClippedTextTest {

    private static final Box PAGE = new Box(0, 0, 800, 600);
    private static final double SIZE = 5;

    private final List<Glyph> glyphs = new ArrayList<>(text("项目", 105, 80, PAGE));

    @Test
    void headingWhoseColumnsAreMostlyOnThePageBefore() {
        // in the middle of all of its columns, of which this page has those from 200 to 500: over the labels
        assertThat(placed(text("资本性支出", 110, 80, new Box(200, 40, 500, 480)))).isEqualTo(337.5);
    }

    @Test
    void headingBesideThePage() {
        assertThat(placed(text("商品和服务支出", -91, 80, new Box(200, 40, 244, 480)))).isEqualTo(204.5);
    }

    @Test
    void headingInSightThatIsOffTheMiddle() {
        assertThat(placed(text("对企业补助", 750, 80, new Box(600, 40, 800, 480)))).isEqualTo(687.5);
    }

    @Test
    void wordsAtTheBeginningOfTheirCellStay() {
        assertThat(placed(text("编制单位", 201, 80, new Box(200, 40, 500, 480)))).isEqualTo(201);
    }

    @Test
    void textClippedToItsOwnRowStays() {
        assertThat(placed(text("资本性支出", 310, 80, new Box(200, 70, 500, 90)))).isEqualTo(310);
    }

    @Test
    void longNameCutByItsCellStays() {
        assertThat(placed(text("其他地方自行试点项目收益专项债券", 200, 80, new Box(200, 70, 250, 90)))).isEqualTo(200);
    }

    @Test
    void titleOverRepeatedColumnsAndOverTheOthersIsOne() {
        glyphs.addAll(text("支出决算表", 400, 50, new Box(100, 40, 200, 480)));
        glyphs.addAll(text("支出决算表", -90, 50, new Box(200, 40, 500, 480)));
        assertThat(ClippedText.inSight(glyphs).stream().filter(g -> g.baseline() == 50).map(Glyph::text).toList())
                .containsExactly("支", "出", "决", "算", "表");
    }

    @Test
    void equalAmountsOfTwoColumnsAreTwo() {
        glyphs.addAll(text("0.00", 400, 50, new Box(100, 40, 200, 480)));
        glyphs.addAll(text("0.00", -90, 50, new Box(200, 40, 500, 480)));
        assertThat(ClippedText.inSight(glyphs).stream().filter(g -> g.baseline() == 50)).hasSize(8);
    }

    @Test
    void textOfAPageThatClipsNothingStays() {
        glyphs.clear();
        assertThat(placed(text("项目", 105, 80, PAGE))).isEqualTo(105);
    }

    /** Where the first glyph of a text comes to stand. */
    private double placed(List<Glyph> text) {
        glyphs.addAll(text);
        List<Glyph> placed = ClippedText.inSight(glyphs);
        return placed.get(placed.size() - text.size()).x();
    }

    private static List<Glyph> text(String text, double x, double baseline, Box clip) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), x + i * SIZE, baseline, SIZE, SIZE, clip));
        }
        return glyphs;
    }
}
