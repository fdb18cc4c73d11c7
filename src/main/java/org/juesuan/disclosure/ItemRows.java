package org.juesuan.disclosure;

import org.juesuan.model.Cell;
import org.juesuan.model.Severity;

/** Forms of one row that some provinces print on their side: the rows are its items, the columns budget and final. */
final class ItemRows {

    private final FormDefinition form;
    private final Integer year;
    private final FormEntries out;

    /** {@code year}: the year of the figures, {@code null} where it is not known. */
    ItemRows(FormDefinition form, Integer year, FormEntries out) {
        this.form = form;
        this.year = year;
        this.out = out;
    }

    /** Whether the rows of a part are items. */
    boolean areIn(Part part, Layout layout, int from) {
        if (form.rows() != FormDefinition.Rows.SINGLE || !layout.hasLabels()) {
            return false;
        }
        Layout.Block block = layout.blocks().get(0);
        int items = 0;
        for (int r = from; r < part.rows().length; r++) {
            String item = Headings.plain(RowLabel.of(part, r, block).name());
            boolean known = block.amounts().stream().anyMatch(c -> column(layout.columns().get(c), item) != null);
            items += known ? 1 : 0;
        }
        return items >= 2;
    }

    private String column(Layout.Column column, String item) {
        boolean names = item.isEmpty() || Layout.otherYear(column.heading(), year);
        return names ? null : form.column(column.heading() + item);
    }

    /** Each cell is in the column that its heading and its row name together. */
    void read(Part part, Layout layout, int from) {
        FormEntries.Row whole = new FormEntries.Row(1, "", "合计", "items_as_rows");
        for (Layout.Block block : layout.blocks()) {
            for (int r = from; r < part.rows().length && !part.noteAt(r); r++) {
                String item = Headings.plain(RowLabel.of(part, r, block).name());
                for (int c : block.amounts()) {
                    Cell cell = RowLabel.own(part, r, c);
                    if (cell == null || !(Amounts.of(cell) instanceof Amounts.Amount amount)) {
                        continue;
                    }
                    String code = column(layout.columns().get(c), item);
                    if (code == null) {
                        out.remark("read_unknown_item", Severity.INFO, "“" + item + "”的“" + layout.columns().get(c).heading() + "”（"
                                + cell.text() + "）不是本表的项目，未读取", part, null);
                    } else {
                        out.keep(new FormEntries.Entry(whole, part, code, cell, amount, whole.reading()));
                    }
                }
            }
        }
    }
}
