package org.juesuan.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juesuan.json.Json;

/** How rows are shown. */
enum Format {

    /** Aligned for a person; ends with the number of rows. NULL is empty. */
    TABLE {
        @Override
        void print(ResultTable rows, PrintStream out) {
            List<List<String>> lines = new ArrayList<>();
            rows.rows().forEachRemaining(row -> lines.add(row.stream().map(value -> oneLine(text(value))).toList()));
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
            out.println("(" + lines.size() + (lines.size() == 1 ? " row)" : " rows)"));
        }

        private void printLine(List<String> values, ResultTable rows, int[] widths, PrintStream out) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String pad = " ".repeat(widths[c] - DisplayWidth.of(values.get(c)));
                line.append(c == 0 ? "" : "  ").append(rows.columns().get(c).number() ? pad + values.get(c) : values.get(c) + pad);
            }
            out.println(line.toString().stripTrailing());
        }

        /** What a document says never moves the cursor of a terminal. */
        private String oneLine(String text) {
            return text.replaceAll("\\p{Cntrl}+", " ");
        }
    },

    /** RFC 4180 in UTF-8; NULL is empty, an empty text is quoted. */
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
            out.print(line.append("\r\n"));
        }

        private String quoted(Object value) {
            String text = text(value);
            boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') && !(text.isEmpty() && value != null);
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

    abstract void print(ResultTable rows, PrintStream out);

    private static String text(Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
