package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.juesuan.model.TextLine;
import org.juesuan.reading.pdf.PlacedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that only white gutters tell: lists so near beside each other that one is read with the next, and few rows. */
class OutsideTextTest {

    /** An amount ends at the right edge of its list and a code begins at the left of the next, 6 pixels apart. */
    @ParameterizedTest
    @CsvSource({"9.3630213, 9.36, 30213", "'1,475.07302', '1,475.07', 302", "0.0030205, 0.00, 30205", "'-12.44 2080501', -12.44, 2080501"})
    void anAmountAndTheCodeBehindItAreTwo(String read, String amount, String code) {
        int left = (int) (25 * PlacedText.breadth(amount));
        int right = (int) (25 * PlacedText.breadth(code));
        GreyImage ink = GreyImage.white(left + 6 + right, 20);
        ink.paste(new GreyImage(left, 20, new byte[left * 20]), 0, 0);
        ink.paste(new GreyImage(right, 20, new byte[right * 20]), left + 6, 0);

        List<TextLine> parted = OutsideText.parted(read, new Snippet(0, 500, 300, 500 + ink.width(), 320, ink, 500, 300), 1);

        assertThat(parted).extracting(TextLine::text).containsExactly(amount, code);
        assertThat(parted.get(0).box().x0()).isEqualTo(500);
        // a blank apart, so that they stay two
        assertThat(parted.get(0).box().x1()).isEqualTo(500 + left + 6 - 10);
        assertThat(parted.get(1).box().x0()).isEqualTo(500 + left + 6);
        assertThat(parted.get(1).box().x1()).isEqualTo(500 + ink.width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,475.07", "12.345678", "0.0012345", "2080501", "3.5万元", "1.00 99"})
    void anythingElseIsOne(String read) {
        assertThat(OutsideText.parted(read, new Snippet(0, 0, 0, 90, 20, GreyImage.white(90, 20), 0, 0), 1)).extracting(TextLine::text)
                .containsExactly(read);
    }

    /** The last rows of a form may be all that stands on a page. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aFewRowsAloneAreATable(int rows) {
        GreyImage page = GeneratedScan.threeLines(GeneratedScan.amounts(rows, 4, 21), 0, 22).evened();

        OutsideText text = OutsideText.of(page, List.of(), GeneratedScan.SCALE, OutsideTextTest::amounts);

        assertThat(text.grids()).singleElement().satisfies(grid -> {
            assertThat(grid.columns()).isEqualTo(4);
            assertThat(grid.cells()).hasSize(4 * (rows + 1)).allSatisfy(c -> assertThat(c.text()).isEqualTo("1,234.56"));
        });
    }

    @Test
    void oneRowIsNone() {
        String[][] row = {{"1.00", "2.00", "3.00", "4.00"}};
        GreyImage page = GeneratedScan.threeLines(row, 0, 23).evened();

        assertThat(OutsideText.of(page, List.of(), GeneratedScan.SCALE, OutsideTextTest::amounts).grids()).isEmpty();
    }

    private static List<Recogniser.Found> amounts(GreyImage sheet) {
        return InkRuns.of(sheet, GeneratedScan.SCALE).runs.stream()
                .map(r -> new Recogniser.Found("1,234.56", r.x0(), r.y0(), r.x1(), r.y1(), 0.98)).toList();
    }
}
