package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.juesuan.model.Box;

/**
 * The head of a table without rules: which of its texts stand over one column each, and over which columns the others
 * reach. A heading stands in the middle of what it is over, whatever stands in the column, or nothing.
 */
final class AlignedHead {

    /** A heading over one column, in one line or wrapped over several. */
    static final class Leaf {
        private Box box;
        private double top;
        private final double bottom;
        private final List<TextRuns.Run> runs = new ArrayList<>();

        private Leaf(TextRuns.Run run) {
            box = run.box();
            top = run.baseline();
            bottom = run.baseline();
            runs.add(run);
        }

        Box box() {
            return box;
        }

        double middle() {
            return box.centreX();
        }

        private boolean goesOnAbove(TextRuns.Run run) {
            boolean near = top - run.baseline() <= WRAP * run.size();
            boolean another = upright() && !HeadCells.letter(run);
            return near && !another
                    && (Math.abs(run.box().centreX() - middle()) <= SAME || Math.abs(run.box().x0() - box.x0()) <= SAME);
        }

        /** Whether it is written one letter in a line: words above are a heading of their own. */
        private boolean upright() {
            return runs.size() > 1 && runs.stream().allMatch(HeadCells::letter);
        }

        private void add(TextRuns.Run run) {
            box = box.union(run.box());
            top = run.baseline();
            runs.add(run);
        }
    }

    /** Lines of one heading are no further apart than this many sizes. */
    private static final double WRAP = 1.55;
    /** The next columns of a table stand below its rows by so many times the distance between two of these. */
    private static final double BAND = 1.5;
    /** Rows of headings are further apart than this many sizes. */
    private static final double ROW = 1.2;
    /** Middles or beginnings of lines of one heading, in points. */
    private static final double SAME = 2.5;
    /** What stands around a form ends its head. */
    private static final Pattern AROUND = Pattern.compile(".*(单\\s*位|部\\s*门|位名称|门名称)\\s*[:：].*");

    private static final Pattern LABELS = Pattern.compile(".*科目[(（]?(编码|代码|名称).*|栏次");

    private static final Pattern SENTENCE = Pattern.compile("[。；，,;]");

    private final List<Leaf> leaves;
    private final List<TextRuns.Run> all;

    private AlignedHead(List<Leaf> leaves, List<TextRuns.Run> all) {
        this.leaves = leaves;
        this.all = all;
    }

    /** {@code lines}: those above the first amounts, from the top to the bottom. */
    static AlignedHead of(List<List<TextRuns.Run>> lines) {
        AlignedHead head = new AlignedHead(new ArrayList<>(), new ArrayList<>());
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (around(lines.get(i))) {
                break;
            }
            for (TextRuns.Run run : lines.get(i)) {
                head.all.add(run);
                head.see(run);
            }
        }
        head.leaves.sort(Comparator.comparingDouble(Leaf::middle));
        return head;
    }

    /**
     * Where the title of a table begins of which no more than the head stands at a page's foot, below a line with amounts: what
     * stands around a form, and headings side by side below. The number of lines where no such table is.
     */
    static int atFoot(List<AlignedTables.Row> rows, int lastData) {
        int first = rows.size();
        int last = lastData;
        int note = lastData;
        for (int i = rows.size() - 1; i > lastData; i--) {
            boolean around = around(rows.get(i).runs());
            first = around ? i : first;
            last = Math.max(last, around ? i : lastData);
            note = Math.max(note, i < first && AlignedLabels.note(rows.get(i).runs()) ? i : lastData);
        }
        if (last == lastData) {
            return bandAtFoot(rows, lastData, note + 1);
        }
        return headings(rows.subList(last + 1, rows.size())) ? AlignedParts.widest(rows, note + 1, first) : rows.size();
    }

    /**
     * The same of the next columns of a table whose others stand above: no title is printed again, but the headings stand apart from
     * the rows, further than these from each other.
     */
    private static int bandAtFoot(List<AlignedTables.Row> rows, int lastData, int from) {
        boolean apart = from < rows.size() && lastData > 0
                && rows.get(from).y() - rows.get(from - 1).y() > BAND * (rows.get(lastData).y() - rows.get(lastData - 1).y());
        return apart && alone(rows.subList(from, rows.size())) ? from : rows.size();
    }

    /** Whether a page without amounts is the head of a table and nothing else: a heading of codes or names is among others. */
    static boolean alone(List<AlignedTables.Row> rows) {
        return headings(rows) && rows.stream().flatMap(row -> row.runs().stream())
                .anyMatch(run -> LABELS.matcher(run.printed().replace(" ", "")).matches());
    }

    /** Whether headings stand side by side, and no sentences. */
    private static boolean headings(List<AlignedTables.Row> rows) {
        List<List<TextRuns.Run>> head = rows.stream().map(AlignedTables.Row::runs).toList();
        return of(head).leaves().size() >= AlignedTables.HEADINGS
                && head.stream().flatMap(List::stream).noneMatch(run -> SENTENCE.matcher(run.printed()).find());
    }

    /** Whether a line says whose form it is, or in which unit. */
    static boolean around(List<TextRuns.Run> line) {
        return line.stream().anyMatch(run -> AROUND.matcher(run.printed()).matches());
    }

    private void see(TextRuns.Run run) {
        List<Leaf> below = leaves.stream().filter(leaf -> leaf.middle() >= run.box().x0() - 1 && leaf.middle() <= run.box().x1() + 1
                || run.box().centreX() >= leaf.box.x0() && run.box().centreX() <= leaf.box.x1()).toList();
        if (below.isEmpty()) {
            leaves.add(new Leaf(run));
        } else if (below.size() == 1 && below.get(0).goesOnAbove(run)) {
            below.get(0).add(run);
        }
    }

    /**
     * The places of headings that may be over several columns though they stand between those of two: they are higher
     * than both by a row.
     */
    List<Integer> parents() {
        List<Integer> parents = new ArrayList<>();
        for (int i = 1; i + 1 < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            double row = ROW * leaf.runs.get(0).size();
            int left = i - 1;
            int right = i + 1;
            // the letters of a heading may stand so far apart that they look like several
            while (left > 0 && Math.abs(leaves.get(left).bottom - leaf.bottom) < SAME) {
                left--;
            }
            while (right + 1 < leaves.size() && Math.abs(leaves.get(right).bottom - leaf.bottom) < SAME) {
                right++;
            }
            if (leaves.get(left).top - leaf.bottom > row && leaves.get(right).top - leaf.bottom > row) {
                parents.add(i);
            }
        }
        return parents;
    }

    /** This head with the headings at these places over several columns. */
    AlignedHead without(List<Integer> places) {
        List<Leaf> fewer = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (!places.contains(i)) {
                fewer.add(leaves.get(i));
            }
        }
        return new AlignedHead(fewer, all);
    }

    /**
     * This head without the first and the last heading where they are outside what is drawn, in which all others are, and
     * have no amounts: the page cut columns that they are over too.
     */
    AlignedHead within(Predicate<Box> drawn, Predicate<Box> amounts) {
        List<Integer> outside = IntStream.range(0, leaves.size()).filter(i -> !drawn.test(leaves.get(i).box)).boxed().toList();
        boolean ends = outside.stream().allMatch(i -> (i == 0 || i == leaves.size() - 1) && !amounts.test(leaves.get(i).box));
        return ends && outside.size() < leaves.size() ? without(outside) : this;
    }

    /**
     * The edges drawn, with those between columns that only have what is drawn in common, a total's cell over codes and names:
     * each of the two has a heading of its own there.
     */
    double[] parted(double[] edges, List<Gutters.Column> columns) {
        DoubleStream.Builder parted = DoubleStream.builder();
        for (int i = 1; i < columns.size() && edges.length > 0; i++) {
            double left = columns.get(i - 1).right();
            double right = columns.get(i).left();
            int cell = AlignedTables.column(edges, (left + right) / 2);
            boolean within = edges[cell] < columns.get(i - 1).left() + AlignedColumns.OVER
                    && columns.get(i).right() - AlignedColumns.OVER < edges[cell + 1];
            if (within && leaves.stream().anyMatch(leaf -> edges[cell] < leaf.middle() && leaf.box.x1() < right)
                    && leaves.stream().anyMatch(leaf -> leaf.box.x0() > left && leaf.middle() < edges[cell + 1])) {
                parted.add((left + right) / 2);
            }
        }
        return DoubleStream.concat(Arrays.stream(edges), parted.build()).sorted().toArray();
    }

    /** From left to right. */
    List<Leaf> leaves() {
        return leaves;
    }

    /** Whether there are headings over several columns, and each begins where one over a single column does. */
    boolean beginsWithItsColumns() {
        List<TextRuns.Run> over = all.stream().filter(run -> column(run) < 0).toList();
        return !over.isEmpty() && over.stream().allMatch(run -> leaves.stream()
                .anyMatch(leaf -> Math.abs(leaf.box.x0() - run.box().x0()) <= 1));
    }

    /** The column of a line of a heading over one column, -1 where it is none. */
    int column(TextRuns.Run run) {
        for (int i = 0; i < leaves.size(); i++) {
            for (TextRuns.Run own : leaves.get(i).runs) {
                if (own == run) {
                    return i;
                }
            }
        }
        return -1;
    }
}
