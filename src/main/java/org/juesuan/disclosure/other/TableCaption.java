package org.juesuan.disclosure.other;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.Units;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.model.Cell;
import org.juesuan.model.TextLine;
import org.juesuan.text.PlainText;

/**
 * What is printed around a table that no form has.
 *
 * @param title as printed, or {@code null}
 * @param unit  such as {@code 万元}, or {@code null}
 * @param rows  how many of its first rows are title, unit and body
 */
record TableCaption(@Nullable String title, @Nullable String unit, int rows) {

    /** Lines above a table that may belong to it. */
    private static final int LINES = 6;
    /** Rows at the top of a grid that may hold its title. */
    private static final int ROWS = 4;
    private static final int LONGEST = 60;
    private static final Pattern SENTENCE = Pattern.compile("[。；;，,]|[:：]$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（](?:单位[:：])?(" + Units.ANY + ")[)）]|(?:金额|单位)[:：、/]?(" + Units.ANY
            + ")$");

    static TableCaption of(Stretch stretch) {
        String unit = null;
        String title = null;
        String nearest = null;
        List<TextLine> above = stretch.above();
        for (int i = above.size() - 1; i >= Math.max(0, above.size() - LINES); i--) {
            String text = PlainText.plain(above.get(i).text());
            unit = unit == null ? unit(text) : unit;
            if (title == null && TableTitle.is(text)) {
                title = text;
            }
            boolean heading = FormCaption.of(text).plain() && !SENTENCE.matcher(text).find() && text.length() <= LONGEST;
            nearest = nearest == null && heading && i >= above.size() - 3 ? text : nearest;
        }
        FormPart top = stretch.part(stretch.from(), Math.min(stretch.to(), stretch.from() + ROWS));
        int rows = 0;
        for (int r = 0; r < top.rows().length; r++) {
            List<Cell> cells = top.starting(r).stream().filter(c -> !c.blank()).toList();
            String own = TableTitle.of(cells);
            boolean furniture = cells.stream().allMatch(c -> !FormCaption.of(c.text()).plain());
            if (own == null && !furniture) {
                break;
            }
            title = own == null ? title : own;
            for (Cell cell : cells) {
                unit = unit == null ? unit(PlainText.plain(cell)) : unit;
            }
            rows = r + 1;
        }
        return new TableCaption(title == null ? nearest : title, unit, rows);
    }

    /** The unit of money that a heading, a title or a line states, {@code null} if none. */
    static @Nullable String unit(String plain) {
        String stated = Units.stated(plain);
        Matcher m = IN_BRACKETS.matcher(plain);
        if (stated != null || !m.find()) {
            return stated;
        }
        return m.group(1) != null ? m.group(1) : m.group(2);
    }
}
