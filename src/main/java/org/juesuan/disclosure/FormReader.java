package org.juesuan.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juesuan.model.Cell;
import org.juesuan.model.Remark;
import org.juesuan.model.Severity;

/**
 * Reads the rows of one form: which columns its parts have, which rows go together, and what each amount cell says.
 * Parts that are cut by columns (a hundred columns over ten pages) are put beside each other: by code and name where
 * those are printed again, by the height of the row on the page where they are not.
 */
final class FormReader {

    /** A row of the form: its place from 1, code and name. */
    record Row(int no, String code, String name, String reading) {
    }

    /** An amount cell, before its unit is applied. */
    record Entry(Row row, Part part, String column, Cell cell, Amounts.Amount amount, String reading) {
    }

    /** The rows of a part with labels, and the height of each on its page. */
    private record Labelled(Part part, List<Row> rows, List<Double> heights) {
    }

    /** Rows of two pages that were one sheet stand within this of each other, in points. */
    private static final double SAME_HEIGHT = 4;

    private final FoundForm form;
    private final Subjects names;
    private final EconomicColumns economic;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Entry> byPlace = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Labelled> labelled = new ArrayList<>();
    private int lastNo;
    private String lastCode = "";

    FormReader(FoundForm form, Subjects names, EconomicColumns economic) {
        this.form = form;
        this.names = names;
        this.economic = economic;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Remark> remarks() {
        return remarks;
    }

    FormReader read() {
        Layout layout = null;
        List<String> columns = null;
        boolean first = true;
        int inGroup = 0;
        int cursor = 0;
        if (form.parts.stream().anyMatch(part -> !part.grid().ruled())) {
            remark("read_without_rules", Severity.INFO, "本表没有表格线，列和行按文字的对齐读取", form.parts.get(0), null);
        }
        for (Part part : form.parts) {
            Head head = Head.of(part);
            Layout own = head.rows() == 0 ? null : Layout.of(part, withHeadingAbove(part, head), form.definition, economic);
            // the first rows of a page that goes on may be names without amounts: headings have columns that are known
            boolean headed = own != null && (own.knowsAmounts() || layout == null && own.hasAmounts());
            layout = headed ? own : layout == null ? null : layout.continuedOn(part);
            if (layout == null || !layout.hasAmounts()) {
                if (hasAmounts(part)) {
                    remark("read_columns_unknown", Severity.ERROR, "第 " + part.page().number() + " 页的列无法与表头对应，该页未读取", part, null);
                }
                continue;
            }
            if (headed && !layout.amountCodes().equals(columns)) {
                first = columns == null;
                columns = layout.amountCodes();
                inGroup = 0;
                cursor = 0;
                unknownColumns(layout, part);
            }
            int from = headed ? head.rows() : 0;
            if (!layout.hasLabels() && form.definition.rows() != FormDefinition.Rows.SINGLE) {
                beside(part, layout, from, inGroup);
            } else {
                cursor = labelled(part, layout, from, first, cursor);
            }
            inGroup++;
        }
        return this;
    }

    /** A heading over all columns of a page may stand above its grid, where no rule closes its cell. */
    private Head withHeadingAbove(Part part, Head head) {
        if (form.definition.rows() != FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC || part.above().size() != 1) {
            return head;
        }
        List<List<String>> paths = new ArrayList<>();
        for (List<String> path : head.paths()) {
            List<String> longer = new ArrayList<>(path);
            longer.add(0, Headings.plain(part.above().get(0)));
            paths.add(path.isEmpty() ? path : longer);
        }
        return new Head(head.rows(), paths);
    }

    private static boolean hasAmounts(Part part) {
        for (int r = 0; r < part.rows().length; r++) {
            if (part.starting(r).stream().anyMatch(c -> Amounts.of(c) instanceof Amounts.Amount a && a.decimals() > 0)) {
                return true;
            }
        }
        return false;
    }

    private void unknownColumns(Layout layout, Part part) {
        for (Layout.Column column : layout.columns()) {
            if (column.role() == Layout.Role.AMOUNT && !column.known()) {
                remark("read_unknown_column", Severity.INFO, "列“" + column.heading() + "”没有对应的列代码，按原标题保留", part, column.code());
            }
        }
    }

    /** Rows with labels of their own; returns the place in {@link #rows} after the last of them. */
    private int labelled(Part part, Layout layout, int from, boolean first, int cursor) {
        Labelled here = new Labelled(part, new ArrayList<>(), new ArrayList<>());
        int to = from;
        while (to < part.rows().length && !note(part, to)) {
            to++;
        }
        for (Layout.Block block : layout.blocks()) {
            List<RowLabel> labels = labels(part, block, from, to);
            int next = cursor;
            for (int r = from; r < to; r++) {
                RowLabel label = labels.get(r - from);
                if (label.empty()) {
                    withoutLabel(part, layout, block, r);
                    continue;
                }
                Row row = row(label, lastNo + 1 + r - from, first ? -1 : next);
                if (!first) {
                    next = rows.indexOf(row) + 1;
                }
                here.rows.add(row);
                here.heights.add(height(part, r));
                amounts(part, layout, block, r, row);
            }
            cursor = first ? cursor : next;
        }
        lastNo += first ? to - from : 0;
        if (first) {
            labelled.add(here);
        }
        return cursor;
    }

    /** Labels of a block's rows; a name that spilled over into the next or the last row is put together again. */
    private List<RowLabel> labels(Part part, Layout.Block block, int from, int to) {
        List<RowLabel> labels = new ArrayList<>();
        for (int r = from; r < to; r++) {
            RowLabel label = form.definition.rows() == FormDefinition.Rows.SINGLE && block.codes().isEmpty() && block.names().isEmpty()
                    ? new RowLabel("", hasAmount(part, block, r) ? "合计" : "", "") : RowLabel.of(part, r, block);
            labels.add(label);
        }
        for (int i = 0; i < labels.size(); i++) {
            RowLabel stray = labels.get(i);
            boolean fragment = stray.code().isEmpty() && !stray.total() && !block.codes().isEmpty() && !stray.name().isEmpty()
                    && form.definition.rows() != FormDefinition.Rows.PROJECTS && !hasAmount(part, block, from + i);
            if (!fragment) {
                continue;
            }
            if (i > 0 && names.names(labels.get(i - 1).code()).contains(labels.get(i - 1).name() + stray.name())) {
                RowLabel before = labels.get(i - 1);
                labels.set(i - 1, new RowLabel(before.code(), before.name() + stray.name(), "name_spilled_over"));
                labels.set(i, RowLabel.NONE);
            } else if (i + 1 < labels.size() && names.names(labels.get(i + 1).code()).contains(stray.name() + labels.get(i + 1).name())) {
                RowLabel after = labels.get(i + 1);
                labels.set(i + 1, new RowLabel(after.code(), stray.name() + after.name(), "name_spilled_over"));
                labels.set(i, RowLabel.NONE);
            }
        }
        boolean coded = form.definition.rows() == FormDefinition.Rows.ECONOMIC || form.definition.rows() == FormDefinition.Rows.FUNCTIONAL
                || form.definition.rows() == FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC;
        for (int i = 0; i < labels.size(); i++) {
            RowLabel label = labels.get(i);
            if (coded && label.code().isEmpty() && !label.name().isEmpty() && !label.name().endsWith("计") && hasAmount(part, block, from + i)) {
                remarks.add(new Remark("read_code_missing", Severity.WARNING, "“" + label.name() + "”一行有金额而没有科目编码",
                        form.definition.code(), null, null, pageOf(part)));
            }
            List<String> known = names.names(label.code());
            if (!label.code().isEmpty() && label.name().isEmpty() && !known.isEmpty() && hasAmount(part, block, from + i)) {
                labels.set(i, new RowLabel(label.code(), known.get(0), "name_from_reference"));
                remarks.add(new Remark("read_name_from_reference", Severity.INFO, "科目 " + label.code() + " 的名称读不到，按科目表取为“"
                        + known.get(0) + "”", form.definition.code(), label.code(), null, pageOf(part)));
            }
        }
        return labels;
    }

    private static boolean hasAmount(Part part, Layout.Block block, int row) {
        return block.amounts().stream().map(c -> RowLabel.own(part, row, c))
                .anyMatch(cell -> cell != null && Amounts.of(cell) instanceof Amounts.Amount);
    }

    /** A new row, or from {@code cursor} on the row of the first columns that this one goes on with. */
    private Row row(RowLabel label, int no, int cursor) {
        String code = label.code();
        if (form.definition.rows() == FormDefinition.Rows.PROJECTS) {
            // projects stand under their subject and print no code of their own
            code = code.isEmpty() && !label.total() ? lastCode : code;
            lastCode = code;
        }
        for (int i = cursor; i >= 0 && i < rows.size(); i++) {
            Row candidate = rows.get(i);
            if (candidate.code.equals(code) && candidate.name.equals(label.name())) {
                return candidate;
            }
        }
        Row row = new Row(cursor < 0 ? no : lastNo + rows.size() + 1, code, label.name(), label.reading());
        rows.add(row);
        return row;
    }

    private void withoutLabel(Part part, Layout layout, Layout.Block block, int row) {
        if (hasAmount(part, block, row)) {
            List<String> printed = block.amounts().stream().map(c -> RowLabel.own(part, row, c))
                    .filter(c -> c != null && !c.blank()).map(Cell::text).toList();
            remark("read_row_without_label", Severity.ERROR, "第 " + part.page().number() + " 页有一行金额（"
                    + String.join("、", printed) + "）没有科目或项目名称，未读取", part, layout.columns().get(block.amounts().get(0)).code());
        }
    }

    /** Rows without labels: those at the same heights on the page with the labels. */
    private void beside(Part part, Layout layout, int from, int inGroup) {
        Layout.Block block = layout.blocks().get(0);
        if (labelled.isEmpty()) {
            if (!hasAmounts(part)) {
                return;
            }
            remark("read_rows_unknown", Severity.ERROR, "第 " + part.page().number() + " 页没有科目编码和名称，无法与行对应，该页未读取", part, null);
            return;
        }
        Labelled labels = labelled.get(Math.min(inGroup, labelled.size() - 1));
        int missed = 0;
        for (int r = from; r < part.rows().length && !note(part, r); r++) {
            if (!hasAmount(part, block, r)) {
                continue;
            }
            Row row = null;
            double height = height(part, r);
            for (int i = 0; i < labels.rows.size(); i++) {
                if (Math.abs(labels.heights.get(i) - height) <= SAME_HEIGHT) {
                    row = labels.rows.get(i);
                }
            }
            if (row == null) {
                missed++;
            } else {
                amounts(part, layout, block, r, row);
            }
        }
        if (missed > 0) {
            remark("read_rows_unknown", Severity.ERROR, "第 " + part.page().number() + " 页有 " + missed + " 行与第 "
                    + labels.part.page().number() + " 页的行对不上，未读取", part, null);
        }
    }

    private static double height(Part part, int row) {
        for (Cell cell : part.starting(row)) {
            if (cell.box() != null) {
                return cell.rowSpan() == 1 ? cell.box().centreY() : cell.box().y0();
            }
        }
        return 0;
    }

    private static boolean note(Part part, int row) {
        List<Cell> cells = part.starting(row).stream().filter(c -> !c.blank()).toList();
        return Head.note(cells);
    }

    private void amounts(Part part, Layout layout, Layout.Block block, int r, Row row) {
        Cell last = null;
        for (int c : block.amounts()) {
            Cell cell = RowLabel.own(part, r, c);
            if (cell == null || cell == last || cell.blank()) {
                continue;
            }
            last = cell;
            Layout.Column column = layout.columns().get(c);
            Amounts read = Amounts.of(cell);
            boolean label = cell.column() < c && Headings.name(cell.text()).equals(row.name);
            if (read instanceof Amounts.NoAmount no && !label) {
                remarks.add(new Remark("read_no_amount", Severity.ERROR, "“" + row.name + "”的“" + column.heading() + "”印为“"
                        + no.printed() + "”，不是金额，未读取", form.definition.code(), row.code, column.code(), pageOf(part)));
            } else if (read instanceof Amounts.Amount amount) {
                String reading = row.reading.isEmpty() && layout.byOrder() ? "column_by_order" : row.reading;
                keep(new Entry(row, part, column.code(), cell, amount, reading));
            }
        }
    }

    private void keep(Entry entry) {
        String place = entry.row.no + "|" + entry.row.code + "|" + entry.row.name + "|" + entry.column;
        Entry before = byPlace.putIfAbsent(place, entry);
        if (before == null) {
            entries.add(entry);
        } else if (before.amount.value().compareTo(entry.amount.value()) != 0) {
            remarks.add(new Remark("read_cell_twice", Severity.ERROR, "“" + entry.row.name + "”的同一列出现两个不同的金额：" + before.cell.text()
                    + " 与 " + entry.cell.text() + "，只保留前者", form.definition.code(), entry.row.code, entry.column, pageOf(entry.part)));
        }
    }

    private void remark(String rule, Severity severity, String message, Part part, String column) {
        remarks.add(new Remark(rule, severity, message, form.definition.code(), null, column, pageOf(part)));
    }

    private static Integer pageOf(Part part) {
        return part.page().sheet() == null ? Integer.valueOf(part.page().number()) : null;
    }
}
