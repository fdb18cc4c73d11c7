package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.junit.jupiter.api.Test;

/** The strokes of a title's large characters are no cells beside it. */
class StrokesOfTitlesTest {

    @Test
    void whatStandsWithinTheCellOfATitleIsNone() {
        Cell title = cell(0, 0, 3, new Box(40, 50, 800, 70));
        Cell stroke = cell(0, 1, 1, new Box(380, 55, 390, 66));
        Cell code = cell(1, 0, 1, new Box(40, 70, 380, 90));
        Cell name = cell(1, 1, 1, new Box(380, 70, 390, 90));

        assertThat(ScannedPage.withoutStrokes(grid(title, stroke, code, name)).cells()).containsExactly(title, code, name);
    }

    @Test
    void aFrameAroundATableHidesNoneOfItsCells() {
        Cell frame = cell(0, 0, 3, new Box(40, 50, 800, 500));
        Cell first = cell(0, 0, 1, new Box(60, 60, 300, 80));

        assertThat(ScannedPage.withoutStrokes(grid(frame, first)).cells()).containsExactly(frame, first);
    }

    private static Grid grid(Cell... cells) {
        return new Grid(2, 3, List.of(cells), new Box(40, 50, 800, 500), true);
    }

    private static Cell cell(int row, int column, int columns, Box box) {
        return new Cell(row, column, 1, columns, "", "", null, box);
    }
}
