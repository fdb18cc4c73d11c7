package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    /** What was found out of each row before, {@code null} where nothing was: a row is asked for as often as rows stand before it. */
    private final List<String>[] texts;
    private final Boolean[] captions;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RowTitles(Grid grid, FormCatalogue catalogue) {
        this.matrix = grid.matrix();
        this.texts = new List[matrix.length];
        this.captions = new Boolean[matrix.length];
        this.catalogue = catalogue;
    }

    /** The texts that begin in a row, from left to right, each once. */
    List<String> texts(int row) {
        if (texts[row] == null) {
            List<String> found = new ArrayList<>();
            Cell last = null;
            for (Cell cell : matrix[row]) {
                if (cell != null && cell != last && cell.row() == row && !cell.blank()) {
                    found.add(cell.text().replace("\n", ""));
                }
                last = cell;
            }
            texts[row] = List.copyOf(found);
        }
        return texts[row];
    }

    /**
     * The title that begins in a row, {@code null} if none does.
     *
     * @param within whether rows of a table stand above it, so that a title that no form has may end it
     */
    @Nullable TitleLines at(int row, boolean within) {
        List<String> here = texts(row);
        TitleLines title = here.size() > MOST_TEXTS ? null : ofForm(here);
        if (title == null && !here.isEmpty() && here.size() <= MOST_TEXTS && row + 1 < matrix.length) {
            title = overTwo(here, texts(row + 1));
        }
        if (title == null && here.size() == 1 && within && ofPublicForm(here.get(0))) {
            title = new TitleLines(null, here.get(0), 1);
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
        if (captions[row] == null) {
            captions[row] = texts(row).stream().noneMatch(text -> FormCaption.of(text).plain());
        }
        return captions[row];
    }

    /** Whether a row holds anything but what stands around a form. */
    boolean plain(int row) {
        return !caption(row);
    }

    private @Nullable TitleLines ofForm(List<String> row) {
        List<String> read = new ArrayList<>(row);
        if (row.size() > 1) {
            // the columns of a table without rules part a title that stands over them; its end alone may be another form's
            read.add(0, String.join("", row));
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
    private @Nullable TitleLines overTwo(List<String> row, List<String> next) {
        List<String> rest = next.size() > MOST_TEXTS ? List.of() : next.stream().filter(text -> FormCaption.of(text).plain()).toList();
        TitleLines title = rest.size() == 1 ? TitleLines.of(row, rest.get(0), catalogue) : null;
        return title != null && title.lines() == 2 && title.form() != null ? title : null;
    }

    private static boolean ofPublicForm(String text) {
        String plain = PlainText.plain(text);
        return TableTitle.is(plain) && TableTitle.ofPublicForm(plain);
    }
}
