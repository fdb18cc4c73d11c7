package org.juesuan.disclosure.other;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.OtherCell;
import org.juesuan.model.Page;
import org.juesuan.model.Severity;
import org.juesuan.model.TextLine;
import org.junit.jupiter.api.Test;

/** Amounts that nobody holds, and how many of them a document may have. */
class OtherTablesTest {

    @Test
    void hostileTablesAreBoundedAndSaid() {
        List<Page> pages = new ArrayList<>();
        int rows = 60;
        for (int p = 1; p <= OtherTables.MOST_TABLES + 10; p++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(cell(0, 0, "第" + p + "号经费表"));
            for (int r = 1; r < rows; r++) {
                cells.add(cell(r, 0, "事项" + r));
                cells.add(cell(r, 1, r + ".50"));
            }
            pages.add(new Page(p, "Sheet" + p, 0, 0, 0, List.of(), List.of(new Grid(rows, 2, cells, null, true))));
        }

        Kept kept = OtherTables.of(pages, new HeldCells());

        assertThat(kept.cells()).hasSize(OtherTables.MOST_CELLS);
        int all = (OtherTables.MOST_TABLES + 10) * (rows - 1);
        assertThat(kept.finding().severity()).isEqualTo(Severity.WARNING);
        assertThat(kept.finding().message()).contains("有 510 处表格的 " + all + " 个金额", "有 " + (all - OtherTables.MOST_CELLS) + " 个没有保留");
    }

    @Test
    void amountsInNoGridAreKeptWithDoubtWhereTheyAreAColumn() {
        List<TextLine> lines = new ArrayList<>(List.of(new TextLine("单位：万元", new Box(400, 80, 450, 90))));
        for (int i = 0; i < 3; i++) {
            lines.add(new TextLine("事项" + i, new Box(50, 100 + 20 * i, 90, 110 + 20 * i)));
            lines.add(new TextLine("1,00" + i + ".25", new Box(400 - i, 100 + 20 * i, 450, 110 + 20 * i)));
        }
        Page page = new Page(3, null, 595, 842, 0, lines, List.of());

        List<OtherCell> cells = OtherTables.of(List.of(page), new HeldCells()).cells();

        assertThat(cells).extracting(OtherCell::rowPath).containsExactly("事项0", "事项1", "事项2");
        assertThat(cells).extracting(OtherCell::amount).containsExactly(new BigDecimal("10002500.00"), new BigDecimal("10012500.00"),
                new BigDecimal("10022500.00"));
        assertThat(cells).allMatch(c -> c.confidence() < 1 && c.page() == 3);
    }

    @Test
    void figuresOfASentenceAreNoTable() {
        List<TextLine> lines = List.of(new TextLine("本年收入 1,000.25 万元", new Box(50, 100, 200, 110)),
                new TextLine("1,001.25", new Box(150, 120, 200, 130)),
                new TextLine("其中 1,002.25", new Box(50, 140, 200, 150)));

        assertThat(OtherTables.of(List.of(new Page(1, null, 595, 842, 0, lines, List.of())), new HeldCells()).finding()).isNull();
    }

    private static Cell cell(int row, int column, String text) {
        return new Cell(row, column, 1, 1, text, text, null, null);
    }
}
