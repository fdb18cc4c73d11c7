package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.FormTitles;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.text.PlainText;

/** The titles that stand in rows of a table itself, as in workbooks and in tables without rules. */
final class RowTitles {

    /** A row of more texts is no title with what stands beside it. */
    private static final int MOST_TEXTS = 3;

    private final FormCatalogue catalogue;
    private final Cell[][] matrix;

    RowTitles(Grid grid, FormCatalogue catalogue) {
        this.matrix = grid.matrix();
        this.catalogue = catalogue;
    }

    /** The texts that begin in a row, from left to right, each once. */
    List<String> texts(int row) {
        List<String> texts = new ArrayList<>();
        Cell last = null;
        for (Cell cell : matrix[row]) {
            if (cell != null && cell != last && cell.row() == row && !cell.blank()) {
                texts.add(cell.text().replace("\n", ""));
            }
            last = cell;
        }
        return texts;
    }

    /**
     * The title that begins in a row, {@code null} if none does.
     *
     * @param within whether rows of a table stand above it, so that a title that no form has may end it
     */
    TitleLines at(int row, boolean within) {
        List<String> texts = texts(row);
        TitleLines title = texts.size() > MOST_TEXTS ? null : ofForm(texts);
        if (title == null && !texts.isEmpty() && texts.size() <= MOST_TEXTS && row + 1 < matrix.length) {
            title = overTwo(texts, texts(row + 1));
        }
        if (title == null && texts.size() == 1 && within && ofPublicForm(texts.get(0))) {
            title = new TitleLines(null, texts.get(0), 1);
        }
        return title;
    }

    /**
     * Whether a row holds no more than what stands around a form, and the title of the next form follows it, where rows of
     * another form stand above: it is the next one's then.
     *
     * @param from the first row below the title before
     */
    boolean captionOfNext(int from, int row) {
        if (!caption(row) || IntStream.range(from, row).allMatch(this::caption)) {
            return false;
        }
        int next = row + 1;
        while (next < matrix.length && caption(next)) {
            next++;
        }
        TitleLines title = next < matrix.length ? at(next, true) : null;
        return title != null && title.form() != null;
    }

    private boolean caption(int row) {
        return texts(row).stream().noneMatch(text -> FormCaption.of(text).plain());
    }

    private TitleLines ofForm(List<String> texts) {
        List<String> read = new ArrayList<>(texts);
        if (texts.size() > 1) {
            // the columns of a table without rules part a title that stands over them; its end alone may be another form's
            read.add(0, String.join("", texts));
        }
        for (String text : read) {
            FormDefinition form = FormTitles.form(text, catalogue);
            if (form != null) {
                return new TitleLines(form, text, 1);
            }
        }
        return null;
    }

    /**
     * The form's title that two rows are together, {@code null} if they are none: its number may stand in a cell of its own,
     * and the unit beside the rest.
     */
    private TitleLines overTwo(List<String> row, List<String> next) {
        List<String> rest = next.size() > MOST_TEXTS ? List.of() : next.stream().filter(text -> FormCaption.of(text).plain()).toList();
        TitleLines title = rest.size() == 1 ? TitleLines.of(row, rest.get(0), catalogue) : null;
        return title != null && title.lines() == 2 && title.form() != null ? title : null;
    }

    private static boolean ofPublicForm(String text) {
        String plain = PlainText.plain(text);
        return TableTitle.is(plain) && TableTitle.ofPublicForm(plain);
    }
}
