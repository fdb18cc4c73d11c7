package org.juesuan.disclosure.other;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.OtherCell;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/**
 * Says of a form that the page after it has columns of amounts in no table: they may well be its own, one column or the rows
 * that were left, and what does not add up without them is nobody's fault but the reader's.
 */
public final class PagesLeftOut {

    private PagesLeftOut() {
    }

    /** The findings, one for a page. {@code kept}: the amounts that no form holds. */
    public static List<ReaderFinding> of(List<FoundForm> forms, List<OtherCell> kept) {
        TreeSet<Integer> pages = kept.stream().filter(PagesLeftOut::loose).map(OtherCell::page)
                .collect(Collectors.toCollection(TreeSet::new));
        FoundForm form = null;
        List<ReaderFinding> findings = new ArrayList<>();
        for (int page : pages) {
            form = form != null && pages.contains(page - 1) ? form : lastOn(forms, page - 1);
            if (form != null) {
                findings.add(new ReaderFinding("read_columns_unknown", Severity.ERROR, "第 " + page + " 页的列无法与“" + form.title
                        + "”的表头对应，该页未读取", form.definition.code(), null, null, page));
            }
        }
        return findings;
    }

    private static boolean loose(OtherCell cell) {
        return cell.page() != null && cell.form() == null && cell.title() == null && cell.columnPath().isEmpty()
                && cell.confidence() == LooseAmounts.CONFIDENCE;
    }

    /** The form that a page ends with, {@code null} where it has none. */
    private static @Nullable FoundForm lastOn(List<FoundForm> forms, int page) {
        FoundForm last = null;
        for (FoundForm form : forms) {
            boolean on = form.parts.stream().anyMatch(part -> part.page().sheet() == null && part.page().number() == page);
            last = on ? form : last;
        }
        return last;
    }
}
