package org.juesuan.disclosure.other;

import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.TableHead;
import org.juesuan.model.Cell;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/**
 * The rows of headings of a stretch: those before the first one with a figure.
 *
 * @param first the first row after the head, counted in the grid
 * @param paths headings over each column from the top down
 */
record StretchHead(int first, List<List<String>> paths) {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    static StretchHead of(Stretch stretch, int skip) {
        int from = Math.min(stretch.to(), stretch.from() + skip);
        FormPart whole = stretch.part(from, stretch.to());
        int rows = 0;
        while (rows < whole.rows().length && !figures(whole.starting(rows).stream().filter(c -> !c.blank()).toList())) {
            rows++;
        }
        TableHead head = TableHead.of(stretch.part(from, from + rows));
        return new StretchHead(from + rows, head.paths());
    }

    private static boolean figures(List<Cell> cells) {
        if (cells.isEmpty() || TableHead.ordinals(cells)) {
            return false;
        }
        return cells.stream().anyMatch(c -> AmountText.of(c) instanceof AmountText.Amount && !YEAR.matcher(PlainText.plain(c)).matches());
    }
}
