package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.reading.pdf.AlignedTables.Row;

/**
 * Names over several lines beside amounts, and a code maybe, that stand in the middle of them. Where rows follow each other closely no
 * distance tells the lines of one name from those of the next, but the middles do: of all ways to give the lines to rows in
 * their order, one alone leaves every row in the middle of its name.
 */
final class CentredNames {

    /** A code or its pieces, 类 款 项 in columns of their own. */
    static final Pattern CODE = Pattern.compile("\\d{2,7}");
    /** A code is off the middle of its name by no more than this share of a letter's size; a line more or less is half a size at least. */
    private static final double OFF = 0.3;
    /** Lines of a name are no further apart than this many sizes. */
    private static final double LINE = 1.7;
    /** No name goes on over more lines. */
    private static final int MOST_LINES = 6;

    /** A line of a name; {@code line}: its place among those of the table. */
    private record Piece(int line, double y, double size) {
    }

    /** A row's code and amounts; {@code own}: the place of the piece beside them, -1 where none is. */
    private record Anchor(int line, double y, int own) {
    }

    /** A code behind its name, in a line of its own. */
    private static final Pattern BEHIND = Pattern.compile("[(（]\\d{3,7}[)）]");

    /** Whether rows have codes beside their names; where they have none, a row is nothing without its name. */
    private final boolean coded;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();

    private CentredNames(boolean coded) {
        this.coded = coded;
    }

    /** For each line the one with amounts whose name it is a part of, itself included; -1 where the middles do not tell it. */
    static int[] owners(List<Row> lines) {
        int[] owners = new int[lines.size()];
        Arrays.fill(owners, -1);
        double[] names = between(lines);
        for (int from = 0; names.length > 0 && from < lines.size(); ) {
            CentredNames stretch = new CentredNames(Double.isFinite(names[0]));
            int to = from;
            while (to < lines.size() && stretch.take(lines, to, names)) {
                to++;
            }
            stretch.tell(owners);
            from = to + 1;
        }
        return owners;
    }

    /**
     * Where names stand: between the last codes and the first amounts of a table, or left of the amounts where no line begins with a
     * code, as where names and codes share a cell; empty where codes and amounts are no columns.
     */
    private static double[] between(List<Row> lines) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        boolean coded = lines.stream().anyMatch(line -> line.data() && codes(line) > 0);
        for (Row line : lines) {
            int codes = codes(line);
            if (!line.data() || coded && codes == 0) {
                continue;
            }
            left = codes == 0 ? left : Math.max(left, line.runs().get(codes - 1).box().x1());
            right = Math.min(right, line.runs().stream().skip(codes).filter(AlignedTables::number).mapToDouble(r -> r.box().x0())
                    .findFirst().orElse(right));
        }
        return left < right && Double.isFinite(left) == coded && Double.isFinite(right) ? new double[] {left, right} : new double[0];
    }

    /** How many codes, or pieces of one, a line begins with; 0 where the number that it begins with may be another. */
    private static int codes(Row line) {
        int codes = 0;
        while (codes < line.runs().size() && CODE.matcher(line.runs().get(codes).printed()).matches()) {
            codes++;
        }
        return codes;
    }

    /** Takes a line as a row or as a piece of a name; false where it is neither, so that no name goes on over it. */
    private boolean take(List<Row> lines, int at, double[] names) {
        Row line = lines.get(at);
        if (AlignedTables.data(line.runs()) || codes(line) > 0) {
            TextRuns.Run own = words(line, names);
            if (own != null) {
                pieces.add(new Piece(at, own.baseline(), own.size()));
            }
            TextRuns.Run first = line.runs().stream().filter(run -> run != own).findFirst().orElse(own);
            anchors.add(new Anchor(at, first == null ? line.y() : first.baseline(), own == null ? -1 : pieces.size() - 1));
            return first != null;
        }
        TextRuns.Run only = line.runs().size() == 1 ? words(line, names) : null;
        if (only == null || AlignedLabels.note(line.runs())) {
            return false;
        }
        pieces.add(new Piece(at, only.baseline(), only.size()));
        return true;
    }

    /** The words of a line that stand where names do, {@code null} where none or several do. */
    private static TextRuns.@Nullable Run words(Row line, double[] names) {
        List<TextRuns.Run> words = line.runs().stream().filter(run -> (!AlignedTables.number(run) || BEHIND.matcher(run
                .printed()).matches()) && !CODE.matcher(run.printed()).matches()
                && run.box().x0() > names[0] && run.box().x1() < names[1]).toList();
        return words.size() == 1 ? words.get(0) : null;
    }

    /** Gives the lines of a stretch their rows, where there is one way alone to do so. */
    private void tell(int[] owners) {
        boolean inLines = !anchors.isEmpty() && pieces.size() > anchors.stream().filter(a -> a.own >= 0).count();
        // a row without a name is rare, and with some the lines may be given in many ways
        if (inLines && !tell(owners, false) && coded) {
            tell(owners, true);
        }
    }

    /** Whether there is one way alone; {@code nameless}: whether a row may be without a name. */
    private boolean tell(int[] owners, boolean nameless) {
        int n = anchors.size();
        // ways[a][p]: in how many ways the first rows take the first pieces; before[a][p]: how many the last of these rows takes
        int[][] ways = new int[n + 1][pieces.size() + 1];
        int[][] before = new int[n + 1][pieces.size() + 1];
        ways[0][0] = 1;
        for (int a = 0; a < n; a++) {
            for (int p = 0; p <= pieces.size(); p++) {
                for (int k = 0; ways[a][p] > 0 && k <= MOST_LINES && p + k <= pieces.size(); k++) {
                    if (middle(anchors.get(a), p, k, nameless)) {
                        ways[a + 1][p + k] = Math.min(2, ways[a + 1][p + k] + ways[a][p]);
                        before[a + 1][p + k] = k;
                    }
                }
            }
        }
        if (ways[n][pieces.size()] != 1) {
            return false;
        }
        int p = pieces.size();
        for (int a = n; a > 0; a--) {
            int line = anchors.get(a - 1).line;
            owners[line] = line;
            for (int k = before[a][p]; k > 0; k--) {
                owners[pieces.get(--p).line] = line;
            }
        }
        return true;
    }

    /** Whether a row stands in the middle of {@code count} pieces from the place {@code from} on, its own among them where it has one. */
    private boolean middle(Anchor anchor, int from, int count, boolean nameless) {
        boolean own = anchor.own < 0 || from <= anchor.own && anchor.own < from + count;
        if (count == 0 || !own) {
            return own && nameless;
        }
        for (int i = from + 1; i < from + count; i++) {
            if (pieces.get(i).y - pieces.get(i - 1).y > LINE * pieces.get(i).size) {
                return false;
            }
        }
        double middle = (pieces.get(from).y + pieces.get(from + count - 1).y) / 2;
        return Math.abs(middle - anchor.y) <= OFF * pieces.get(from).size;
    }
}
