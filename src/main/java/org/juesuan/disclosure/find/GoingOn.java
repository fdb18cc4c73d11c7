package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.disclosure.table.ColumnLayout;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.disclosure.table.TableHead;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/** Whether a table goes on with a form before it: with its rows on the next page, or beside it with more of its columns. */
final class GoingOn {

    /** Words that say something, and are none of a head. */
    private static final Predicate<String> SENTENCE = Pattern.compile("[。；：]$").asPredicate();

    private GoingOn() {
    }

    /** Whether two findings of one form are one publication of it: no other body is named above the second. */
    static boolean samePublication(FoundForm one, FoundForm other) {
        return one.definition == other.definition && (other.body == null || one.body == null || other.body.equals(one.body));
    }

    /**
     * The form that a part without codes and names stands beside: programs that print a sheet too wide for a page print
     * all of its left half first, and its titles again over the right one.
     */
    static @Nullable FoundForm besideEarlier(List<FoundForm> forms, FoundForm pending, FormPart part) {
        boolean rows = pending.definition.rows() != FormDefinition.Rows.SINGLE && pending.definition.rows() != FormDefinition.Rows.NAMED;
        if (!rows || ColumnLayout.labelled(TableHead.of(part))) {
            return null;
        }
        for (int i = forms.size() - 1; i >= 0; i--) {
            FoundForm earlier = forms.get(i);
            if (samePublication(earlier, pending) && !earlier.parts.isEmpty() && earlier.parts.get(0).page().number() < part.page()
                    .number()) {
                return ColumnLayout.labelled(TableHead.of(earlier.parts.get(0))) ? earlier : null;
            }
        }
        return null;
    }

    /**
     * Whether a table without a title goes on with a form.
     *
     * @param lastPage the number of the page before the table's
     * @param blank    how many pages before the table's have nothing on them
     */
    static boolean is(FoundForm current, FormPart part, int lastPage, int blank) {
        FormPart last = current.parts.get(current.parts.size() - 1);
        if (part.page().isFlow() && last.columns() != part.columns()) {
            return part.page().lines().isEmpty() && part.page().number() == last.page().number() + 1 && columns(current.parts, part);
        }
        if (part.page().sheet() != null && (last.columns() != part.columns() || part.page().sheet().equals(last.page().sheet()))) {
            return false;
        }
        boolean apart = !part.grid().ruled() || part.above().stream().anyMatch(SENTENCE);
        if (apart && part.columns() != last.columns() && strange(current.definition, part)) {
            return false;
        }
        return part.page().number() <= Math.max(lastPage, last.page().number()) + 1
                && part.page().number() - last.page().number() <= 1 + blank;
    }

    /**
     * Whether a table without rules, or below a sentence, has headings none of which is the form's, or none at all where the form
     * is one of a few rows: what is aligned on a page of prose is no table, and what a sentence introduces is another.
     */
    private static boolean strange(FormDefinition form, FormPart part) {
        TableHead head = TableHead.of(part);
        if (head.rows() == 0) {
            return form.once();
        }
        return form.rows() != FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC
                && head.paths().stream().noneMatch(path -> form.column(String.join("", path)) != null);
    }

    /**
     * In a document without pages, a table that nothing stands above goes on with the columns of one before it where it
     * prints as many rows and no labels, or the same labels again; with the rows where it has the head of the form's first columns.
     *
     * @param form the parts of the form before it, the first of which has its first columns
     */
    private static boolean columns(List<FormPart> form, FormPart part) {
        FormPart first = form.get(0);
        TableHead head = TableHead.of(part);
        if (head.rows() == 0) {
            return form.stream().anyMatch(before -> before.columns() == part.columns());
        }
        TableHead before = TableHead.of(first);
        if (!ColumnLayout.labelled(before)) {
            return false;
        }
        if (head.paths().equals(before.paths())) {
            return true;
        }
        if (!ColumnLayout.labelled(head)) {
            return rows(part, head) == rows(first, before);
        }
        return labels(part, head).equals(labels(first, before));
    }

    private static int rows(FormPart part, TableHead head) {
        int rows = 0;
        for (int r = head.rows(); r < part.rows().length && !part.noteAt(r); r++) {
            rows++;
        }
        return rows;
    }

    private static List<String> labels(FormPart part, TableHead head) {
        List<String> labels = new ArrayList<>();
        for (int r = head.rows(); r < part.rows().length && !part.noteAt(r); r++) {
            labels.add(part.starting(r).stream().filter(c -> !c.blank()).findFirst().map(Cell::text).map(PlainText::plain).orElse(""));
        }
        return labels;
    }
}
