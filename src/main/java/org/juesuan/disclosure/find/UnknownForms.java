package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.model.Cell;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.text.PlainText;

/** Tables that no definition has, and that a disclosure's reader would miss: each is named, none is read. */
final class UnknownForms {

    /** What a title ends with, a form's or any other table's. */
    static final Pattern TITLE = Pattern.compile(".{3,60}表(\\([^()]{1,20}\\))?$");
    private static final Pattern PUBLIC_FORM = Pattern.compile("预算|决算|收支|收入|支出|经费");
    private static final Pattern EVALUATION = Pattern.compile("绩效|自评|目标|评价");
    private static final Pattern WORDS = Pattern.compile("科目编码|科目名称|本年收入合计|本年支出合计|基本支出|项目支出|财政拨款");

    private final List<ReaderFinding> remarks = new ArrayList<>();

    List<ReaderFinding> remarks() {
        return remarks;
    }

    /** Names a table where its title says that it is one of a budget or final accounts, or where it looks like one. */
    void see(FormPart part, String titleAbove) {
        String title = titleAbove;
        for (int r = 0; title.isEmpty() && r < Math.min(3, part.rows().length); r++) {
            List<Cell> cells = part.starting(r).stream().filter(c -> !c.blank()).toList();
            String text = cells.size() == 1 ? PlainText.plain(cells.get(0)) : "";
            title = TITLE.matcher(text).matches() ? text : "";
        }
        boolean named = PUBLIC_FORM.matcher(title).find() && !EVALUATION.matcher(title).find() && amounts(part) > 0;
        if (named || looksLikeForm(part)) {
            String where = part.page().sheet() == null ? "第 " + part.page().number() + " 页" : "“" + part.page().sheet() + "”";
            remarks.add(new ReaderFinding("read_unknown_form", Severity.WARNING, named
                    ? where + "的“" + title + "”不是已知的决算表或预算表，未读取"
                    : where + "有一张像决算表或预算表的表格，但标题不是已知的表，未读取", null, null, null, part.pageNumber()));
        }
    }

    private static long amounts(FormPart part) {
        return part.grid().cells().stream().filter(c -> PlainText.amount(PlainText.plain(c))).count();
    }

    private static boolean looksLikeForm(FormPart part) {
        int words = 0;
        int amounts = 0;
        for (int r = 0; r < part.rows().length; r++) {
            for (Cell cell : part.starting(r)) {
                String text = PlainText.plain(cell);
                words += WORDS.matcher(text).find() ? 1 : 0;
                amounts += PlainText.amount(text) ? 1 : 0;
            }
        }
        return words >= 3 && amounts >= 3;
    }
}
