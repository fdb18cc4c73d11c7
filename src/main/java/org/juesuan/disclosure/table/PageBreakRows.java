package org.juesuan.disclosure.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.Subjects;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Severity;
import org.juesuan.text.AmountText;

/**
 * Rows that the end of a page cut in two: office programs let what did not fit run on in a first row of the next page,
 * {@code 20 | 10 | 01 | 行政} above and {@code 4 | | | 运行} below. The two are one row where the upper one by itself is none:
 * its code has too few digits, its name becomes that of its code only with the rest, or an amount is not complete. Each
 * row that was put together is said, and its lines carry it.
 */
final class PageBreakRows {

    /** The part above with its last row whole, the part below without the rest of it. */
    record Joined(FormPart above, FormPart below) {
    }

    private static final Pattern ZERO = Pattern.compile("0+");

    private final FormDefinition form;
    private final Subjects names;
    private final FormEntries out;

    PageBreakRows(FormDefinition form, Subjects names, FormEntries out) {
        this.form = form;
        this.names = names;
        this.out = out;
    }

    /** Whether a part before another page has nothing but a head. */
    static boolean onlyHead(FormPart above, TableHead head, FormPart below) {
        return head.rows() == above.rows().length && above.columns() <= below.columns() && above.page() != below.page();
    }

    /**
     * Whether the end of a page cut the head itself: below a part that is {@link #onlyHead} stands no whole one. Both are the
     * layouts that the heads tell by themselves, the one below {@code null} where there is none.
     */
    static boolean headGoesOn(ColumnLayout above, @Nullable ColumnLayout ownBelow) {
        boolean labelled = ownBelow != null && ownBelow.hasLabels() && !ownBelow.reading().equals("column_by_position");
        return ownBelow == null || !ownBelow.knowsAmounts() || !labelled && above.hasLabels();
    }

    /** {@code from}: the first row of {@code above} that is no heading; {@code null} where no row was cut. */
    @Nullable Joined joined(FormPart above, ColumnLayout layout, int from, FormPart below) {
        int last = above.rows().length - 1;
        if (last < from || above.page() == below.page() || above.noteAt(last)) {
            return null;
        }
        if (!above.grid().ruled()) {
            // where nothing stands above it, it looks like a head itself
            for (int r : new int[] {0, TableHead.of(below).rows()}) {
                FormPart whole = withRestOfName(above, from, layout, below, r);
                if (whole != null) {
                    return told(whole, below, r);
                }
            }
            return null;
        }
        if (above.columns() != below.columns()) {
            return null;
        }
        TableHead head = TableHead.of(below);
        int headed = head.rows();
        if (headed > 0 && IntStream.range(0, below.columns()).anyMatch(c -> otherColumn(layout, head, c))) {
            return null;
        }
        for (int r : headed == 0 ? new int[] {0} : new int[] {0, headed}) {
            if (r < below.rows().length && !below.noteAt(r)) {
                FormPart whole = whole(above, from, layout, below, r);
                if (whole != null) {
                    return told(whole, below, r);
                }
            }
        }
        return null;
    }

    private Joined told(FormPart whole, FormPart below, int row) {
        out.remark("read_row_cut_by_page", Severity.INFO, "第 " + whole.page().number() + " 页最后一行被分页截断，与第 " + below.page().number()
                + " 页的第一行合并读取", whole, null);
        return new Joined(whole, below.without(row));
    }

    /**
     * Without rules nothing tells a row but its words: the first one of a page is the rest of a name where it is one text under that
     * name, and the name is its code's with it and not without.
     */
    private @Nullable FormPart withRestOfName(FormPart above, int from, ColumnLayout layout, FormPart below, int row) {
        List<Cell> first = below.rows().length < row + 2 ? List.of() : below.starting(row).stream().filter(c -> !c.blank()).toList();
        if (first.size() != 1 || first.get(0).box() == null) {
            return null;
        }
        int last = above.rows().length - 1;
        Box rest = first.get(0).onPage();
        for (ColumnLayout.Block block : layout.blocks()) {
            for (int c : block.names()) {
                Cell upper = RowLabel.own(above, last, c);
                if (upper != null && !upper.blank() && rest.x0() < upper.onPage().x1() && leftOf(above, last, upper) < rest.x1()) {
                    FormPart whole = above.endingWith(with(above.rows()[last], upper, both(upper, first.get(0), "\n")));
                    RowLabel before = label(above, from, last, block);
                    RowLabel after = label(whole, from, last, block);
                    boolean named = names.named(after.code(), after.name()) && !names.named(before.code(), before.name());
                    return named ? whole : null;
                }
            }
        }
        return null;
    }

    /** Where the text before a name ends: the name's first line may be indented, and the rest of it is not. */
    private static double leftOf(FormPart part, int row, Cell name) {
        return part.starting(row).stream().filter(c -> !c.blank() && c.column() < name.column()).mapToDouble(c -> c.onPage().x1()).max()
                .orElse(0);
    }

    private static Cell[] with(Cell[] row, Cell one, Cell other) {
        return Arrays.stream(row).map(cell -> cell == one ? other : cell).toArray(Cell[]::new);
    }

    /** Whether another heading stands over a column of amounts: the page below holds other columns, and no row goes on there. */
    private static boolean otherColumn(ColumnLayout layout, TableHead head, int column) {
        ColumnLayout.Column above = layout.columns().get(column);
        return above.role() == ColumnRole.AMOUNT && !head.own(column).isEmpty() && !above.heading().endsWith(head.own(column));
    }

    private @Nullable FormPart whole(FormPart above, int from, ColumnLayout layout, FormPart below, int row) {
        int last = above.rows().length - 1;
        Cell[] joined = above.rows()[last];
        boolean cut = false;
        boolean rest = false;
        for (int c = 0; c < layout.columns().size(); c++) {
            Cell upper = RowLabel.own(above, last, c);
            Cell lower = RowLabel.own(below, row, c);
            boolean again = lower != null && lower.column() < c;
            if (lower == null || lower.blank() || again) {
                continue;
            }
            if (upper == null || upper.blank()) {
                return null;
            }
            rest = true;
            boolean amount = layout.columns().get(c).role() == ColumnRole.AMOUNT;
            if (amount && !cutAmount(upper, lower)) {
                return null;
            }
            cut |= amount;
            Cell both = both(upper, lower, amount ? "" : "\n");
            joined = with(joined, upper, both);
        }
        FormPart whole = above.endingWith(joined);
        for (ColumnLayout.Block block : rest ? layout.blocks() : List.<ColumnLayout.Block>of()) {
            RowLabel before = label(above, from, last, block);
            RowLabel after = label(whole, from, last, block);
            if (after.oddCode()) {
                return null;
            }
            cut |= !after.equals(before) && cutLabel(before, after);
        }
        return cut ? whole : null;
    }

    /** The label of a row, whose code may go on with the parts that the rows above it print. */
    private static RowLabel label(FormPart part, int from, int row, ColumnLayout.Block block) {
        CodeParts parts = new CodeParts();
        for (int r = from; r < row; r++) {
            RowLabel.of(part, r, block, parts);
        }
        return RowLabel.of(part, row, block, parts);
    }

    /** Whether the upper piece is no whole amount, nor a dash or a zero for none, and both together are one with two decimals. */
    private static boolean cutAmount(Cell upper, Cell lower) {
        boolean none = AmountText.of(upper.text()) instanceof AmountText.Blank || ZERO.matcher(upper.text().strip()).matches();
        if (none && !lower.text().startsWith(".")) {
            return false;
        }
        return AmountText.of(upper.text() + lower.text()) instanceof AmountText.Amount whole && whole.decimals() == 2
                && !(AmountText.of(upper.text()) instanceof AmountText.Amount piece && piece.decimals() >= 2);
    }

    private boolean cutLabel(RowLabel before, RowLabel after) {
        if (before.oddCode()) {
            return true;
        }
        boolean whole = names.named(before.code(), before.name());
        // where every row has a code, a first row that has a name only is the rest of a name
        return !whole && (names.named(after.code(), after.name()) || form.rows().coded() && !before.code().isEmpty()
                && before.code().equals(after.code()));
    }

    private static Cell both(Cell upper, Cell lower, String between) {
        return new Cell(upper.row(), upper.column(), upper.rowSpan(), upper.columnSpan(), upper.text() + between + lower.text(),
                upper.printed() + "\n" + lower.printed(), null, upper.box(), Math.min(upper.confidence(), lower.confidence()));
    }
}
