package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.Severity;

/**
 * Parts of a sheet that was cut by columns: only the first of its pages prints codes and names, and the rows of the
 * others are those at the same heights.
 */
final class ContinuationColumns {

    /** The rows of a part with labels, and the height of each on its page. */
    record Labelled(FormPart part, List<FormEntries.Row> rows, List<Double> heights) {

        static Labelled of(FormPart part) {
            return new Labelled(part, new ArrayList<>(), new ArrayList<>());
        }

        void add(FormEntries.Row row, double height) {
            rows.add(row);
            heights.add(height);
        }
    }

    static final String ROWS_UNKNOWN = "read_rows_unknown";
    /** Rows of two pages that were one sheet stand within this of each other, in points. */
    private static final double SAME_HEIGHT = 4;

    /** A piece of a row is lower than so much of one; both pieces have edges of their own, in points. */
    private static final double LOW = 0.85;
    private static final double EDGES = 1.5;

    private final FormEntries out;
    private final List<Labelled> labelled = new ArrayList<>();
    private FormReading.Rows rows = FormReading.Rows.HEIGHT;

    ContinuationColumns(FormEntries out) {
        this.out = out;
    }

    /** A page of the sheet's first columns, in their order. */
    void remember(Labelled part) {
        labelled.add(part);
    }

    /** How rows are told. */
    void take(FormReading.Rows reading) {
        rows = reading;
    }

    boolean noLabels() {
        return labelled.isEmpty();
    }

    /** {@code group}: the parts with the same columns, of which this is the next. */
    void read(FormPart part, ColumnLayout layout, int from, ColumnGroups.Group group) {
        if (labelled.isEmpty()) {
            if (part.hasAmounts()) {
                out.remark(ROWS_UNKNOWN, Severity.ERROR, "第 " + part.page().number() + " 页没有科目编码和名称，无法与行对应，该页未读取", part, null);
            }
            return;
        }
        ColumnLayout.Block block = layout.blocks().get(0);
        Labelled labels = labelled.get(Math.min(group.parts, labelled.size() - 1));
        int missed = 0;
        if (group.last != null && cut(group.last, part, from)) {
            group.placed--;
        }
        for (int r = from; r < part.rows().length && !part.noteAt(r); r++) {
            if (part.captionAt(r)) {
                continue;
            }
            FormEntries.Row row = row(labels, part.height(r), group.placed++);
            if (row != null) {
                out.amounts(part, layout, block, block, r, row);
            } else if (part.hasAmount(block, r)) {
                missed++;
            }
        }
        if (missed > 0) {
            out.remark(ROWS_UNKNOWN, Severity.ERROR, "第 " + part.page().number() + " 页有 " + missed + " 行与第 "
                    + labels.part.page().number() + " 页的行对不上，未读取", part, null);
        }
    }

    /**
     * Whether the end of a page cut a band of columns between two of its rows: its last part stood on another page, and the rows of
     * the first columns are more than it has so far.
     */
    boolean goesOn(ColumnGroups.Group group, FormPart part) {
        return group.placed > 0 && group.last != null && group.last.page() != part.page() && group.last.columns() == part.columns()
                && group.placed < labelled.stream().mapToInt(labels -> labels.rows.size()).sum();
    }

    /** Whether the end of the page before cut a row of which nothing is printed in one piece: both together are as high as the others. */
    private static boolean cut(FormPart above, FormPart part, int from) {
        int last = above.rows().length - 1;
        if (above.page() == part.page() || from >= part.rows().length || !above.grid().ruled() || !part.grid().ruled()) {
            return false;
        }
        double upper = above.rowHeight(last);
        double lower = part.rowHeight(from);
        double usual = IntStream.range(0, last).mapToDouble(above::rowHeight).filter(h -> !Double.isNaN(h)).sorted().skip(last / 2)
                .findFirst().orElse(0);
        boolean low = upper < LOW * usual && lower < LOW * usual && Math.abs(upper + lower - usual) <= EDGES;
        return low && (above.starting(last).stream().allMatch(Cell::blank) || part.starting(from).stream().allMatch(Cell::blank));
    }

    /** {@code null} where no row is told; {@code place}: of the row among those with the same columns, from 0. */
    private FormEntries.@Nullable Row row(Labelled labels, double height, int place) {
        if (rows == FormReading.Rows.PLACE || Double.isNaN(height)) {
            List<FormEntries.Row> all = labelled.stream().flatMap(part -> part.rows.stream()).toList();
            return place < all.size() ? all.get(place) : null;
        }
        FormEntries.Row row = null;
        for (int i = 0; i < labels.rows.size(); i++) {
            if (Math.abs(labels.heights.get(i) - height) <= SAME_HEIGHT) {
                row = labels.rows.get(i);
            }
        }
        return row;
    }

    /** Says where rows that are told by their place are fewer than those that they should be beside. */
    void check(ColumnGroups.Group group, FormPart last) {
        int all = labelled.stream().mapToInt(part -> part.rows.size()).sum();
        boolean byPlace = rows == FormReading.Rows.PLACE || Double.isNaN(last.height(last.rows().length - 1));
        if (byPlace && group.placed > 0 && group.placed < all) {
            out.remark(ROWS_UNKNOWN, Severity.ERROR, "第 " + last.page().number() + " 页为止的 " + group.placed + " 行没有科目，而前几列有 " + all
                    + " 行，行数不同，请对照原件", last, null);
        }
    }
}
