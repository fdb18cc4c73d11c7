package org.juesuan.reading.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.juesuan.text.Characters;

/**
 * A document that has an order but no pages, as Word and HTML files have: each table ends a page, whose lines are the
 * paragraphs before it. Where something is, is told by the number of its table.
 */
public final class FlowDocument {

    /** Gaps as wide as these part what stands at the left of a line from what stands at its right. */
    private static final String GAP = "\\t+|[ \\u00A0\\u3000]{3,}";

    private final List<Page> pages = new ArrayList<>();
    private List<TextLine> lines = new ArrayList<>();

    /** A paragraph; line breaks and wide gaps end a line. */
    public void paragraph(String printed) {
        for (String line : printed.split("\\R")) {
            for (String piece : line.split(GAP)) {
                String text = Characters.normalise(piece).strip();
                if (!text.isEmpty()) {
                    lines.add(new TextLine(text, null));
                }
            }
        }
    }

    /** A table; one with a single cell in every row only frames its text, whose cells are paragraphs. */
    public void table(Table table) {
        Grid grid = table.grid();
        if (grid != null && grid.cells().stream().map(Cell::row).distinct().count() == grid.cells().size()) {
            grid.cells().forEach(cell -> paragraph(cell.text()));
        } else if (grid != null) {
            end("表格" + (pages.size() + 1), List.of(grid));
        }
    }

    /** What has come so far; what follows the last table is a page without one. */
    public List<Page> pages() {
        end("文末");
        return List.copyOf(pages);
    }

    /** What stands at the head and the foot of every page, after all that stands on them. */
    public void margins(List<String> printed) {
        end("文末");
        printed.forEach(this::paragraph);
        end(Page.MARGINS);
    }

    private void end(String name) {
        if (!lines.isEmpty()) {
            end(name, List.of());
        }
    }

    private void end(String name, List<Grid> grids) {
        pages.add(new Page(pages.size() + 1, name, 0, 0, 0, lines, grids, TextSource.TEXT, 0));
        lines = new ArrayList<>();
    }

    /** A table as its cells come, row by row; a cell takes the first place that none from above reaches into. */
    public static final class Table {

        private final List<Cell> cells = new ArrayList<>();
        private final Set<Long> taken = new HashSet<>();
        private int row = -1;
        private int column;
        private int columns;

        public void nextRow() {
            row++;
            column = 0;
        }

        /** The next cell stands at this place of the row, from 0, or after it where that is taken. */
        public void at(int place) {
            column = place;
        }

        public void cell(String printed, int rowSpan, int columnSpan) {
            while (taken.contains(place(row, column))) {
                column++;
            }
            String text = Characters.normalise(printed).strip();
            cells.add(new Cell(row, column, rowSpan, columnSpan, text, printed, (BigDecimal) null, null));
            for (int r = row; r < row + rowSpan; r++) {
                for (int c = column; c < column + columnSpan; c++) {
                    taken.add(place(r, c));
                }
            }
            column += columnSpan;
            columns = Math.max(columns, column);
        }

        /** {@code null} where nothing is printed in it. */
        @Nullable Grid grid() {
            if (cells.stream().allMatch(Cell::blank)) {
                return null;
            }
            int rows = row + 1;
            List<Cell> within = cells.stream().map(c -> c.row() + c.rowSpan() <= rows ? c
                    : new Cell(c.row(), c.column(), rows - c.row(), c.columnSpan(), c.text(), c.printed(), c.number(), null))
                    .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column)).toList();
            return new Grid(rows, columns, within, null, true);
        }

        private static long place(int row, int column) {
            return (long) row << 32 | column;
        }
    }
}
