package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.juesuan.reading.pdf.AlignedTables.Row;
import org.juesuan.reading.pdf.Gutters.Side;

/**
 * The numbers over the columns of a table without rules: 1, 2, 3 … Each stands in the middle of its column's cells. Codes of
 * economic subjects stand over columns too, in a line of their own above the subjects' names.
 */
final class ColumnNumbers {

    /** Classes of economic subjects, as a pattern. */
    static final String ECONOMIC_CLASS = "(30[1-9]|31[0-3]|399)";

    /** A code, or what a narrow heading left of it in its first line. */
    private static final Pattern CODE = Pattern.compile(ECONOMIC_CLASS + "\\d{0,2}");
    private static final Pattern WHOLE_CODE = Pattern.compile("\\d{5}");

    private ColumnNumbers() {
    }

    /** Whether a line numbers the columns: 1, 2, 3 … and at most short words. */
    static boolean counts(List<TextRuns.Run> line) {
        List<TextRuns.Run> numbers = line.stream().filter(r -> r.printed().matches("\\d{1,3}")).toList();
        boolean counts = !numbers.isEmpty() && line.stream().allMatch(r -> r.printed().replace(" ", "").length() <= 3);
        for (int i = 1; i < numbers.size(); i++) {
            counts &= Integer.parseInt(numbers.get(i).printed()) == Integer.parseInt(numbers.get(i - 1).printed()) + 1;
        }
        return counts;
    }

    /**
     * Whether the numbers of a line are codes of economic subjects over their columns, in their order. Two of them stand side
     * by side; where codes begin the rows of a list, each has a name behind it. Narrow headings cut codes, 30205 and 30206 to
     * 3020 both.
     */
    static boolean codes(List<TextRuns.Run> line) {
        String last = "";
        boolean whole = false;
        boolean beside = false;
        boolean code = false;
        for (TextRuns.Run run : line) {
            String text = run.printed().replace(" ", "");
            boolean before = code;
            code = CODE.matcher(text).matches();
            int common = Math.min(text.length(), last.length());
            if (AlignedTables.number(run) && !code || code && text.substring(0, common).compareTo(last.substring(0, common)) < 0
                    || text.equals(last) && WHOLE_CODE.matcher(text).matches()) {
                return false;
            }
            beside |= before && code;
            whole |= code && WHOLE_CODE.matcher(text).matches();
            last = code ? text : last;
        }
        return whole && beside;
    }

    /** The numbers over the columns of amounts (1, 2, 3 …); empty where there are none. */
    static List<TextRuns.Run> of(List<Row> rows) {
        return rows.stream().takeWhile(row -> !row.data()).map(Row::runs).filter(ColumnNumbers::counts).findFirst()
                .map(runs -> runs.stream().filter(r -> r.printed().matches("\\d{1,3}")).toList()).orElse(List.of());
    }

    /**
     * The columns with their numbers' places: a number stands in the middle of its cell, so it tells where the cell of
     * amounts begins, and that there is a column where no line holds an amount. Numbers that do not fit are not used.
     */
    static List<Gutters.Column> told(List<Gutters.Column> columns, List<TextRuns.Run> ordinals) {
        List<Gutters.Column> amounts = columns.stream().filter(Gutters.Column::amounts).toList();
        double words = columns.stream().filter(c -> !c.amounts()).mapToDouble(Gutters.Column::right).max().orElse(0);
        boolean oneList = columns.stream().dropWhile(c -> !c.amounts()).allMatch(Gutters.Column::amounts);
        if (ordinals.isEmpty() || !oneList || ordinals.size() < amounts.size()) {
            return columns;
        }
        List<Gutters.Column> all = new ArrayList<>(columns.stream().filter(c -> !c.amounts()).toList());
        Side side = amounts.isEmpty() ? Side.RIGHT : Objects.requireNonNull(amounts.get(0).side());
        double before = Double.NEGATIVE_INFINITY;
        int used = 0;
        for (int i = 0; i < ordinals.size(); i++) {
            double middle = ordinals.get(i).box().centreX();
            double next = i + 1 < ordinals.size() ? ordinals.get(i + 1).box().centreX() : Double.POSITIVE_INFINITY;
            double last = before;
            List<Gutters.Column> here = amounts.stream().filter(c -> c.under(c.at(), last, middle, next)).toList();
            if (here.size() > 1) {
                return columns;
            }
            used += here.size();
            double free = i == 0 ? words : all.get(all.size() - 1).right();
            all.add(here.isEmpty() ? between(before, middle, next, free, side) : cell(here.get(0), middle, free));
            before = middle;
        }
        return used == amounts.size() ? all : columns;
    }

    /** The cell of a column whose middle is known, and the side that its amounts stand at. */
    private static Gutters.Column cell(Gutters.Column column, double middle, double free) {
        double right = column.at() == Side.LEFT ? Math.max(2 * middle - column.left(), column.right()) : column.right();
        double left = Math.max(2 * middle - right, free);
        return new Gutters.Column(Math.min(left, column.left()), right, column.side(), true);
    }

    /** The cell of a column without amounts. */
    private static Gutters.Column between(double before, double middle, double next, double free, Side side) {
        double right = side == Side.LEFT && before > Double.NEGATIVE_INFINITY ? middle + (middle - before) / 2
                : Double.isInfinite(next) ? middle + 10 : (middle + next) / 2;
        return new Gutters.Column(Math.max(2 * middle - right, free), right, side, true);
    }
}
