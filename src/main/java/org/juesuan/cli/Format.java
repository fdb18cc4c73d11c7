package org.juesuan.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juesuan.json.Json;
import org.juesuan.message.Messages;
import org.juesuan.problem.Problem;

/** How rows are shown. */
enum Format {

    /** Aligned for a person; ends with the number of rows. NULL is empty. */
    TABLE {
        @Override
        void print(ResultTable rows, PrintStream out) {
            List<List<String>> lines = new ArrayList<>();
            rows.rows().forEachRemaining(row -> lines.add(row.stream().map(Format::oneLine).toList()));
            int[] widths = new int[rows.columns().size()];
            for (int c = 0; c < widths.length; c++) {
                widths[c] = DisplayWidth.of(rows.columns().get(c).name());
                for (List<String> line : lines) {
                    widths[c] = Math.max(widths[c], DisplayWidth.of(line.get(c)));
                }
            }
            printLine(rows.columns().stream().map(ResultTable.Column::name).toList(), rows, widths, out);
            StringBuilder rule = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                rule.append(c == 0 ? "" : "  ").append("─".repeat(widths[c]));
            }
            out.println(rule);
            lines.forEach(line -> printLine(line, rows, widths, out));
            out.println(Messages.of(Format.class).text("error.rows", lines.size()));
        }

        private void printLine(List<String> values, ResultTable rows, int[] widths, PrintStream out) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String pad = " ".repeat(widths[c] - DisplayWidth.of(values.get(c)));
                line.append(c == 0 ? "" : "  ").append(rows.columns().get(c).number() ? pad + values.get(c) : values.get(c) + pad);
            }
            out.println(line.toString().stripTrailing());
        }
    },

    /**
     * RFC 4180 in UTF-8 with lines that end as everywhere else; NULL is empty, an empty text is quoted, and so is a whole number
     * that a spreadsheet would round.
     */
    CSV {
        @Override
        void print(ResultTable rows, PrintStream out) {
            printLine(rows.columns().stream().map(ResultTable.Column::name).toList(), out);
            while (rows.rows().hasNext() && !out.checkError()) {
                printLine(rows.rows().next(), out);
            }
        }

        private void printLine(List<?> values, PrintStream out) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < values.size(); c++) {
                line.append(c == 0 ? "" : ",").append(quoted(values.get(c)));
            }
            out.print(line.append('\n'));
        }

        private String quoted(Object value) {
            String text = text(value);
            boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                    && !(text.isEmpty() && value != null)
                    && !(value instanceof BigDecimal number && number.scale() <= 0 && number.precision() > EXACT_DIGITS);
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    },

    /** An array of objects, one on each line. */
    JSON {
        @Override
        void print(ResultTable rows, PrintStream out) {
            out.print("[");
            for (boolean first = true; rows.rows().hasNext() && !out.checkError(); first = false) {
                out.print(first ? "\n" : ",\n");
                out.print(Json.object(rows.columns().stream().map(ResultTable.Column::name).toList(), rows.rows().next()));
            }
            out.println("\n]");
        }
    };

    /** What a spreadsheet's numbers hold. */
    private static final int EXACT_DIGITS = 15;

    /** A list of the program's own: a person sees headings of their language, a program the names that it knows. */
    void list(ResultTable rows, PrintStream out) {
        show(this == TABLE ? rows.headed(Messages.of(Format.class)) : rows, out);
    }

    abstract void print(ResultTable rows, PrintStream out);

    /** Before anything else: the mark by which Excel knows UTF-8, where it is asked for. */
    void begin(boolean bom, PrintStream out) {
        if (bom && this != CSV) {
            throw Problem.usage("--bom applies only with --format csv");
        }
        out.print(bom ? "\uFEFF" : "");
    }

    /** As {@link #print}, but a table no wider than the screen: longer texts go on in the next lines. */
    void show(ResultTable rows, PrintStream out) {
        if (this == TABLE) {
            ScreenTable.print(rows, ScreenWidth.columns(), out);
        } else {
            print(rows, out);
        }
    }

    /** A value for a terminal: what a document says never moves its cursor. */
    static String oneLine(Object value) {
        return text(value).replaceAll("\\p{Cntrl}+", " ");
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
