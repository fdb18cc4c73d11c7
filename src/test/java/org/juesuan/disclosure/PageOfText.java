package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;

/**
 * Sheets and pages that a specification draws with characters. Rows have their cells between bars; {@code <} belongs to
 * the cell at its left and {@code ^} to the one above; where all rows of a grid begin with {@code ~}, it begins that much
 * further to the right. On a page, rows below each other are one grid, and other
 * lines are text outside of it; every line is 20 points high and every cell 60 wide.
 */
final class PageOfText {

    private static final double LINE = 20;
    private static final double COLUMN = 60;
    private static final double MARGIN = 50;

    private PageOfText() {
    }

    static Page sheet(int number, String text) {
        return new Page(number, "Sheet" + number, 0, 0, 0, List.of(), List.of(grid(text.lines().toList(), Double.NaN, true)));
    }

    /**
     * {@code ruled}: whether rules part the cells of its grids; else they were told by the alignment of their text, which
     * stands among the page's lines too.
     */
    static Page page(int number, String text, boolean ruled) {
        List<TextLine> outside = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add("");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.contains("|")) {
                rows.add(line);
                continue;
            }
            double y = MARGIN + i * LINE;
            if (!rows.isEmpty()) {
                Grid grid = grid(rows, y - rows.size() * LINE, ruled);
                grids.add(grid);
                grid.cells().stream().filter(c -> !ruled && !c.blank()).map(c -> new TextLine(c.text(), c.box())).forEach(outside::add);
                rows = new ArrayList<>();
            }
            if (!line.isBlank()) {
                outside.add(new TextLine(line.strip(), new Box(MARGIN, y + 4, MARGIN + 10 * line.strip().length(), y + 16)));
            }
        }
        return new Page(number, null, 842, 595, 0, outside, grids);
    }

    private static Grid grid(List<String> rows, double top, boolean ruled) {
        int without = (int) rows.stream().mapToLong(row -> row.chars().filter(c -> c == '~').count()).min().orElse(0);
        String[][] texts = rows.stream().map(row -> Arrays.stream(row.split("\\|", -1)).skip(without).map(String::strip)
                .toArray(String[]::new)).toArray(String[][]::new);
        int columns = Arrays.stream(texts).mapToInt(row -> row.length).max().orElse(0);
        boolean onPage = !Double.isNaN(top);
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < texts.length; r++) {
            for (int c = 0; c < texts[r].length; c++) {
                String text = texts[r][c];
                if (!text.equals("<") && !text.equals("^")) {
                    int down = span(texts, r, c, 1, 0);
                    int right = span(texts, r, c, 0, 1);
                    cells.add(new Cell(r, c, down, right, text, text, null, onPage ? box(r, without + c, down, right, top) : null));
                }
            }
        }
        return new Grid(rows.size(), columns, cells, onPage ? box(0, without, rows.size(), columns, top) : null, ruled);
    }

    private static Box box(int row, int column, int down, int right, double top) {
        return new Box(MARGIN + column * COLUMN, top + row * LINE, MARGIN + (column + right) * COLUMN, top + (row + down) * LINE);
    }

    /** Cells from here on that belong to this one, downwards or to the right. */
    private static int span(String[][] texts, int row, int column, int down, int right) {
        int span = 1;
        String mark = down == 1 ? "^" : "<";
        while (row + down * span < texts.length && column + right * span < texts[row + down * span].length
                && texts[row + down * span][column + right * span].equals(mark)) {
            span++;
        }
        return span;
    }
}
