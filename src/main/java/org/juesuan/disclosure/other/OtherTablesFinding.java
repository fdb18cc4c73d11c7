package org.juesuan.disclosure.other;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.model.Page;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/** Counts what was kept of a document's other tables, and says it in one finding. */
final class OtherTablesFinding {

    /** Titles that are named. */
    private static final int NAMED = 5;

    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<Integer> pages = new TreeSet<>();
    private @Nullable Stretch lastTable;
    private int tables;
    private int amounts;
    private int ofForms;
    private int loose;
    private int left;
    private boolean publicForm;

    /** Whether the table that was kept last ends with this stretch. */
    boolean lastIs(@Nullable Stretch stretch) {
        return lastTable != null && lastTable == stretch;
    }

    void table(Stretch stretch, TableCaption caption, int cells, boolean sameTable) {
        lastTable = stretch;
        tables += sameTable ? 0 : 1;
        amounts += cells;
        ofForms += stretch.owner() == null ? 0 : cells;
        publicForm |= caption.title() != null && TableTitle.ofPublicForm(caption.title());
        if (caption.title() != null) {
            titles.add(caption.title());
        }
        pages.add(stretch.page().number());
    }

    void loose(Page page, int cells) {
        tables++;
        amounts += cells;
        loose += cells;
        pages.add(page.number());
    }

    boolean ofAccounts() {
        return publicForm;
    }

    void leftOut() {
        left++;
    }

    /** {@code null} where nothing was kept. A table whose title is none of accounts is no cause for doubt. */
    @Nullable ReaderFinding told() {
        if (tables == 0) {
            return null;
        }
        boolean doubt = ofForms > 0 || loose > 0 || left > 0 || publicForm || titles.isEmpty();
        StringBuilder text = new StringBuilder("有 " + tables + " 处表格的 " + amounts + " 个金额没有读入任何一张已知的表");
        if (!titles.isEmpty()) {
            text.append("（").append(String.join("、", titles.stream().limit(NAMED).map(t -> "“" + t + "”").toList()))
                    .append(titles.size() > NAMED ? "等" : "").append("）");
        }
        if (ofForms > 0) {
            text.append("，其中 ").append(ofForms).append(" 个印在已知的表内而列或行没有认出");
        }
        if (loose > 0) {
            text.append("，其中 ").append(loose).append(" 个所在的表格没有认出行列");
        }
        text.append("；均按原样另存，不进入事实表");
        if (left > 0) {
            text.append("；超过上限，有 ").append(left).append(" 个没有保留");
        }
        return new ReaderFinding("read_other_table", doubt ? Severity.WARNING : Severity.INFO, text.toString(), null, null, null,
                pages.iterator().next());
    }
}
