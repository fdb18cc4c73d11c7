package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.reading.pdf.AlignedTables.Row;

/** The white gutters that the lines with amounts of a table leave free, and the columns between them. */
final class Gutters {

    /** Where the amounts of a table stand in their cells. */
    enum Side { LEFT, MIDDLE, RIGHT }

    /**
     * Where a column's texts stand.
     *
     * @param side of its cells that its amounts stand at; {@code null} where it holds words or codes, which stand at the left
     * @param cell whether these are the places of its cells, which its number told
     */
    record Column(double left, double right, @Nullable Side side, boolean cell) {

        /** Whether it holds amounts. */
        boolean amounts() {
            return side != null;
        }

        /** Where its texts stand in their cells. */
        Side at() {
            return side == null ? Side.LEFT : side;
        }

        /**
         * Whether its cells have their middle at {@code middle}, rather than at that of the cells before or behind, if its texts
         * stand {@code at} a side.
         */
        boolean under(Side at, double before, double middle, double next) {
            double centre = (left + right) / 2;
            return switch (at) {
                case LEFT -> left <= middle + 1 && left > before + 1;
                case MIDDLE -> Math.abs(centre - middle) <= Math.min(centre - before, next - centre);
                case RIGHT -> right >= middle - 1 && right < next - 1;
            };
        }
    }

    /** Texts of two columns may touch, in points. */
    private static final double TOUCH = 0.05;
    /** Amounts stand at a side of their cells where they are off it by so many times less than off the other. */
    private static final double CLEARLY = 2;
    /** And by so many points. */
    private static final double LEAST = 1;
    private static final Pattern PIECE = Pattern.compile("\\d{1,2}");
    private static final Pattern CLASS = Pattern.compile("[1-5]\\d{2}");
    private static final Pattern WHOLE_PIECE = Pattern.compile("\\d{2}");

    private final List<Row> rows;
    private final List<List<TextRuns.Run>> columns;
    /** That the amounts tell; {@code null} where they do not, because they are equally wide. */
    private final @Nullable Side side;

    /** @param rows of a table, of which those with amounts count */
    Gutters(List<Row> rows) {
        this.rows = rows;
        columns = parted(rows);
        side = side(columns);
    }

    /**
     * Stretches of x that the lines with amounts cover, parted by white gutters.
     *
     * @param otherwise the side that the amounts stand at where they do not tell it
     */
    List<Column> columns(Side otherwise) {
        Side at = side == null ? otherwise : side;
        List<Column> all = new ArrayList<>();
        boolean codes = true;
        for (List<TextRuns.Run> texts : columns) {
            Pattern piece = all.isEmpty() ? CLASS : WHOLE_PIECE;
            codes &= texts.stream().allMatch(run -> piece.matcher(run.printed()).matches());
            Column column = column(texts, at);
            if (!column.amounts() && !all.isEmpty() && codes(columns.get(all.size() - 1))) {
                column = withLines(column, all.get(all.size() - 1).right);
            }
            // right behind the classes and in front of the names, two digits are 款 and 项 also where none begins with a zero
            all.add(codes ? new Column(column.left, column.right, null, false) : column);
        }
        return withoutHalves(rows, all);
    }

    /** Whether a column holds codes or pieces of codes and nothing else. */
    private static boolean codes(List<TextRuns.Run> texts) {
        return texts.stream().allMatch(run -> CentredNames.CODE.matcher(run.printed()).matches());
    }

    /**
     * A column of names with their other lines, which may begin left of those beside amounts: where a name's first line is set in
     * and its code stands between its lines, none beside amounts begins where the column does.
     *
     * @param from where the codes before it end
     */
    private Column withLines(Column names, double from) {
        double left = rows.stream().dropWhile(row -> !row.data()).filter(row -> !row.data()).flatMap(row -> row.runs().stream())
                .mapToDouble(run -> run.box().x1() > names.left && run.box().x0() >= from ? run.box().x0() : names.left)
                .filter(x -> x < names.left).min().orElse(names.left);
        return new Column(left, names.right, null, names.cell);
    }

    /** Whether the amounts tell the side that they stand at. */
    boolean tellSide() {
        return side != null;
    }

    private static List<List<TextRuns.Run>> parted(List<Row> rows) {
        List<TextRuns.Run> runs = new ArrayList<>();
        for (Row row : rows) {
            if (row.data()) {
                runs.addAll(row.runs());
            }
        }
        runs.sort(Comparator.comparingDouble(r -> r.box().x0()));
        List<List<TextRuns.Run>> columns = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (TextRuns.Run run : runs) {
            if (columns.isEmpty() || run.box().x0() > right - TOUCH) {
                columns.add(new ArrayList<>());
                right = Double.NEGATIVE_INFINITY;
            }
            columns.get(columns.size() - 1).add(run);
            right = Math.max(right, run.box().x1());
        }
        return columns;
    }

    /** Where the amounts of a table stand: their ends, beginnings or middles are at one place in each column, and the others are not. */
    private static @Nullable Side side(List<List<TextRuns.Run>> columns) {
        double lefts = 0;
        double rights = 0;
        double middles = 0;
        for (List<TextRuns.Run> column : columns) {
            List<TextRuns.Run> amounts = column.stream().filter(AlignedTables::amount).toList();
            if (amounts.size() * 2 <= column.size()) {
                continue;
            }
            double left = amounts.stream().mapToDouble(r -> r.box().x0()).min().orElseThrow();
            double right = amounts.stream().mapToDouble(r -> r.box().x1()).max().orElseThrow();
            for (TextRuns.Run run : amounts) {
                lefts += run.box().x0() - left;
                rights += right - run.box().x1();
                middles += Math.abs(run.box().centreX() - (left + right) / 2) * 2;
            }
        }
        if (lefts * CLEARLY + LEAST < rights) {
            return Side.LEFT;
        }
        if (rights * CLEARLY + LEAST < lefts) {
            return Side.RIGHT;
        }
        return middles * CLEARLY + LEAST < Math.min(lefts, rights) ? Side.MIDDLE : null;
    }

    /** Two columns of words that no line has both of are one: its names stand at the left and its totals in the middle. */
    private static List<Column> withoutHalves(List<Row> rows, List<Column> columns) {
        List<Column> whole = new ArrayList<>();
        for (Column column : columns) {
            Column last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            // and no piece of a code is the half of a name: the names beside it may stand in lines of their own
            if (last == null || last.amounts() || column.amounts() || codePieces(rows, column) || codePieces(rows, last)
                    || rows.stream().anyMatch(row -> row.data() && has(row, last) && has(row, column))) {
                whole.add(column);
            } else {
                whole.set(whole.size() - 1, new Column(last.left, column.right, null, false));
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

    /** @param side that the amounts of the table stand at */
    private static Column column(List<TextRuns.Run> runs, Side side) {
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
            return new Column(left, right, null, false);
        }
        // whole amounts may have as many digits, but not all of them, and stand at the right
        boolean whole = numbers > codes && numbers * 2 > runs.size() && rights * CLEARLY < lefts;
        boolean mostly = (numbers - codes) * 2 > runs.size() && (side != Side.RIGHT || rights <= lefts);
        return new Column(left, right, amounts * 2 > runs.size() || mostly || whole ? side : null, false);
    }
}
