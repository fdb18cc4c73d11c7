package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.RowName;
import org.juesuan.contract.Subjects;
import org.juesuan.model.Cell;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.RowWord;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;
import org.juesuan.text.PlainText;

/**
 * Reads the rows of one form: which columns its parts have, which rows go together, and what each amount cell says.
 * Parts that are cut by columns (a hundred columns over ten pages) are put beside each other: by code and name where
 * those are printed again, by {@link ContinuationColumns} where they are not.
 */
public final class FormReader {

    private final FoundForm form;
    private final EconomicColumns economic;
    private final @Nullable Integer year;
    private final FormEntries out;
    private final RowLabels rowLabels;
    private final PageBreakRows cutRows;
    private final TransposedForm items;
    private final ContinuationColumns beside;
    private final ColumnGroups groups = new ColumnGroups();
    private final List<FormEntries.Row> rows = new ArrayList<>();
    private boolean withoutHead;
    /** Whether codes stand in the cells of names: then a row without one has none. */
    private boolean glued;
    private int lastNo;
    private String lastCode = "";

    /** {@code year}: the year of the figures, {@code null} where it is not known. */
    public FormReader(FoundForm form, Subjects names, EconomicColumns economic, @Nullable Integer year) {
        this.form = form;
        this.year = year;
        this.economic = economic;
        out = new FormEntries(form);
        rowLabels = new RowLabels(form.definition, names, out);
        cutRows = new PageBreakRows(form.definition, names, out);
        items = new TransposedForm(form.definition, year, out);
        beside = new ContinuationColumns(out);
    }

    public List<FormEntries.Entry> entries() {
        return out.entries();
    }

    /** What its rows count, in a form whose items are not all money. */
    public List<CountedFigure> counts() {
        return out.counts();
    }

    /** What the form tells of its rows in words, of no body yet. */
    public List<RowWord> told() {
        return out.told();
    }

    public List<ReaderFinding> remarks() {
        return out.remarks();
    }

    /** The cells whose amount is among the entries, by identity; of two pieces that a page end parted, the whole. */
    public Set<Cell> held() {
        return out.held();
    }

    /** The amounts as they are printed. */
    public List<String> printed() {
        return out.entries().stream().map(e -> e.cell().text()).toList();
    }

    /** The unit that the form's headings state, {@code null} where they state none or more than one. */
    public @Nullable String unitOfHeads() {
        return HeadUnits.of(form);
    }

    /** Whether its parts may be taken in more than one way. */
    boolean ambiguous() {
        return groups.several() && (withoutHead || out.remarks().stream().anyMatch(r -> r.rule().equals(ContinuationColumns.ROWS_UNKNOWN)));
    }

    /** Reads the form as it is taken by a reading. */
    FormReader read(FormReading reading) {
        beside.take(reading.rows());
        out.said(reading.said());
        withoutRules();
        List<FormPart> parts = RepeatedHeads.apart(form.parts, this::economicHeading);
        ColumnLayout layout = null;
        ColumnGroups.Group group = null;
        for (int p = 0; p < parts.size(); p++) {
            FormPart part = parts.get(p);
            TableHead head = TableHead.of(part);
            ColumnLayout own = own(part, head);
            FormPart next = p + 1 == parts.size() ? null : parts.get(p + 1);
            if (next != null && own != null && PageBreakRows.onlyHead(part, head, next)
                    && PageBreakRows.headGoesOn(own, own(next, TableHead.of(next)))) {
                parts.set(p + 1, next.under(part));
                continue;
            }
            // the first rows of a page that goes on may be names without amounts: headings have columns that are known
            boolean headed = own != null && (own.knowsAmounts() || layout == null && own.hasAmounts())
                    && !own.ofFirstRows(part, head, layout);
            if (!headed && group != null && reading.pages() == FormReading.Pages.OVER && !beside.goesOn(group, part)) {
                group = groups.after(group);
                layout = group.layout();
            }
            withoutHead |= !headed;
            layout = own != null && headed ? own.completedBy(layout) : layout == null ? null : layout.continuedOn(part);
            if (layout == null || !layout.hasAmounts()) {
                if (part.hasAmounts()) {
                    out.remark("read_columns_unknown", Severity.ERROR, "第 " + part.page().number() + " 页的列无法与表头对应，该页未读取", part, null);
                }
                continue;
            }
            group = headed || group == null ? groups.of(layout) : group;
            if (headed && group.parts == 0) {
                unknownColumns(layout, part);
            }
            int from = headed ? head.rows() : 0;
            PageBreakRows.Joined joined = next == null ? null : cutRows.joined(part, layout, from, next);
            if (joined != null) {
                part = joined.above();
                parts.set(p + 1, joined.below());
            }
            rows(part, layout, from, group);
        }
        groups.all().stream().filter(g -> g.last != null).forEach(g -> beside.check(g, g.last));
        out.tellRepeated();
        return this;
    }

    private void rows(FormPart part, ColumnLayout layout, int from, ColumnGroups.Group group) {
        if (layout.amountsWithoutHeading(part, from)) {
            out.remark("read_column_without_heading", Severity.ERROR, "第 " + part.page().number() + " 页有一列金额没有表头，未读取", part, null);
        }
        if (items.areIn(part, layout, from)) {
            items.read(part, layout, from);
        } else if (!layout.hasLabels() && !single(part, layout, from)) {
            beside.read(part, layout, from, group);
        } else {
            group.cursor = labelled(part, layout, from, group.first(), group.cursor);
        }
        group.parts++;
        group.last = part;
    }

    private boolean economicHeading(String text) {
        return form.definition.rows() == FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC && economic.isClass(text);
    }

    private void withoutRules() {
        if (form.parts.stream().anyMatch(part -> !part.grid().ruled())) {
            out.remark("read_without_rules", Severity.INFO, "本表没有表格线，列和行按文字的对齐读取", form.parts.get(0), null);
        }
        form.parts.stream().filter(part -> !part.grid().ruled() && part.page().method() == TextSource.TEXT && part.grid().cells().stream()
                .anyMatch(c -> c.confidence() < 1)).findFirst().ifPresent(part -> out.remark("read_columns_uncertain", Severity.WARNING,
                "第 " + part.page().number() + " 页没有表格线，表头与各列对不上，列按文字间隔划分，请对照原件", part, null));
    }

    private @Nullable ColumnLayout own(FormPart part, TableHead head) {
        return head.rows() == 0 ? null : ColumnLayout.of(part, withHeadingAbove(part, head), form.definition, economic, year);
    }

    /** The class of all columns of a page may stand above its grid, where no rule closes its cell; so does a running head. */
    private TableHead withHeadingAbove(FormPart part, TableHead head) {
        if (form.definition.rows() != FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC || part.above().size() != 1
                || !economic.isClass(part.above().get(0))) {
            return head;
        }
        return head.below(PlainText.plain(part.above().get(0)));
    }

    private void unknownColumns(ColumnLayout layout, FormPart part) {
        for (ColumnLayout.Column column : layout.columns()) {
            if (column.role() == ColumnRole.AMOUNT && !column.known()) {
                // without rules two headings may run together, and their columns with them; a recognised one may be another form's
                boolean plain = part.grid().ruled() ? part.page().method() != TextSource.OCR : part.page().method() == TextSource.CELL;
                Severity severity = plain ? Severity.INFO : Severity.WARNING;
                out.remark("read_unknown_column", severity, "列“" + column.heading() + "”没有对应的列代码，按原标题保留", part, column.code());
            }
        }
    }

    /** Rows with labels of their own; returns the place in {@link #rows} after the last of them. */
    private int labelled(FormPart part, ColumnLayout layout, int from, boolean first, int cursor) {
        ContinuationColumns.Labelled here = ContinuationColumns.Labelled.of(part);
        int to = from;
        while (to < part.rows().length && !part.noteAt(to)) {
            to++;
        }
        out.words(part, layout, from, to);
        List<ColumnLayout.Block> blocks = layout.blocks();
        for (ColumnLayout.Block block : blocks) {
            List<RowLabel> labels = rowLabels.of(part, block, from, to);
            int next = cursor;
            CountedRows counted = new CountedRows();
            for (int r = from; r < to; r++) {
                RowLabel label = labels.get(r - from);
                if (label.empty() && part.hasAmount(block, r)) {
                    label = rowLabels.ofListBefore(part, blocks, block, r);
                }
                if (part.captionAt(r)) {
                    continue;
                }
                if (label.empty()) {
                    withoutLabel(part, layout, block, r);
                    continue;
                }
                FormEntries.Row row = row(label, lastNo + 1 + r - from, first ? -1 : next);
                if (blocks.size() == 1) {
                    out.told(part, layout, r, row);
                }
                // a row that the first columns do not have says nothing of where the next one is
                next = first || row.no() > lastNo ? next : rows.indexOf(row) + 1;
                here.add(row, part.height(r));
                String counts = form.definition.rows() == FormDefinition.Rows.ITEMS ? counted.unit(part, block, r) : null;
                if (counts != null) {
                    out.counts(part, layout, block, r, row, counts);
                    continue;
                }
                out.amounts(part, layout, block, rowLabels.owner(part, blocks, block, r), r, row);
            }
            cursor = first ? cursor : next;
        }
        lastNo += first ? to - from : 0;
        if (first) {
            beside.remember(here);
        }
        return cursor;
    }

    /** A new row, or from {@code cursor} on the row of the first columns that this one goes on with. */
    private FormEntries.Row row(RowLabel label, int no, int cursor) {
        String code = label.code();
        if (form.definition.rows() == FormDefinition.Rows.PROJECTS) {
            // projects stand under their subject and print no code of their own
            boolean inherits = !label.reading().equals(RowLabel.BOTH) && !glued;
            glued |= label.reading().equals(RowLabel.BOTH);
            code = !inherits || RowName.isTotal(label.name()) ? code : code.isEmpty() ? lastCode : code;
            lastCode = code;
        }
        FormEntries.Row printed = cursor < 0 ? null : printed(code, label.name(), cursor);
        if (printed != null) {
            return printed;
        }
        FormEntries.Row row = new FormEntries.Row(cursor < 0 ? no : lastNo + rows.size() + 1, code, label.name(), label.reading());
        rows.add(row);
        return row;
    }

    /**
     * The row of the first columns from {@code cursor} on that prints these labels, {@code null} where none does. Where a
     * code stands for one row only it tells the row, whatever the end of a page left of the name.
     */
    private FormEntries.@Nullable Row printed(String code, String name, int cursor) {
        List<FormEntries.Row> alike = rows.subList(Math.min(cursor, rows.size()), rows.size()).stream().filter(r -> r.code().equals(code))
                .toList();
        boolean once = !code.isEmpty() && form.definition.rows() == FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC && alike.size() == 1;
        return once ? alike.get(0) : alike.stream().filter(r -> r.name().equals(name)).findFirst().orElse(null);
    }

    private void withoutLabel(FormPart part, ColumnLayout layout, ColumnLayout.Block block, int row) {
        if (part.hasAmount(block, row)) {
            List<String> printed = block.amounts().stream().map(c -> RowLabel.own(part, row, c))
                    .filter(c -> c != null && !c.blank()).map(Cell::text).toList();
            out.remark("read_row_without_label", Severity.ERROR, "第 " + part.page().number() + " 页有一行金额（"
                    + String.join("、", printed) + "）没有科目或项目名称，未读取", part, layout.columns().get(block.amounts().get(0)).code());
        }
    }

    /** Whether a part without labels has no more than the one row that needs none. */
    private boolean single(FormPart part, ColumnLayout layout, int from) {
        int amounts = 0;
        boolean codes = false;
        for (int r = from; r < part.rows().length && !part.noteAt(r); r++) {
            amounts += part.hasAmount(layout.blocks().get(0), r) ? 1 : 0;
            Cell first = RowLabel.own(part, r, 0);
            codes |= first != null && TableHead.CODE.matcher(PlainText.plain(first)).matches();
        }
        boolean whole = beside.noLabels() && !codes && amounts == 1 && form.definition.rows() != FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC;
        return form.definition.rows() == FormDefinition.Rows.SINGLE || whole;
    }
}
