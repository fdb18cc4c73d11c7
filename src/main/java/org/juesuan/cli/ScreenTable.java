package org.juesuan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.message.Messages;

/**
 * Rows for a screen of some width: where they are wider, texts are continued on the next lines, and where even that is
 * not enough, each row becomes a list of its values. Nothing is left out.
 */
final class ScreenTable {

    private static final int BETWEEN = 2;
    /** A text in fewer columns than this is a column of syllables. */
    private static final int LEAST = 12;

    private final List<ResultTable.Column> columns;
    private final List<List<String>> rows;
    private final int width;

    private ScreenTable(List<ResultTable.Column> columns, List<List<String>> rows, int width) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
    }

    /** Prints rows within so many columns of a terminal. */
    static void print(ResultTable table, int width, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEachRemaining(row -> rows.add(row.stream().map(Format::oneLine).toList()));
        ScreenTable screen = new ScreenTable(table.columns(), rows, width);
        int[] widths = screen.widths();
        if (widths.length == 0) {
            screen.printAsLists(out);
        } else {
            screen.printAsTable(widths, out);
        }
        out.println(Messages.of(ScreenTable.class).text("error.rows", rows.size()));
    }

    /** How wide each column may be; none where they do not fit side by side. */
    private int[] widths() {
        int[] widths = new int[columns.size()];
        int all = BETWEEN * (widths.length - 1);
        for (int c = 0; c < widths.length; c++) {
            widths[c] = natural(c);
            all += widths[c];
        }
        for (; all > width; all--) {
            int widest = widest(widths);
            if (widest < 0) {
                return new int[0];
            }
            widths[widest]--;
        }
        return widths;
    }

    private int natural(int column) {
        int most = DisplayWidth.of(columns.get(column).name());
        for (List<String> row : rows) {
            most = Math.max(most, DisplayWidth.of(row.get(column)));
        }
        return most;
    }

    /** The widest column of texts that can still be narrower; -1 where there is none. */
    private int widest(int[] widths) {
        int widest = -1;
        for (int c = 0; c < widths.length; c++) {
            int least = Math.max(LEAST, DisplayWidth.of(columns.get(c).name()));
            if (!columns.get(c).number() && widths[c] > least && (widest < 0 || widths[c] > widths[widest])) {
                widest = c;
            }
        }
        return widest;
    }

    private void printAsTable(int[] widths, PrintStream out) {
        printRow(columns.stream().map(ResultTable.Column::name).toList(), widths, out);
        StringBuilder rule = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            rule.append(c == 0 ? "" : "  ").append("─".repeat(widths[c]));
        }
        out.println(rule);
        rows.forEach(row -> printRow(row, widths, out));
    }

    private void printRow(List<String> values, int[] widths, PrintStream out) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < widths.length; c++) {
            cells.add(WrappedText.lines(values.get(c), widths[c]));
            height = Math.max(height, cells.get(c).size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String part = line < cells.get(c).size() ? cells.get(c).get(line) : "";
                String pad = " ".repeat(widths[c] - DisplayWidth.of(part));
                text.append(c == 0 ? "" : "  ").append(columns.get(c).number() ? pad + part : part + pad);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private void printAsLists(PrintStream out) {
        int names = columns.stream().mapToInt(column -> DisplayWidth.of(column.name())).max().orElse(0);
        for (List<String> row : rows) {
            for (int c = 0; c < columns.size(); c++) {
                String name = columns.get(c).name();
                String indent = name + " ".repeat(names - DisplayWidth.of(name) + BETWEEN);
                for (String line : WrappedText.lines(row.get(c), Math.max(LEAST, width - names - BETWEEN))) {
                    if (!line.isEmpty()) {
                        out.println(indent + line);
                    }
                    indent = " ".repeat(names + BETWEEN);
                }
            }
            out.println("─".repeat(Math.min(width, names)));
        }
    }
}
