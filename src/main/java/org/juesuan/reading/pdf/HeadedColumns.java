package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.reading.pdf.AlignedTables.Row;
import org.juesuan.reading.pdf.Gutters.Side;

/**
 * The columns of a table without rules under their headings, if these are the ones over a single column each.
 *
 * @param columns one for each heading, empty ones among them, from left to right
 * @param head    of the same headings
 */
record HeadedColumns(List<Gutters.Column> columns, AlignedHead head) {

    /**
     * One column for each heading, empty ones among them; {@code null} where headings and columns do not fit. The
     * amounts of a column that stand at the right of their cells end right of its heading's middle and before the next one's;
     * words, and amounts at the left, begin left of it and after the one before.
     */
    static @Nullable HeadedColumns of(List<Row> table, List<Gutters.Column> columns, AlignedHead head) {
        List<AlignedHead.Leaf> leaves = head.leaves();
        if (leaves.size() < 3) {
            return null;
        }
        Gutters.Column[] headed = new Gutters.Column[leaves.size()];
        for (Gutters.Column column : columns) {
            int leaf = under(column, leaves);
            Gutters.Column other = leaf < 0 ? null : headed[leaf];
            // words at the left of their cells and others in the middle are one column: no line has both
            if (leaf < 0 || other != null && table.stream().anyMatch(row -> row.data() && Gutters.has(row, other)
                    && Gutters.has(row, column))) {
                return null;
            }
            headed[leaf] = other == null ? column : new Gutters.Column(Math.min(other.left(), column.left()),
                    Math.max(other.right(), column.right()), other.amounts() ? column.side() : null, false);
        }
        List<Gutters.Column> all = new ArrayList<>();
        for (int i = 0; i < headed.length; i++) {
            all.add(headed[i] != null ? headed[i]
                    : new Gutters.Column(leaves.get(i).box().x0(), leaves.get(i).box().x1(), Side.RIGHT, true));
        }
        for (int i = 1; i < headed.length; i++) {
            if (all.get(i).left() < all.get(i - 1).right()) {
                return null;
            }
        }
        return new HeadedColumns(all, head);
    }

    private static int under(Gutters.Column column, List<AlignedHead.Leaf> leaves) {
        int leaf = under(column, column.at(), leaves);
        return leaf >= 0 ? leaf : under(column, column.at() == Side.LEFT ? Side.RIGHT : Side.LEFT, leaves);
    }

    /** The heading that a column whose texts stand at a side is under, -1 where none is. */
    static int under(Gutters.Column column, Side at, List<AlignedHead.Leaf> leaves) {
        for (int i = 0; i < leaves.size(); i++) {
            double before = i == 0 ? Double.NEGATIVE_INFINITY : leaves.get(i - 1).middle();
            double next = i + 1 == leaves.size() ? Double.POSITIVE_INFINITY : leaves.get(i + 1).middle();
            if (column.under(at, before, leaves.get(i).middle(), next)) {
                return i;
            }
        }
        return -1;
    }

    /** Between the texts of two columns, and where it can be between their headings too. */
    double[] bounds() {
        List<AlignedHead.Leaf> leaves = head.leaves();
        double[] bounds = new double[columns.size() + 1];
        bounds[0] = Double.NEGATIVE_INFINITY;
        bounds[columns.size()] = Double.POSITIVE_INFINITY;
        for (int i = 1; i < columns.size(); i++) {
            Gutters.Column before = columns.get(i - 1);
            Gutters.Column after = columns.get(i);
            double low = Math.max(before.right(), Math.min(leaves.get(i - 1).box().x1(), after.left()));
            double high = Math.min(after.left(), Math.max(leaves.get(i).box().x0(), low));
            // amounts at the right stand close to the end of their cells, words close to the beginning
            bounds[i] = before.at() == Side.RIGHT && !before.cell() ? Math.min(low + 1, (low + high) / 2)
                    : after.at() == Side.LEFT && !after.cell() ? Math.max(high - 1, (low + high) / 2) : (low + high) / 2;
        }
        return bounds;
    }

    /** Fewer columns are without amounts, or else the headings stand nearer to theirs. */
    boolean fitsBetterThan(HeadedColumns other) {
        return columns.size() < other.columns.size() || columns.size() == other.columns.size() && beside() < other.beside();
    }

    /** How far headings stand beside the texts of their columns, in points, all together. */
    private double beside() {
        double beside = 0;
        for (int i = 0; i < columns.size(); i++) {
            double middle = head.leaves().get(i).middle();
            beside += Math.max(0, Math.max(columns.get(i).left() - middle, middle - columns.get(i).right()));
        }
        return beside;
    }
}
