package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Grid;
import org.juesuan.reading.pdf.RuledTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are found in pictures, however the sheet lay on the scanner. */
class RulesInPicturesTest {

    private static final String[][] TABLE = GeneratedScan.amounts(9, 4, 1);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -0.7, 1.5, -2.8})
    void theAngleOfASheetIsFound(double angle) {
        assertThat(Skew.of(GeneratedScan.of(TABLE, angle, 2).evened())).isCloseTo(angle, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, -1.2, 2.5})
    void theGridIsFound(double angle) {
        GreyImage straight = GeneratedScan.of(TABLE, angle, 3).evened().straightened(angle);

        List<Grid> grids = RuledTables.drawn(PictureRules.of(straight, GeneratedScan.SCALE));

        assertThat(grids).singleElement().satisfies(grid -> {
            assertThat(grid.rows()).isEqualTo(10);
            assertThat(grid.columns()).isEqualTo(4);
            assertThat(grid.cells()).hasSize(40);
            Box first = grid.cells().get(0).box();
            assertThat(first.x0() * GeneratedScan.SCALE).isCloseTo(GeneratedScan.LEFT, within(5.0));
            assertThat(first.width() * GeneratedScan.SCALE).isCloseTo(GeneratedScan.COLUMN, within(5.0));
        });
    }

    @Test
    void aSheetWithoutLinesIsNotTurned() {
        assertThat(Skew.of(GreyImage.white(400, 400))).isZero();
        assertThat(PictureRules.of(GreyImage.white(400, 400), 2)).isEmpty();
    }

    @Test
    void everyCellWithInkIsCutAndNoOther() {
        String[][] table = GeneratedScan.amounts(3, 3, 5);
        table[1][1] = "";
        GreyImage straight = GeneratedScan.of(table, 0, 4).evened();
        List<Box> cells = RuledTables.drawn(PictureRules.of(straight, GeneratedScan.SCALE)).get(0).cells().stream().map(c -> c.box())
                .toList();

        assertThat(new CellCutter(straight, GeneratedScan.SCALE).cut(cells)).extracting(Snippet::cell)
                .containsExactly(0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11);
    }
}
