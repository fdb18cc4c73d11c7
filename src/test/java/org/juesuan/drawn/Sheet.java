package org.juesuan.drawn;

import java.util.ArrayList;
import java.util.List;

/**
 * A form as printed: what stands around it, its head and its rows as cells, and the lines that it must give.
 *
 * @param form   code of the form
 * @param title  as printed
 * @param number such as {@code 公开05表}
 * @param body   as printed at the left
 * @param unit   {@code 元} or {@code 万元}
 * @param head   rows of headings
 * @param rows   rows below
 * @param widths of the columns, one for each, in shares of the narrowest
 * @param labels so many columns at the left say what the rows are
 * @param note   under the form, or empty
 */
record Sheet(String form, String title, String number, String body, String unit, List<List<Cell>> head, List<List<Cell>> rows,
             int[] widths, int labels, String note) {

    /** A line that the form must give: code of the form, of the row and its name, column, yuan. */
    record Line(String form, String code, String name, String column, String yuan) {
        @Override
        public String toString() {
            return String.join(" ", form, code.isEmpty() ? "-" : code, name, column, yuan);
        }
    }

    /** A cell; {@code column} is where it begins, {@code line} what it must give or {@code null}. */
    record Cell(int column, int rows, int columns, String text, Line line) {

        static Cell of(int column, String text) {
            return new Cell(column, 1, 1, text, null);
        }

        static Cell of(int column, int rows, int columns, String text) {
            return new Cell(column, rows, columns, text, null);
        }

        boolean amount() {
            return line != null;
        }
    }

    List<Line> lines() {
        return rows.stream().flatMap(List::stream).map(Cell::line).filter(l -> l != null && l.yuan() != null).toList();
    }

    int columns() {
        return widths.length;
    }

    /** The columns {@code from} to {@code to}, after the labels where they are repeated; cells over a cut are cut. */
    Sheet columns(int from, int to, boolean withLabels) {
        boolean repeat = withLabels && from > 0;
        int[] kept = new int[to - from + (repeat ? labels : 0)];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = repeat && i < labels ? widths[i] : widths[from + i - (repeat ? labels : 0)];
        }
        return new Sheet(form, title, number, body, unit, cut(head, from, to, repeat), cut(rows, from, to, repeat), kept,
                repeat || from == 0 ? labels : 0, note);
    }

    private List<List<Cell>> cut(List<List<Cell>> all, int from, int to, boolean repeat) {
        int shift = (repeat ? labels : 0) - from;
        List<List<Cell>> cut = new ArrayList<>();
        for (List<Cell> row : all) {
            List<Cell> kept = new ArrayList<>();
            for (Cell c : row) {
                if (repeat && c.column < labels) {
                    kept.add(new Cell(c.column, c.rows, Math.min(c.columns, labels - c.column), c.text, c.line));
                }
                int left = Math.max(from, c.column);
                int right = Math.min(to, c.column + c.columns);
                if (left < right) {
                    kept.add(new Cell(left + shift, c.rows, right - left, c.column < from ? "" : c.text, c.line));
                }
            }
            cut.add(kept);
        }
        return cut;
    }
}
