package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.reading.pdf.AlignedTables.Row;
import org.juesuan.reading.pdf.Gutters.Side;

/**
 * The columns of a table without rules. White gutters between the lines with amounts part them; the headings tell the
 * rest, because each stands in the middle of its column's cells: that there is a column where no line holds an amount,
 * and which heading is whose. Headings that do not fit the gutters are not used, and what is read so is less certain.
 */
final class AlignedColumns {

    /** Of a table whose headings do not fit its columns; where no heading stands the page before tells. */
    private static final double UNCERTAIN = 0.9;

    /** So many headings are tried both ways. */
    private static final int MOST_PARENTS = 5;

    /** What is drawn under the last line of a table is no further below its baseline than this, in points. */
    private static final double BELOW = 20;

    /** A text may reach over the edge of its cell by so much, in points. */
    static final double OVER = 1.5;

    private final double[] bounds;
    /** As drawn; {@code null} where nothing drawn tells them. */
    private final double @Nullable [] edges;
    private final @Nullable AlignedHead head;
    private final double confidence;
    /** Whether headings begin where the words below them do, as where a program does not centre them. */
    private final boolean atLeft;

    private AlignedColumns(double[] bounds, double @Nullable [] edges, @Nullable AlignedHead head, double confidence, boolean atLeft) {
        this.bounds = bounds;
        this.edges = edges;
        this.atLeft = atLeft;
        this.head = head;
        this.confidence = confidence;
    }

    static AlignedColumns of(List<Row> table, DrawnEdges drawn) {
        double top = table.get(0).y() - table.get(0).runs().get(0).size();
        // another table's head may stand below the last amounts
        double bottom = table.stream().filter(Row::data).mapToDouble(Row::y).max().orElse(table.get(table.size() - 1).y()) + BELOW;
        List<Row> above = table.stream().takeWhile(row -> !row.data()).toList();
        AlignedHead all = AlignedHead.of(above.stream().map(Row::runs).filter(runs -> !ColumnNumbers.counts(runs)).toList());
        Gutters gutters = new Gutters(table);
        List<Gutters.Column> columns = gutters.columns(Side.RIGHT);
        double[] edges = all.parted(drawn.columns(top, bottom), columns);
        // of a head alone the headings say how many columns there are at least
        if (edges.length > (columns.isEmpty() ? all.leaves().size() : columns.size()) && fit(table, edges)) {
            double[] bounds = edges.clone();
            bounds[0] = Double.NEGATIVE_INFINITY;
            bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
            return new AlignedColumns(bounds, edges, all, 1, false);
        }
        AlignedHead head = all.within(box -> drawn.between(top, bottom, box.centreX()),
                box -> table.stream().anyMatch(row -> row.data() && row.numberUnder(box.x0(), box.x1())));
        AlignedColumns told = byHeadings(table, columns, head);
        if (!gutters.tellSide()) {
            told = fitter(told, table, columns, gutters.columns(Side.LEFT), head);
        }
        if (told != null) {
            return told;
        }
        List<TextRuns.Run> ordinals = ColumnNumbers.of(table);
        List<Gutters.Column> numbered = ColumnNumbers.told(columns, ordinals);
        boolean fits = head.leaves().size() < 3 || numbered != columns;
        return new AlignedColumns(bounds(numbered), null, null, fits ? 1 : UNCERTAIN, false);
    }

    /**
     * Amounts that do not tell their side stand at the left where more of them have a heading that their side allows then, or
     * fewer headings are without any.
     */
    private static @Nullable AlignedColumns fitter(@Nullable AlignedColumns told, List<Row> table, List<Gutters.Column> columns,
            List<Gutters.Column> atLeft, AlignedHead head) {
        AlignedColumns other = atLeft.equals(columns) ? null : byHeadings(table, atLeft, head);
        if (told == null || other == null) {
            return told == null ? other : told;
        }
        long less = other.unlike(atLeft) - told.unlike(columns);
        return less < 0 || less == 0 && other.count() < told.count() ? other : told;
    }

    /** The columns that stand under their heading at another side than their own. */
    private long unlike(List<Gutters.Column> columns) {
        List<AlignedHead.Leaf> leaves = Objects.requireNonNull(head, "columns by their headings").leaves();
        return columns.stream().filter(column -> HeadedColumns.under(column, column.at(), leaves) < 0).count();
    }

    /**
     * By as few headings over single columns as fit, those that stand nearest to what is below them, whichever of the others are
     * over several; {@code null} where none fit.
     */
    private static @Nullable AlignedColumns byHeadings(List<Row> table, List<Gutters.Column> columns, AlignedHead all) {
        List<Integer> parents = all.parents();
        HeadedColumns best = null;
        for (int kept = 0; kept < 1 << Math.min(parents.size(), MOST_PARENTS); kept++) {
            List<Integer> dropped = new ArrayList<>();
            for (int i = 0; i < parents.size(); i++) {
                if (i >= MOST_PARENTS || (kept >> i & 1) == 0) {
                    dropped.add(parents.get(i));
                }
            }
            HeadedColumns headed = HeadedColumns.of(table, columns, all.without(dropped));
            if (headed != null && (best == null || headed.fitsBetterThan(best))) {
                best = headed;
            }
        }
        return best == null ? null : new AlignedColumns(best.bounds(), null, best.head(), 1, atLeft(columns, best.head()));
    }

    private static boolean atLeft(List<Gutters.Column> columns, AlignedHead head) {
        List<Gutters.Column> words = columns.stream().filter(c -> !c.amounts()).toList();
        return words.isEmpty() ? head.beginsWithItsColumns() : words.stream().allMatch(c -> head.leaves().stream()
                .anyMatch(leaf -> Math.abs(leaf.box().x0() - c.left()) <= 1));
    }

    int count() {
        return bounds.length - 1;
    }

    /** Where the cells of each column begin and end. */
    double[] bounds() {
        return bounds;
    }

    /** Of what stands in the cells. */
    double confidence() {
        return confidence;
    }

    /** Whether every number stands between two of the edges. */
    private static boolean fit(List<Row> table, double[] edges) {
        return table.stream().filter(Row::data).flatMap(row -> row.runs().stream()).filter(AlignedTables::number).allMatch(run -> {
            int column = AlignedTables.column(edges, run.box().centreX());
            return run.box().x0() >= edges[column] - OVER && run.box().x1() <= edges[column + 1] + OVER;
        });
    }

    /** Whether what is drawn tells the columns. */
    boolean drawn() {
        return edges != null;
    }

    /** A line of the body whose texts are parted at the edges drawn, where digits end or begin there: a code stands close to its name. */
    Row parted(Row row) {
        double[] drawn = Objects.requireNonNull(edges, "edges are drawn");
        List<TextRuns.Run> runs = new ArrayList<>();
        for (TextRuns.Run run : row.runs()) {
            List<Glyph> glyphs = row.glyphs().stream().filter(g -> g.centreX() >= run.box().x0() && g.centreX() <= run.box().x1()).toList();
            int from = 0;
            for (int k = 1; k < glyphs.size(); k++) {
                boolean edge = AlignedTables.column(drawn, glyphs.get(k - 1).centreX()) != AlignedTables.column(drawn,
                        glyphs.get(k).centreX());
                if (edge && (digit(glyphs.get(k - 1)) || digit(glyphs.get(k)))) {
                    runs.add(TextRuns.run(glyphs.subList(from, k)));
                    from = k;
                }
            }
            runs.add(from == 0 ? run : TextRuns.run(glyphs.subList(from, glyphs.size())));
        }
        return new Row(runs, row.y(), row.data(), row.glyphs());
    }

    private static boolean digit(Glyph glyph) {
        return Character.isDigit(glyph.text().codePointAt(0));
    }

    /** The column that a text of the head is the only heading of, or one of its lines; -1 where it is not known. */
    int own(TextRuns.Run run) {
        int leaf = head == null ? -1 : head.column(run);
        if (head == null || edges == null || leaf < 0) {
            return leaf;
        }
        Box box = head.leaves().get(leaf).box();
        int column = AlignedTables.column(edges, box.centreX());
        boolean within = edges[column] < box.x0() + OVER && box.x1() - OVER < edges[column + 1];
        long beside = head.leaves().stream().filter(l -> AlignedTables.column(edges, l.middle()) == column).count();
        return within && beside == 1 ? column : -1;
    }

    /** The middle between two columns by their headings; infinite where these do not tell the columns. */
    double middle(int first, int last) {
        return head == null || edges != null ? Double.POSITIVE_INFINITY
                : (head.leaves().get(first).middle() + head.leaves().get(last).middle()) / 2;
    }

    /** Whether headings begin where the words below them do. */
    boolean atLeft() {
        return atLeft;
    }

    /** The bounds with an end for the outer cells too: as wide as their headings say, or as the texts {@code between} two places. */
    double[] finite(double left, double right) {
        if (edges != null) {
            return edges;
        }
        double[] finite = bounds.clone();
        int last = finite.length - 1;
        finite[0] = head == null ? Math.min(left, finite[1] - 1) : 2 * head.leaves().get(0).middle() - finite[1];
        finite[last] = head == null ? Math.max(right, finite[last - 1] + 1) : 2 * head.leaves().get(last - 1).middle() - finite[last - 1];
        return finite;
    }

    /**
     * Where one column's cells end and the next one's begin. Where amounts stand at the right of their cells and names at
     * the left, a cell reaches from the end of the amounts before it, or to the beginning of the names after it.
     * Between names and amounts the beginning of the amounts' cell counts where it is known.
     */
    private static double[] bounds(List<Gutters.Column> columns) {
        double[] bounds = new double[columns.size() + 1];
        bounds[0] = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < columns.size(); i++) {
            Gutters.Column before = columns.get(i - 1);
            Gutters.Column after = columns.get(i);
            bounds[i] = before.at() == Side.RIGHT || after.at() == Side.RIGHT ? before.right() + 0.5
                    : after.at() == Side.LEFT ? after.left() - 0.5 : (before.right() + after.left()) / 2;
            if (!before.amounts() && after.cell()) {
                bounds[i] = Math.max(bounds[i], after.left() - 0.5);
            }
        }
        bounds[columns.size()] = Double.POSITIVE_INFINITY;
        return bounds;
    }
}
