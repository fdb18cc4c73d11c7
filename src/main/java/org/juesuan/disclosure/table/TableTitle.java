package org.juesuan.disclosure.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/** Titles of tables, a form's or any other's. */
public final class TableTitle {

    private static final Pattern TITLE = Pattern.compile(".{3,60}表(\\([^()]{1,20}\\))?$");
    private static final Pattern PUBLIC_FORM = Pattern.compile("预算|决算|收支|收入|支出|经费");
    private static final Pattern EVALUATION = Pattern.compile("绩效|自评|目标|评价");

    private TableTitle() {
    }

    /** Whether a text without blanks ends as titles do, and is no sentence. */
    public static boolean is(String plain) {
        return TITLE.matcher(plain).matches() && !plain.contains("。") && !plain.matches(".*[:：].*见.*表$");
    }

    /** Whether a title says that its table is one of a budget or final accounts. */
    public static boolean ofPublicForm(String title) {
        return PUBLIC_FORM.matcher(title).find() && !EVALUATION.matcher(title).find();
    }

    /** The title that a row of cells is, {@code null} where it is none. */
    public static @Nullable String of(List<Cell> cells) {
        List<Cell> printed = cells.stream().filter(c -> !c.blank()).toList();
        String text = printed.size() == 1 ? PlainText.plain(printed.get(0)) : "";
        return is(text) ? text : null;
    }
}
