package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.Subjects;
import org.juesuan.model.Cell;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;
import org.juesuan.text.AmountText;
import org.juesuan.text.Characters;
import org.juesuan.text.EditDistance;
import org.juesuan.text.PlainText;

/** The labels of a part's rows, with names that were cut or spilled over a row put together again. */
final class RowLabels {

    /** Of a name so much may be misread where the code beside it says which it is. */
    private static final double MISREAD = 0.4;

    private final FormDefinition form;
    private final Subjects names;
    private final FormEntries out;
    private final BrokenName broken;
    private final Map<String, CodeParts> parts = new HashMap<>();
    /** Of the last columns with the first part of a code. */
    private String before = "";

    RowLabels(FormDefinition form, Subjects names, FormEntries out) {
        this.form = form;
        this.names = names;
        this.out = out;
        this.broken = new BrokenName(names);
    }

    /** The parts of a code that go on from row to row, and from page to page where the columns are the same. */
    private CodeParts parts(String columns) {
        return parts.computeIfAbsent(columns, c -> new CodeParts());
    }

    /** The end of a page may cut a class's code off its row, where it stands once for many: then its name says which it is. */
    private RowLabel classByName(RowLabel label, ColumnLayout.Block block, CodeParts parts) {
        String code = label.code().isEmpty() && block.parts() > 1 && form.rows().ofSubjects() ? names.classNamed(label.name()) : null;
        if (code == null) {
            return label;
        }
        parts.print(0, code);
        return new RowLabel(code, label.name(), "code_from_name");
    }

    /** One label for each row of a list, {@link RowLabel#NONE} where it has none. */
    List<RowLabel> of(FormPart part, ColumnLayout.Block block, int from, int to) {
        List<RowLabel> labels = new ArrayList<>();
        // a page without the first columns of codes, or with other columns and no head, goes on with what they held on the page before
        String own = part.columns() + "|" + block.codes();
        String columns = block.behind() || from == 0 && !parts.containsKey(own) ? before : own;
        CodeParts parts = parts(columns);
        before = block.codes().isEmpty() ? before : columns;
        for (int r = from; r < to; r++) {
            RowLabel label = block.codes().isEmpty() && block.names().isEmpty()
                    ? new RowLabel("", part.hasAmount(block, r) ? "合计" : "", "")
                    : broken.inOrder(classByName(RowLabel.of(part, r, block, parts), block, parts));
            if (block.behind() && label.code().isEmpty() && !label.name().isEmpty() && part.hasAmount(block, r)) {
                parts.forget();
            }
            labels.add(label);
        }
        int last = part.rows().length - 1 - from;
        if (part.cut() && last < labels.size() && !labels.get(last).empty()) {
            labels.set(last, new RowLabel(labels.get(last).code(), labels.get(last).name(), "row_cut_by_page"));
        }
        for (int i = 0; i < labels.size(); i++) {
            if (fragment(labels.get(i), block) && !part.hasAmount(block, from + i)) {
                spilledOver(labels, i);
            }
        }
        for (int i = 0; i + 1 < labels.size(); i++) {
            mixed(labels, i);
        }
        boolean coded = form.rows().coded();
        for (int i = 0; i < labels.size(); i++) {
            RowLabel label = labels.get(i);
            if (!part.hasAmount(block, from + i)) {
                continue;
            }
            if (coded && label.code().isEmpty() && !label.name().isEmpty() && !label.name().endsWith("计")) {
                out.remarkOnRow("read_code_missing", Severity.WARNING, "“" + label.name() + "”一行有金额而没有科目编码", part, null);
            }
            if (form.rows().ofSubjects() && label.oddCode()) {
                out.remarkOnRow("read_code_odd", Severity.WARNING, "“" + label.name() + "”的科目编码“" + label.code() + "”不是三、五或七位，可能没有读全", part,
                        label.code());
            }
            List<String> known = names.names(label.code());
            String meant = part.page().method() == TextSource.OCR ? misread(label.name(), known) : null;
            if (meant != null) {
                labels.set(i, new RowLabel(label.code(), meant, "name_from_reference"));
                out.remarkOnRow("read_name_from_reference", Severity.WARNING, "科目 " + label.code() + " 的名称识别为“" + label.name() + "”，按科目表取为“"
                        + meant + "”，请对照原件", part, label.code());
            } else if (!label.code().isEmpty() && label.name().isEmpty() && !known.isEmpty()) {
                labels.set(i, new RowLabel(label.code(), known.get(0), "name_from_reference"));
                out.remarkOnRow("read_name_from_reference", Severity.INFO, "科目 " + label.code() + " 的名称读不到，按科目表取为“"
                        + known.get(0) + "”", part, label.code());
            } else if (broken.is(label, !part.grid().ruled() || from + i == part.rows().length - 1)) {
                out.remarkOnRow("read_name_broken", Severity.WARNING, "科目 " + label.code() + " 的名称读为“" + label.name() + "”，而科目表中为“"
                        + known.get(0) + "”，可能被换行或分页拆开，请对照原件", part, label.code());
            }
        }
        return labels;
    }

    /**
     * The only name of a code that a recognised one is not far from, or is but for unknown characters, where it is none of them;
     * else {@code null}.
     */
    private static @Nullable String misread(String name, List<String> known) {
        List<String> meant = known.stream().map(PlainText::name).distinct().toList();
        List<String> alike = name.indexOf(Characters.UNMAPPED) < 0 ? List.of() : meant.stream().filter(one -> alike(name, one)).toList();
        if (alike.size() == 1) {
            return alike.get(0);
        }
        if (name.isEmpty() || meant.size() != 1 || meant.contains(name)) {
            return null;
        }
        int most = Math.max(1, (int) (MISREAD * meant.get(0).length()));
        return EditDistance.of(name, meant.get(0), most) <= most ? meant.get(0) : null;
    }

    /** Whether two names differ in nothing but characters that are not known; one at least is. */
    private static boolean alike(String name, String other) {
        return name.length() == other.length() && IntStream.range(0, name.length())
                .allMatch(i -> name.charAt(i) == Characters.UNMAPPED || name.charAt(i) == other.charAt(i))
                && IntStream.range(0, name.length()).anyMatch(i -> name.charAt(i) != Characters.UNMAPPED);
    }

    /**
     * A total of several lists side by side may stand in the first of them and its amount in the last; the lists between
     * are empty there. Only a total without a code and an amount of its own, and of another list than the first, is taken
     * so: the first one's amount may just be empty. Without rules nobody knows in which list a label stands, but for words in
     * its amounts: they are none of its own.
     */
    RowLabel ofListBefore(FormPart part, List<ColumnLayout.Block> blocks, ColumnLayout.Block block, int row) {
        for (int b = blocks.indexOf(block) - 1; b > 0; b--) {
            ColumnLayout.Block before = blocks.get(b);
            RowLabel own = RowLabel.of(part, row, before);
            RowLabel label = own.empty() ? inAmounts(part, row, before) : own;
            if (part.hasAmount(before, row) || !label.empty()) {
                boolean total = !part.hasAmount(before, row) && label.code().isEmpty() && label.name().endsWith("计");
                return total && (part.grid().ruled() || own.empty()) ? new RowLabel("", label.name(), "label_of_list_before")
                        : RowLabel.NONE;
            }
        }
        return RowLabel.NONE;
    }

    /** Words in the amounts of a list, as where a label in the middle of its cells reaches over them. */
    private static RowLabel inAmounts(FormPart part, int row, ColumnLayout.Block block) {
        return block.amounts().stream().map(c -> RowLabel.own(part, row, c))
                .filter(c -> c != null && AmountText.of(c) instanceof AmountText.NoAmount)
                .findFirst().map(c -> new RowLabel("", PlainText.name(c.text()), "")).orElse(RowLabel.NONE);
    }

    /**
     * A name that runs over into the row above mixes with that row's: two rows whose characters together are exactly
     * those of the two names that the reference list has for their codes have these names.
     */
    private void mixed(List<RowLabel> labels, int i) {
        RowLabel one = labels.get(i);
        RowLabel two = labels.get(i + 1);
        List<String> names1 = names.names(one.code());
        List<String> names2 = names.names(two.code());
        boolean odd = !one.code().isEmpty() && !two.code().isEmpty() && !names1.contains(one.name()) && !names2.contains(two.name());
        for (String name1 : odd ? names1 : List.<String>of()) {
            for (String name2 : names2) {
                if (BrokenName.sorted(one.name() + two.name()).equals(BrokenName.sorted(PlainText.name(name1) + PlainText.name(name2)))) {
                    labels.set(i, new RowLabel(one.code(), PlainText.name(name1), "name_spilled_over"));
                    labels.set(i + 1, new RowLabel(two.code(), PlainText.name(name2), "name_spilled_over"));
                    return;
                }
            }
        }
    }

    private boolean fragment(RowLabel label, ColumnLayout.Block block) {
        return label.code().isEmpty() && !label.total() && !block.codes().isEmpty() && !label.name().isEmpty()
                && form.rows() != FormDefinition.Rows.PROJECTS;
    }

    /** A piece of a name belongs to the row before or after with which it makes a name of that row's code. */
    private void spilledOver(List<RowLabel> labels, int i) {
        RowLabel stray = labels.get(i);
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

    /** Lists side by side may share a row, such as a total: its name reaches over both, its amount stands in the last. */
    ColumnLayout.Block owner(FormPart part, List<ColumnLayout.Block> blocks, ColumnLayout.Block block, int row) {
        if (block.names().isEmpty()) {
            return block;
        }
        Cell name = RowLabel.own(part, row, block.names().get(0));
        for (ColumnLayout.Block other : blocks) {
            boolean reaches = name != null && other != block && other.names().contains(name.column())
                    && other.amounts().size() == block.amounts().size();
            if (reaches) {
                return other;
            }
        }
        return block;
    }
}
