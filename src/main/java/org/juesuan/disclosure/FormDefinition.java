package org.juesuan.disclosure;

import java.util.List;
import org.juesuan.model.DocumentKind;

/**
 * What an official form is, as written in {@code forms/*.yml}.
 *
 * @param code    its code in the contract
 * @param kind    whether it belongs to final accounts or a budget
 * @param titles  its normalised titles, see {@link Titles}
 * @param rows    what its rows are
 * @param columns its columns in order of preference; empty where columns are economic subjects
 */
record FormDefinition(String code, DocumentKind kind, List<String> titles, Rows rows, List<Column> columns) {

    /** What the rows of a form are. */
    enum Rows {
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
        /** one row without a label */
        SINGLE
    }

    /** Code of the column under this heading, {@code null} where none fits; {@code path}: what stands over it, joined from the top. */
    String column(String path) {
        for (Column column : columns) {
            if (column.headings.stream().anyMatch(h -> h.fits(path))) {
                return column.code;
            }
        }
        return null;
    }

    /** A column: its code, the headings under which provinces print it, and the column that it is a part of or {@code null}. */
    record Column(String code, List<Heading> headings, String partOf) {
    }

    /** A heading: what it ends with, and what stands above or before it. */
    record Heading(List<String> above, String own) {

        static Heading of(String written) {
            String[] parts = Headings.plain(written).split("/");
            return new Heading(List.of(parts).subList(0, parts.length - 1), parts[parts.length - 1]);
        }

        boolean fits(String path) {
            if (!path.endsWith(own)) {
                return false;
            }
            String before = path.substring(0, path.length() - own.length());
            return above.stream().allMatch(before::contains);
        }
    }
}
