package org.juesuan.disclosure.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;

/** Which of a form's columns a heading is: by the heading with what stands above it, by its order among others, or none. */
final class ColumnCodes {

    private static final Pattern YEAR = Pattern.compile("(20[0-4]\\d)年");
    /** {@code 项目(按支出性质和经济分类)}: what a list says of itself is said of its columns. */
    private static final Pattern LIST_OF = Pattern.compile(".*(\\(按[^()]*\\))");

    private static final Pattern OTHER_YEAR = Pattern.compile("上年(度)?(预算|决算|执行|完成|实际)|去年|增减|增长|同比|比上年|变动");

    private ColumnCodes() {
    }

    /**
     * Codes of columns by their headings. In a form that has each column once, of two that would be the same one the
     * better heading wins: 三公经费/小计 is the total beside 合计 with other things in it.
     */
    static Map<Integer, String> matches(List<ColumnRole> roles, TableHead head, FormDefinition form, @Nullable Integer year) {
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

    /**
     * Whether the column that a heading fits has a better one in the same table: it is then none of the form's, such as the total
     * of 三公经费 and others.
     */
    static boolean beaten(Map<Integer, String> matches, List<ColumnRole> roles, TableHead head, int column, FormDefinition form) {
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
        return form.columns().stream().flatMap(c -> c.headings().stream())
                .anyMatch(h -> h.fits(path) && OTHER_YEAR.matcher(h.own()).find());
    }

    /** Whether a column is of another year than the figures, or compares years. */
    static boolean otherYear(String path, @Nullable Integer year) {
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

    /** Whether the headings of several columns ran together: where no rule parts them, an empty column's may join the next. */
    static boolean severalHeadings(FormDefinition form, String path) {
        List<FormDefinition.Column> named = form.columns().stream().filter(c -> !c.code().contains("total"))
                .filter(c -> c.headings().stream().anyMatch(h -> h.above().isEmpty() && h.own().length() > 3 && path.contains(h.own())))
                .toList();
        return named.stream().filter(c -> named.stream().noneMatch(part -> c.code().equals(part.partOf()))).map(FormDefinition.Column::code)
                .distinct().count() > 1;
    }

    /**
     * By the column's own heading alone, where what should stand above it is missing: the column of which the least is missing,
     * and of those that are alike the first of the form's list.
     */
    static @Nullable String matchByOrder(FormDefinition form, String path, Set<String> taken) {
        String code = null;
        long least = Long.MAX_VALUE;
        for (FormDefinition.Column column : form.columns()) {
            long missing = column.headings().stream().filter(h -> path.endsWith(h.own())).mapToLong(h -> h.missing(path)).min()
                    .orElse(Long.MAX_VALUE);
            if (missing < least && !taken.contains(column.code())) {
                code = column.code();
                least = missing;
            }
        }
        return code;
    }
}
