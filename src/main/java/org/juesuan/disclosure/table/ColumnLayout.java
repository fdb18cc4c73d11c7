package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.model.Cell;
import org.juesuan.text.AmountText;

/**
 * What each column of a part holds. A part with headings tells it itself; a part without takes it from the part before
 * it, column by column where they are as many, by position where they are not.
 *
 * @param columns one for each column of the grid, from left to right
 * @param edges   left and right edge of each column, {@code null} in a workbook
 * @param reading how columns were told where that was not by their headings alone: {@code column_by_order} of two that are
 *                alike, {@code column_by_position} on the page; else empty
 */
public record ColumnLayout(List<Column> columns, double @Nullable [][] edges, String reading) {

    /**
     * A column.
     *
     * @param code  code of the column where it holds amounts; the printed heading where no code fits
     * @param known whether the code is one of the form's
     * @param part  which of its list's columns of codes it is, from 0, as the head tells: a page further on may print the last alone;
     *              -1 where nobody has counted
     */
    record Column(ColumnRole role, String code, String heading, boolean known, int part) {

        Column(ColumnRole role, String code, String heading, boolean known) {
            this(role, code, heading, known, -1);
        }
    }

    /** Edges of one column on two pages differ by no more than this, in points. */
    private static final double SAME = 1.5;

    /**
     * Columns that belong to one list: forms print two or three lists side by side.
     *
     * @param places which part of a code each of {@code codes} holds, from 0
     */
    public record Block(List<Integer> codes, List<Integer> places, List<Integer> names, List<Integer> amounts) {

        private Block() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void code(int column, int part) {
            codes.add(column);
            int last = places.isEmpty() ? -1 : places.get(places.size() - 1);
            // other tables of the same grid may cut one column in two
            places.add(part < 0 ? last + 1 : Math.max(part, last));
        }

        /** Of how many parts its codes are, those before the first included that are not printed. */
        int parts() {
            return places.isEmpty() ? 0 : places.get(places.size() - 1) + 1;
        }

        /** Whether the first parts of its codes stand on a page before. */
        boolean behind() {
            return !places.isEmpty() && places.get(0) > 0;
        }
    }

    /** {@code year}: the year of the figures, {@code null} where it is not known. */
    static ColumnLayout of(FormPart part, TableHead head, FormDefinition whole, EconomicColumns economic, @Nullable Integer year) {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        boolean byOrder = false;
        ColumnRoles told = ColumnRoles.of(part, head);
        List<ColumnRole> roles = told.roles();
        FormDefinition form = whole.in(IntStream.range(0, roles.size()).filter(c -> roles.get(c) == ColumnRole.AMOUNT).mapToObj(head::path)
                .toList());
        boolean byEconomic = form.rows() == FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC;
        List<String> subjects = byEconomic ? economic.codes(amountPaths(roles, head)) : List.of();
        Map<Integer, String> matches = ColumnCodes.matches(roles, head, form, year);
        for (int c = 0; c < part.columns(); c++) {
            String path = head.path(c);
            ColumnRole role = roles.get(c);
            Column column = new Column(role, "", path, true);
            if (role == ColumnRole.AMOUNT) {
                String code = byEconomic && subjects.get(c) != null ? subjects.get(c) : matches.get(c);
                if ((code == null || taken.contains(code) && !byEconomic) && !ColumnCodes.otherYear(path, year)
                        && !ColumnCodes.beaten(matches, roles, head, c, form)) {
                    Set<String> others = new HashSet<>(matches.values());
                    others.addAll(taken);
                    String ordered = ColumnCodes.matchByOrder(form, path, others);
                    byOrder |= ordered != null;
                    code = ordered != null ? ordered : code;
                }
                if (!part.grid().ruled() && ColumnCodes.severalHeadings(form, path)) {
                    code = null;
                }
                String own = code == null || taken.contains(code) && (byEconomic || form.once()) ? null : code;
                boolean words = own == null && part.grid().ruled() && holdsWords(part, head, c);
                column = new Column(words ? ColumnRole.WORDS : role, own == null ? path : own, path, own != null || words);
                taken.add(column.code);
            }
            columns.add(column);
        }
        return new ColumnLayout(numbered(columns), part.edges(), told.byPosition() ? "column_by_position" : byOrder ? "column_by_order"
                : "");
    }

    /** The columns, those of codes numbered in each list. */
    private static List<Column> numbered(List<Column> columns) {
        List<Column> numbered = new ArrayList<>(columns);
        for (Block block : new ColumnLayout(columns, null, "").blocks()) {
            for (int i = 0; i < block.codes.size(); i++) {
                int column = block.codes.get(i);
                Column code = columns.get(column);
                numbered.set(column, new Column(code.role, code.code, code.heading, code.known, i));
            }
        }
        return numbered;
    }

    /** Whether a column holds words and no amount. */
    private static boolean holdsWords(FormPart part, TableHead head, int column) {
        boolean words = false;
        for (int r = head.rows(); r < part.rows().length && !part.noteAt(r); r++) {
            Cell cell = RowLabel.own(part, r, column);
            if (cell != null && cell.column() == column && !cell.blank()) {
                AmountText read = AmountText.of(cell);
                if (read instanceof AmountText.Amount) {
                    return false;
                }
                words |= read instanceof AmountText.NoAmount;
            }
        }
        return words;
    }

    /** The headings of the columns that hold amounts; empty for the others. */
    private static List<List<String>> amountPaths(List<ColumnRole> roles, TableHead head) {
        List<List<String>> paths = new ArrayList<>();
        for (int c = 0; c < roles.size(); c++) {
            paths.add(roles.get(c) == ColumnRole.AMOUNT ? head.paths().get(c) : List.of());
        }
        return paths;
    }

    /** Whether a head has a column of codes or names. */
    public static boolean labelled(TableHead head) {
        return ColumnRoles.labelled(head);
    }

    /**
     * This layout, where a heading that the end of a page cut off says less than that of the same column on the page before:
     * {@code 本年支出} for {@code 本年支出合计}.
     */
    ColumnLayout completedBy(@Nullable ColumnLayout before) {
        if (before == null || before.columns.size() != columns.size()) {
            return this;
        }
        List<String> taken = amountCodes();
        List<Column> completed = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column here = columns.get(c);
            Column there = before.columns.get(c);
            boolean cut = here.role == ColumnRole.AMOUNT && !here.known && there.role == ColumnRole.AMOUNT && there.known
                    && there.heading.startsWith(here.heading) && !taken.contains(there.code);
            completed.add(cut ? there : here);
        }
        return completed.equals(columns) ? this : new ColumnLayout(completed, edges, "column_by_position");
    }

    /** This layout for a part that prints no headings. */
    @Nullable ColumnLayout continuedOn(FormPart part) {
        double[][] there = part.edges();
        if (part.columns() == columns.size()) {
            return new ColumnLayout(columns, there, reading);
        }
        if (edges == null || there == null) {
            return null;
        }
        double shift = shift(edges, there);
        List<Column> placed = new ArrayList<>();
        for (double[] edge : there) {
            int best = -1;
            double most = 0;
            for (int c = 0; edge != null && c < columns.size(); c++) {
                double overlap = edges[c] == null ? 0
                        : Math.min(edge[1] - shift, edges[c][1]) - Math.max(edge[0] - shift, edges[c][0]);
                if (overlap > most) {
                    most = overlap;
                    best = c;
                }
            }
            placed.add(best < 0 ? new Column(ColumnRole.NONE, "", "", true) : columns.get(best));
        }
        return new ColumnLayout(placed, there, reading.isEmpty() ? "column_by_position" : reading);
    }

    /**
     * How far the columns of a page stand right of these. Pages of one form may begin at different places; but where the
     * first column's cell goes on from the page before, nothing is drawn above it, and the grid begins with the second.
     */
    private static double shift(double[][] own, double[][] there) {
        double beginning = first(there) - first(own);
        return there.length < own.length && fits(own, there, 0) >= Math.max(1, fits(own, there, beginning)) ? 0 : beginning;
    }

    /**
     * How many columns of a page begin or end where one of these does: without rules what stands in a column is at its left or
     * its right.
     */
    private static int fits(double[][] own, double[][] there, double shift) {
        int fits = 0;
        for (double[] edge : there) {
            fits += edge != null && Arrays.stream(own).anyMatch(one -> one != null && (Math.abs(edge[0] - shift - one[0]) <= SAME
                    || Math.abs(edge[1] - shift - one[1]) <= SAME)) ? 1 : 0;
        }
        return fits;
    }

    private static double first(double[][] edges) {
        for (double[] edge : edges) {
            if (edge != null) {
                return edge[0];
            }
        }
        return 0;
    }

    /** Whether a column of a part that nothing stands over holds amounts with decimals. */
    boolean amountsWithoutHeading(FormPart part, int from) {
        for (int c = 0; c < columns.size(); c++) {
            for (int r = from; columns.get(c).role == ColumnRole.NONE && r < part.rows().length; r++) {
                Cell cell = RowLabel.own(part, r, c);
                if (cell != null && cell.column() == c && AmountText.of(cell) instanceof AmountText.Amount amount
                        && amount.decimals() > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether what looks like a head is the first rows of a page that goes on, items without amounts that have the names of columns:
     * amounts stand where none of them is a heading, in the columns of the page before.
     */
    boolean ofFirstRows(FormPart part, TableHead head, @Nullable ColumnLayout before) {
        return before != null && before.columns.size() == columns.size() && amountsWithoutHeading(part, head.rows())
                && !before.amountsWithoutHeading(part, head.rows());
    }

    boolean hasLabels() {
        return columns.stream().anyMatch(c -> c.role == ColumnRole.CODE || c.role == ColumnRole.NAME);
    }

    /** Whether at least one column of amounts is one of the form's. */
    boolean knowsAmounts() {
        return columns.stream().anyMatch(c -> c.role == ColumnRole.AMOUNT && c.known);
    }

    boolean hasAmounts() {
        return columns.stream().anyMatch(c -> c.role == ColumnRole.AMOUNT);
    }

    /** The codes of the amount columns, in order. */
    List<String> amountCodes() {
        return columns.stream().filter(c -> c.role == ColumnRole.AMOUNT).map(Column::code).toList();
    }

    /** Lists side by side: a code or a name after an amount begins the next one. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Block block = new Block();
        for (int c = 0; c < columns.size(); c++) {
            ColumnRole role = columns.get(c).role;
            boolean label = role == ColumnRole.CODE || role == ColumnRole.NAME;
            if (label && !block.amounts.isEmpty()) {
                blocks.add(block);
                block = new Block();
            }
            switch (role) {
                case CODE -> block.code(c, columns.get(c).part);
                case NAME -> block.names.add(c);
                case AMOUNT -> block.amounts.add(c);
                default -> {
                }
            }
        }
        blocks.add(block);
        return blocks;
    }
}
