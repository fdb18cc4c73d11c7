package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
public record ColumnLayout(List<Column> columns, double[][] edges, String reading) {

    private static final Pattern YEAR = Pattern.compile("(20[0-4]\\d)年");
    /** {@code 项目(按支出性质和经济分类)}: what a list says of itself is said of its columns. */
    private static final Pattern LIST_OF = Pattern.compile(".*(\\(按[^()]*\\))");

    private static final Pattern OTHER_YEAR = Pattern.compile("上年(度)?(预算|决算|执行|完成|实际)|去年|增减|增长|同比|比上年|变动");

    /**
     * A column.
     *
     * @param code  code of the column where it holds amounts; the printed heading where no code fits
     * @param known whether the code is one of the form's
     */
    record Column(ColumnRole role, String code, String heading, boolean known) {
    }

    /** Columns that belong to one list: forms print two or three lists side by side. */
    public record Block(List<Integer> codes, List<Integer> names, List<Integer> amounts) {
    }

    /** {@code year}: the year of the figures, {@code null} where it is not known. */
    static ColumnLayout of(FormPart part, TableHead head, FormDefinition whole, EconomicColumns economic, Integer year) {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        boolean byOrder = false;
        ColumnRoles told = ColumnRoles.of(part, head);
        List<ColumnRole> roles = told.roles();
        FormDefinition form = whole.in(IntStream.range(0, roles.size()).filter(c -> roles.get(c) == ColumnRole.AMOUNT).mapToObj(head::path).toList());
        boolean byEconomic = form.rows() == FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC;
        List<String> subjects = byEconomic ? economic.codes(amountPaths(roles, head)) : List.of();
        Map<Integer, String> matches = matches(roles, head, form, year);
        for (int c = 0; c < part.columns(); c++) {
            String path = head.path(c);
            ColumnRole role = roles.get(c);
            Column column = new Column(role, "", path, true);
            if (role == ColumnRole.AMOUNT) {
                String code = byEconomic && subjects.get(c) != null ? subjects.get(c) : matches.get(c);
                if ((code == null || taken.contains(code) && !byEconomic) && !otherYear(path, year) && !beaten(matches, roles, head, c, form)) {
                    Set<String> others = new HashSet<>(matches.values());
                    others.addAll(taken);
                    String ordered = matchByOrder(form, path, others);
                    byOrder |= ordered != null;
                    code = ordered != null ? ordered : code;
                }
                if (!part.grid().ruled() && severalHeadings(form, path)) {
                    code = null;
                }
                boolean known = code != null && !(taken.contains(code) && (byEconomic || form.once()));
                boolean words = !known && part.grid().ruled() && holdsWords(part, head, c);
                column = new Column(words ? ColumnRole.WORDS : role, known ? code : path, path, known || words);
                taken.add(column.code);
            }
            columns.add(column);
        }
        return new ColumnLayout(columns, part.edges(), told.byPosition() ? "column_by_position" : byOrder ? "column_by_order" : "");
    }

    /**
     * Codes of columns by their headings. In a form that has each column once, of two that would be the same one the
     * better heading wins: 三公经费/小计 is the total beside 合计 with other things in it.
     */
    private static Map<Integer, String> matches(List<ColumnRole> roles, TableHead head, FormDefinition form, Integer year) {
        Map<Integer, String> matches = new HashMap<>();
        Map<String, int[]> best = new HashMap<>();
        for (int c = 0; c < roles.size(); c++) {
            String path = head.path(c);
            if (roles.get(c) != ColumnRole.AMOUNT || otherYear(path, year) && !namesOtherYear(form, path)) {
                continue;
            }
            path = listOf(roles, head, c) + path;
            String code = form.column(path);
            int rank = code == null ? -1 : form.rank(code, path);
            int[] before = best.get(code);
            if (code == null || form.once() && before != null && before[1] <= rank) {
                continue;
            }
            if (form.once() && before != null) {
                matches.remove(before[0]);
            }
            best.put(code, new int[] {c, rank});
            matches.put(c, code);
        }
        return matches;
    }

    /** Whether the column that a heading fits has a better one in the same table: it is then none of the form's, such as the total of 三公经费 and others. */
    private static boolean beaten(Map<Integer, String> matches, List<ColumnRole> roles, TableHead head, int column, FormDefinition form) {
        String path = listOf(roles, head, column) + head.path(column);
        String code = form.once() && !matches.containsKey(column) ? form.column(path) : null;
        return code != null && matches.entrySet().stream().filter(m -> m.getValue().equals(code))
                .anyMatch(m -> form.rank(code, listOf(roles, head, m.getKey()) + head.path(m.getKey())) < form.rank(code, path));
    }

    /** What the list that a column belongs to says of itself in its heading; empty where it says nothing. */
    private static String listOf(List<ColumnRole> roles, TableHead head, int column) {
        for (int c = column - 1; c >= 0; c--) {
            if (roles.get(c) == ColumnRole.NAME) {
                Matcher m = LIST_OF.matcher(head.path(c));
                return m.matches() ? m.group(1) : ColumnRoles.SIDE.matcher(head.path(c)).matches() ? head.path(c) : "";
            }
        }
        return "";
    }

    /** Whether the form itself has a column for another year under this heading. */
    private static boolean namesOtherYear(FormDefinition form, String path) {
        return form.columns().stream().flatMap(c -> c.headings().stream()).anyMatch(h -> h.fits(path) && OTHER_YEAR.matcher(h.own()).find());
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

    /** Whether a column is of another year than the figures, or compares years. */
    static boolean otherYear(String path, Integer year) {
        if (OTHER_YEAR.matcher(path).find()) {
            return true;
        }
        Matcher m = YEAR.matcher(path);
        boolean same = false;
        boolean other = false;
        while (m.find()) {
            same |= year != null && m.group(1).equals(year.toString());
            other |= year != null && !m.group(1).equals(year.toString());
        }
        return other && !same;
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

    /** Whether the headings of several columns ran together: where no rule parts them, an empty column's may join the next. */
    private static boolean severalHeadings(FormDefinition form, String path) {
        List<FormDefinition.Column> named = form.columns().stream().filter(c -> !c.code().contains("total"))
                .filter(c -> c.headings().stream().anyMatch(h -> h.above().isEmpty() && h.own().length() > 3 && path.contains(h.own()))).toList();
        return named.stream().filter(c -> named.stream().noneMatch(part -> c.code().equals(part.partOf()))).map(FormDefinition.Column::code).distinct().count() > 1;
    }

    /**
     * By the column's own heading alone, where what should stand above it is missing: the column of which the least is missing,
     * and of those that are alike the first of the form's list.
     */
    private static String matchByOrder(FormDefinition form, String path, Set<String> taken) {
        String code = null;
        long least = Long.MAX_VALUE;
        for (FormDefinition.Column column : form.columns()) {
            long missing = column.headings().stream().filter(h -> path.endsWith(h.own())).mapToLong(h -> h.missing(path)).min().orElse(Long.MAX_VALUE);
            if (missing < least && !taken.contains(column.code())) {
                code = column.code();
                least = missing;
            }
        }
        return code;
    }

    /**
     * This layout, where a heading that the end of a page cut off says less than that of the same column on the page before:
     * {@code 本年支出} for {@code 本年支出合计}.
     */
    ColumnLayout completedBy(ColumnLayout before) {
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
    ColumnLayout continuedOn(FormPart part) {
        double[][] there = part.edges();
        if (part.columns() == columns.size()) {
            return new ColumnLayout(columns, there, reading);
        }
        if (edges == null || there == null) {
            return null;
        }
        // pages of one form may begin at different places: what counts is the distance from the grid's left edge
        double shift = first(there) - first(edges);
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
                if (cell != null && cell.column() == c && AmountText.of(cell) instanceof AmountText.Amount amount && amount.decimals() > 0) {
                    return true;
                }
            }
        }
        return false;
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
        Block block = new Block(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int c = 0; c < columns.size(); c++) {
            ColumnRole role = columns.get(c).role;
            boolean label = role == ColumnRole.CODE || role == ColumnRole.NAME;
            if (label && !block.amounts.isEmpty()) {
                blocks.add(block);
                block = new Block(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }
            switch (role) {
                case CODE -> block.codes.add(c);
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
