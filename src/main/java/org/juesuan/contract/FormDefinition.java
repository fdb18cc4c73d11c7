package org.juesuan.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.DocumentKind;
import org.juesuan.text.PlainText;

/**
 * What an official form is, as its file in {@code contract/forms} says.
 *
 * @param code    its code in the contract
 * @param kind    whether it belongs to final accounts or a budget
 * @param source  whose rule or print the definition follows
 * @param finalAccounts code of the form that the same words name in final accounts; {@code null} for those themselves
 * @param title   the title that people are told, as it is written
 * @param titles  its normalised titles, see {@link FormTitles}
 * @param underTitleOf code of another form that is printed under the same title, so that only the head tells them apart, or {@code null}
 * @param submitted whether only the workbooks have it that bodies hand in, no publication
 * @param regional whether only some provinces have it: where it is missing, nothing is said
 * @param rows    what its rows are
 * @param facts   the tables of facts that its amounts lead to; none where it only serves for checks
 * @param columns its columns in order of preference; a code may stand again further down, with headings that fit where no
 *                other column does
 * @param alone   of a form of items by sides: the columns of the side that a table without any side has; else none
 */
public record FormDefinition(String code, DocumentKind kind, String source, @Nullable String finalAccounts, String title,
        List<String> titles,
        @Nullable String underTitleOf, boolean submitted, boolean regional, Rows rows, List<Fact> facts, List<Column> columns,
        List<Column> alone) {

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
        List<Column> all = new ArrayList<>(List.of(new Column(column, column, List.of(Heading.of(heading)), List.of(), null)));
        all.addAll(columns);
        return new FormDefinition(code, kind, source, finalAccounts, title, titles, underTitleOf, submitted, regional, rows, facts, all,
                alone);
    }

    /** The same form in a table whose headings say no side; the form itself where it has none, or where one is said. */
    public FormDefinition in(List<String> paths) {
        boolean sided = alone.isEmpty() || new HashSet<>(paths).size() < paths.size()
                || paths.stream().anyMatch(path -> column(path) != null);
        if (sided) {
            return this;
        }
        List<Column> all = new ArrayList<>(alone);
        all.addAll(columns);
        return new FormDefinition(code, kind, source, finalAccounts, title, titles, underTitleOf, submitted, regional, rows, facts, all,
                alone);
    }

    /** Code of the column under this heading, {@code null} where none fits; {@code path}: what stands over it, joined from the top. */
    public @Nullable String column(String path) {
        for (Column column : columns) {
            if (column.headings.stream().anyMatch(h -> h.fits(path))) {
                return column.code;
            }
        }
        return null;
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

        /** Whether a code that is printed is a subject's. */
        public boolean ofSubjects() {
            return coded() || this == PROJECTS;
        }
    }

    /**
     * A table of facts that a form's amounts lead to.
     *
     * @param table   such as {@code fact_expenditure}
     * @param fund    whose money it is: {@code general_public}, {@code government_fund}, {@code state_capital}, or {@code all}
     * @param columns codes of the columns that it takes
     */
    public record Fact(String table, String fund, List<String> columns) {
    }

    /**
     * A column.
     *
     * @param code     its code in the contract
     * @param title    its name in Chinese, the same wherever the code is used
     * @param headings the headings under which provinces print it, the best first
     * @param sums     codes of the columns that add up to it; none where it is no sum
     * @param partOf   the column that it is a part of: of its sum, or of one that it does not make up (其中); else {@code null}
     */
    public record Column(String code, String title, List<Heading> headings, List<String> sums, @Nullable String partOf) {
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
        /** How much of what should stand above or before it does not. */
        public long missing(String path) {
            return above.stream().filter(word -> !path.contains(word)).count();
        }

        public boolean fits(String path) {
            if (!path.endsWith(own)) {
                return false;
            }
            String before = path.substring(0, path.length() - own.length());
            return above.stream().allMatch(before::contains) && without.stream().noneMatch(before::contains);
        }
    }
}
