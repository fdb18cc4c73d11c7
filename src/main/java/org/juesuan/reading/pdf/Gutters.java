package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.reading.pdf.AlignedTables.Row;

/** The white gutters that the lines with amounts of a table leave free, and the columns between them. */
final class Gutters {

    /** Where a column's texts stand, its amounts at the right; {@code cell}: where its cells stand, which its number told. */
    record Column(double left, double right, boolean toTheRight, boolean cell) {
    }

    /** Texts of two columns may touch, in points. */
    private static final double TOUCH = 0.05;
    private static final Pattern PIECE = Pattern.compile("\\d{1,2}");
    private static final Pattern WHOLE_PIECE = Pattern.compile("\\d{2}");

    private Gutters() {
    }

    /** Stretches of x that the lines with amounts cover, parted by white gutters. */
    static List<Column> columns(List<Row> rows) {
        List<TextRuns.Run> runs = new ArrayList<>();
        for (Row row : rows) {
            if (row.data()) {
                runs.addAll(row.runs());
            }
        }
        if (runs.isEmpty()) {
            return List.of();
        }
        runs.sort(Comparator.comparingDouble(r -> r.box().x0()));
        List<Column> columns = new ArrayList<>();
        List<TextRuns.Run> column = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (TextRuns.Run run : runs) {
            if (!column.isEmpty() && run.box().x0() > right - TOUCH) {
                columns.add(column(column));
                column = new ArrayList<>();
            }
            column.add(run);
            right = Math.max(column.size() == 1 ? Double.NEGATIVE_INFINITY : right, run.box().x1());
        }
        columns.add(column(column));
        return withoutHalves(rows, columns);
    }

    /** Two columns of words that no line has both of are one: its names stand at the left and its totals in the middle. */
    private static List<Column> withoutHalves(List<Row> rows, List<Column> columns) {
        List<Column> whole = new ArrayList<>();
        for (Column column : columns) {
            Column last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean together = last == null || last.toTheRight || column.toTheRight || codePieces(rows, column) || rows.stream()
                    .anyMatch(row -> row.data() && has(row, last) && has(row, column));
            if (together) {
                whole.add(column);
            } else {
                whole.set(whole.size() - 1, new Column(last.left, column.right, false, false));
            }
        }
        return whole;
    }

    /** Whether a column holds pieces of codes, 款 or 项, and nothing else: a table may print each in the row of its own level only. */
    private static boolean codePieces(List<Row> rows, Column column) {
        return rows.stream().filter(Row::data).flatMap(row -> row.runs().stream())
                .filter(r -> r.box().centreX() >= column.left && r.box().centreX() <= column.right)
                .allMatch(r -> PIECE.matcher(r.printed()).matches());
    }

    static boolean has(Row row, Column column) {
        return row.runs().stream().anyMatch(r -> r.box().centreX() >= column.left && r.box().centreX() <= column.right);
    }

    private static Column column(List<TextRuns.Run> runs) {
        double left = runs.stream().mapToDouble(r -> r.box().x0()).min().orElseThrow();
        double right = runs.stream().mapToDouble(r -> r.box().x1()).max().orElseThrow();
        double lefts = runs.stream().mapToDouble(r -> r.box().x0() - left).sum();
        double rights = runs.stream().mapToDouble(r -> right - r.box().x1()).sum();
        long amounts = runs.stream().filter(AlignedTables::amount).count();
        long numbers = runs.stream().filter(AlignedTables::number).count();
        // subjects' codes are numbers too, and stand at the left
        long codes = runs.stream().filter(r -> r.printed().matches("[1-5]\\d{2}(\\d{2}){0,2}")).count();
        // 款 and 项 have two digits; no column of amounts is written with zeros before them
        if (runs.stream().allMatch(r -> WHOLE_PIECE.matcher(r.printed()).matches())
                && runs.stream().anyMatch(r -> r.printed().startsWith("0") && !r.printed().equals("00"))) {
            return new Column(left, right, false, false);
        }
        // whole amounts may have as many digits, but not all of them, and stand at the right
        boolean whole = numbers > codes && numbers * 2 > runs.size() && rights * 2 < lefts;
        return new Column(left, right, amounts * 2 > runs.size() || (numbers - codes) * 2 > runs.size() && rights <= lefts || whole, false);
    }
}
