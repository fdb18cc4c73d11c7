package org.juesuan.disclosure.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.model.Cell;
import org.juesuan.model.Severity;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/** Forms of one row that some provinces print on their side: the rows are its items, the columns budget and final. */
final class TransposedForm {

    private static final Pattern TOTAL = Pattern.compile("(三公经费)?(支出)?[合总]计|三公经费");

    private final FormDefinition form;
    private final @Nullable Integer year;
    private final FormEntries out;
    private boolean found;

    /** {@code year}: the year of the figures, {@code null} where it is not known. */
    TransposedForm(FormDefinition form, @Nullable Integer year, FormEntries out) {
        this.form = form;
        this.year = year;
        this.out = out;
    }

    /** Whether the rows of a part are items. */
    boolean areIn(FormPart part, ColumnLayout layout, int from) {
        if (form.rows() != FormDefinition.Rows.SINGLE || !layout.hasLabels()) {
            return false;
        }
        ColumnLayout.Block block = layout.blocks().get(0);
        int items = 0;
        for (int r = from; r < part.rows().length; r++) {
            String item = PlainText.plain(RowLabel.of(part, r, block).name());
            boolean known = !item.isEmpty() && block.amounts().stream().anyMatch(c -> column(layout.columns().get(c), item) != null);
            items += known ? 1 : 0;
        }
        // the end of a page may leave one item alone: the headings over it name no item, or those before it were rows too
        found |= items >= 2 || items == 1 && block.amounts().stream().allMatch(c -> column(layout.columns().get(c), "") == null);
        return found && items > 0;
    }

    private @Nullable String column(ColumnLayout.Column column, String item) {
        return ColumnCodes.otherYear(column.heading(), year) ? null : form.column(column.heading() + item);
    }

    /** Each cell is in the column that its heading and its row name together. */
    void read(FormPart part, ColumnLayout layout, int from) {
        for (ColumnLayout.Block block : layout.blocks()) {
            for (int r = from; r < part.rows().length && !part.noteAt(r); r++) {
                String name = RowLabel.of(part, r, block).name();
                String item = PlainText.plain(name);
                // all rows together are the one row of the form
                FormEntries.Row row = new FormEntries.Row(1, "", TOTAL.matcher(item).matches() ? "合计" : name, "items_as_rows");
                for (int c : block.amounts()) {
                    Cell cell = RowLabel.own(part, r, c);
                    if (cell == null || !(AmountText.of(cell) instanceof AmountText.Amount amount)) {
                        continue;
                    }
                    String code = item.isEmpty() ? null : column(layout.columns().get(c), item);
                    if (code == null) {
                        out.remark("read_unknown_item", Severity.INFO, "“" + item + "”的“" + layout.columns().get(c).heading() + "”（"
                                + cell.text() + "）不是本表的项目，未读取", part, null);
                    } else {
                        out.keep(new FormEntries.Entry(row, part, code, cell, amount, row.reading()));
                    }
                }
            }
        }
    }
}
