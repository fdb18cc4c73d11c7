package org.juesuan.contract;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.DocumentKind;
import org.juesuan.text.PlainText;

/**
 * What an official form is, as written in {@code forms/*.yml}.
 *
 * @param code    its code in the contract
 * @param kind    whether it belongs to final accounts or a budget
 * @param finalAccounts code of the form that the same words name in final accounts; {@code null} for those themselves
 * @param titles  its normalised titles, see {@link FormTitles}
 * @param underTitleOf code of another form that is printed under the same title, so that only the head tells them apart, or {@code null}
 * @param submitted whether only the workbooks have it that bodies hand in, no publication
 * @param rows    what its rows are
 * @param columns its columns in order of preference; empty where columns are economic subjects
 */
public record FormDefinition(String code, DocumentKind kind, String finalAccounts, List<String> titles, String underTitleOf, boolean submitted,
                             Rows rows, List<Column> columns) {

    /** Whether each column stands once: where lists stand side by side, each has its own column of the same code. */
    public boolean once() {
        return rows == Rows.SINGLE || rows == Rows.NAMED;
    }

    /** How far down its list the heading of a column stands that fits; the first is the best. */
    public int rank(String code, String path) {
        int rank = 0;
        for (Column column : columns) {
            for (Heading heading : column.headings) {
                if (column.code.equals(code) && heading.fits(path)) {
                    return rank;
                }
                rank++;
            }
        }
        return rank;
    }

    /** The same form, where a heading is that of a column whatever the columns say themselves. */
    public FormDefinition with(String heading, String column) {
        List<Column> all = new ArrayList<>(List.of(new Column(column, List.of(Heading.of(heading)), null)));
        all.addAll(columns);
        return new FormDefinition(code, kind, finalAccounts, titles, underTitleOf, submitted, rows, all);
    }

    /** What the rows of a form are. */
    public enum Rows {
        /** functional subjects (功能分类) */
        FUNCTIONAL,
        /** functional subjects and, under them, the projects without a code of their own */
        PROJECTS,
        /** functional subjects, with economic subjects as columns */
        FUNCTIONAL_BY_ECONOMIC,
        /** economic subjects (经济分类), in one list or in blocks side by side */
        ECONOMIC,
        /** named items, in blocks side by side */
        NAMED,
        /** named items in lists side by side that have the same columns; items that are counted are no amounts */
        ITEMS,
        /** one row without a label */
        SINGLE;

        /** Whether each row but totals prints a subject's code. */
        public boolean coded() {
            return this == FUNCTIONAL || this == FUNCTIONAL_BY_ECONOMIC || this == ECONOMIC;
        }
    }

    /** Code of the column under this heading, {@code null} where none fits; {@code path}: what stands over it, joined from the top. */
    public String column(String path) {
        for (Column column : columns) {
            if (column.headings.stream().anyMatch(h -> h.fits(path))) {
                return column.code;
            }
        }
        return null;
    }

    /** A column: its code, the headings under which provinces print it, and the column that it is a part of or {@code null}. */
    public record Column(String code, List<Heading> headings, String partOf) {
    }

    /** A heading: what it ends with, what stands above or before it, and what must not. */
    public record Heading(List<String> above, List<String> without, String own) {

        static Heading of(String written) {
            List<String> parts = List.of(PlainText.plain(written).split("/"));
            List<String> others = parts.subList(0, parts.size() - 1);
            return new Heading(others.stream().filter(p -> !p.startsWith("!")).toList(),
                    others.stream().filter(p -> p.startsWith("!")).map(p -> p.substring(1)).toList(), parts.get(parts.size() - 1));
        }

        /** Whether a column under {@code path}, what stands over it joined from the top, is under this heading. */
        public boolean fits(String path) {
            if (!path.endsWith(own)) {
                return false;
            }
            String before = path.substring(0, path.length() - own.length());
            return above.stream().allMatch(before::contains) && without.stream().noneMatch(before::contains);
        }
    }
}
