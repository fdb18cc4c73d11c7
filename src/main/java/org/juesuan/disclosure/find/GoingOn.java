package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.disclosure.table.ColumnLayout;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.TableHead;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/**
 * Whether a table that nothing stands above goes on with the columns of one before it, in a document without pages: it
 * prints as many rows and no labels, or the same labels again.
 */
final class GoingOn {

    private GoingOn() {
    }

    /** {@code form}: the parts of the form before it, the first of which has its first columns. */
    static boolean columns(List<FormPart> form, FormPart part) {
        FormPart first = form.get(0);
        TableHead head = TableHead.of(part);
        if (head.rows() == 0) {
            return form.stream().anyMatch(before -> before.columns() == part.columns());
        }
        TableHead before = TableHead.of(first);
        if (!ColumnLayout.labelled(before)) {
            return false;
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
