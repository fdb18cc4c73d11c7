package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
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

    /** Rows of two pages that were one sheet stand within this of each other, in points. */
    private static final double SAME_HEIGHT = 4;

    private final FormEntries out;
    private final List<Labelled> labelled = new ArrayList<>();

    ContinuationColumns(FormEntries out) {
        this.out = out;
    }

    /** A page of the sheet's first columns, in their order. */
    void remember(Labelled part) {
        labelled.add(part);
    }

    boolean noLabels() {
        return labelled.isEmpty();
    }

    /** {@code inGroup}: the place of the page among those with the same columns. */
    void read(FormPart part, ColumnLayout layout, int from, int inGroup) {
        ColumnLayout.Block block = layout.blocks().get(0);
        if (labelled.isEmpty()) {
            if (part.hasAmounts()) {
                out.remark("read_rows_unknown", Severity.ERROR, "第 " + part.page().number() + " 页没有科目编码和名称，无法与行对应，该页未读取", part, null);
            }
            return;
        }
        Labelled labels = labelled.get(Math.min(inGroup, labelled.size() - 1));
        int missed = 0;
        int to = from;
        while (to < part.rows().length && !part.noteAt(to)) {
            to++;
        }
        for (int r = from; r < to; r++) {
            if (!part.hasAmount(block, r)) {
                continue;
            }
            FormEntries.Row row = null;
            double height = part.height(r);
            if (Double.isNaN(height) && to - from == labels.rows.size()) {
                // where there are no pages, tables of as many rows are beside each other row by row
                row = labels.rows.get(r - from);
            }
            for (int i = 0; i < labels.rows.size(); i++) {
                if (Math.abs(labels.heights.get(i) - height) <= SAME_HEIGHT) {
                    row = labels.rows.get(i);
                }
            }
            if (row == null) {
                missed++;
            } else {
                out.amounts(part, layout, block, block, r, row);
            }
        }
        if (missed > 0) {
            out.remark("read_rows_unknown", Severity.ERROR, "第 " + part.page().number() + " 页有 " + missed + " 行与第 "
                    + labels.part.page().number() + " 页的行对不上，未读取", part, null);
        }
    }
}
