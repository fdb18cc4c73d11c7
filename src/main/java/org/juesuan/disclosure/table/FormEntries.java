package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.RowWord;
import org.juesuan.model.Severity;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/** What was read out of one form so far: each place once, and what is to be said about it. */
final class FormEntries {

    /** A row of the form: its place from 1, code and name. */
    record Row(int no, String code, String name, String reading) {
    }

    /** An amount cell, before its unit is applied. */
    record Entry(Row row, FormPart part, String column, Cell cell, AmountText.Amount amount, String reading) {
    }

    /** Where an amount stands: two at one place are one, or contradict each other. */
    private record Place(int no, String code, String name, String column) {
    }

    /** Stands in a column of words where there is nothing to tell: 一 is what people type for a dash. */
    private static final Pattern NOTHING_TOLD = Pattern.compile("[\\s*＊\\-－—–―一]*");

    private final FoundForm form;
    private final List<RowWord> told = new ArrayList<>();
    private final List<CountedFigure> counts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<ReaderFinding> remarks = new ArrayList<>();
    private final List<Entry> repeated = new ArrayList<>();
    private String said = "";
    private final Map<Place, Entry> byPlace = new HashMap<>();
    /** Cells whose amount is held: an entry's, and one that prints an entry's amount again at the same place. */
    private final Set<Cell> held = Collections.newSetFromMap(new IdentityHashMap<>());

    FormEntries(FoundForm form) {
        this.form = form;
    }

    /** What each line says of how the form was read; empty where that was plain. */
    void said(String reading) {
        said = reading;
    }

    List<Entry> entries() {
        return entries;
    }

    List<CountedFigure> counts() {
        return counts;
    }

    /** What stands in columns of words, a project's code of twenty digits among it, is no amount that a form lacks. */
    void words(FormPart part, ColumnLayout layout, int from, int to) {
        for (int c = 0; c < layout.columns().size(); c++) {
            ColumnLayout.Column column = layout.columns().get(c);
            boolean words = column.role() == ColumnRole.WORDS && !ColumnRoles.rate(column.heading());
            for (int r = from; r < to && words; r++) {
                Cell cell = RowLabel.own(part, r, c);
                if (cell != null) {
                    held.add(cell);
                }
            }
        }
    }

    /** What the columns of words tell of a row; a dash and a star tell nothing. */
    void told(FormPart part, ColumnLayout layout, int r, Row row) {
        for (int c = 0; c < layout.columns().size(); c++) {
            ColumnLayout.Column column = layout.columns().get(c);
            Cell cell = column.role() == ColumnRole.WORDS && !ColumnRoles.rate(column.heading()) ? RowLabel.own(part, r, c) : null;
            if (cell != null && cell.column() == c && !NOTHING_TOLD.matcher(cell.text()).matches()) {
                told.add(new RowWord(form.definition.code(), null, row.no, column.heading(), PlainText.wide(cell.text())));
            }
        }
    }

    List<RowWord> told() {
        return told;
    }

    /** The figures of a row that counts. */
    void counts(FormPart part, ColumnLayout layout, ColumnLayout.Block block, int r, Row row, String unit) {
        for (int c : block.amounts()) {
            Cell cell = RowLabel.own(part, r, c);
            if (cell != null && cell.column() == c && AmountText.of(cell) instanceof AmountText.Amount figure) {
                held.add(cell);
                counts.add(new CountedFigure(row.name, layout.columns().get(c).code(), unit, figure.value(), part.page()));
            }
        }
    }

    List<ReaderFinding> remarks() {
        return remarks;
    }

    Set<Cell> held() {
        return held;
    }

    /** The amounts of a row of {@code part}; {@code owner}: the list whose columns they are in. */
    void amounts(FormPart part, ColumnLayout layout, ColumnLayout.Block block, ColumnLayout.Block owner, int r, Row row) {
        Cell last = null;
        for (int i = 0; i < block.amounts().size(); i++) {
            int c = block.amounts().get(i);
            Cell cell = RowLabel.own(part, r, c);
            if (cell == null || cell == last || cell.blank()) {
                continue;
            }
            last = cell;
            ColumnLayout.Column column = layout.columns().get(owner.amounts().get(i));
            AmountText read = AmountText.of(cell);
            boolean label = cell.column() < c && PlainText.name(cell.text()).equals(row.name);
            if (read instanceof AmountText.NoAmount no && !label) {
                remarks.add(new ReaderFinding("read_no_amount", Severity.ERROR, "“" + row.name + "”的“" + column.heading() + "”印为“"
                        + no.printed() + "”，不是金额，未读取", form.definition.code(), row.code, column.code(), part.pageNumber()));
            } else if (read instanceof AmountText.Amount amount) {
                String reading = !row.reading.isEmpty() ? row.reading : !said.isEmpty() ? said : layout.reading();
                keep(new Entry(row, part, column.code(), cell, amount, reading));
            }
        }
    }

    void keep(Entry entry) {
        Place place = new Place(entry.row.no, entry.row.code, entry.row.name, entry.column);
        Entry before = byPlace.putIfAbsent(place, entry);
        if (before == null || before.amount.value().compareTo(entry.amount.value()) == 0) {
            held.add(entry.cell);
        }
        if (before == null) {
            entries.add(entry);
        } else if (before.cell != entry.cell && before.amount.value().compareTo(entry.amount.value()) == 0) {
            repeated.add(entry);
        } else if (before.amount.value().compareTo(entry.amount.value()) != 0) {
            remarks.add(new ReaderFinding("read_cell_twice", Severity.ERROR, "“" + entry.row.name + "”的同一列出现两个不同的金额：" + before.cell.text()
                    + " 与 " + entry.cell.text() + "，只保留前者", form.definition.code(), entry.row.code, entry.column, entry.part.pageNumber()));
        }
    }

    /** Says how many amounts are printed again at their place, and are held once. */
    void tellRepeated() {
        if (!repeated.isEmpty()) {
            Entry first = repeated.get(0);
            remark("read_cell_repeated", Severity.INFO, "有 " + repeated.size() + " 个金额在同一行同一列再次印出（如“" + first.row.name + "”的 "
                    + first.cell.text() + "），只取一次", first.part, first.column);
        }
    }

    /** {@code column}: its code, or {@code null}. */
    void remark(String rule, Severity severity, String message, FormPart part, @Nullable String column) {
        remarks.add(new ReaderFinding(rule, severity, message, form.definition.code(), null, column, part.pageNumber()));
    }

    /** A remark on one row; {@code code}: its subject's code, or {@code null}. */
    void remarkOnRow(String rule, Severity severity, String message, FormPart part, @Nullable String code) {
        remarks.add(new ReaderFinding(rule, severity, message, form.definition.code(), code, null, part.pageNumber()));
    }
}
