package org.juesuan.disclosure.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.ProjectEvaluation;

/**
 * What a form says in sentences, row by row from the top: at the right of their label, below a row of labels, or in one
 * cell with it. A cell that names who signed is no sentence, and a sentence ends where such a name begins.
 */
final class EvaluationSentences {

    /** Points by which the edges of one column differ from page to page. */
    private static final double SAME_EDGE = 3;

    private final EvaluationWords words;
    private final Map<String, StringBuilder> texts = new HashMap<>();
    /** The labels above, {@code null} unless the next row may stand below them; and the cell at their left. */
    private @Nullable HeadColumns heads;
    private List<List<String>> headed = List.of();
    private @Nullable Cell beside;
    private boolean below;
    /** What was read last, for the page on which it may go on. */
    private List<Cell> labels = List.of();
    private @Nullable Cell last;
    private List<String> lastFields = List.of();

    EvaluationSentences(EvaluationWords words) {
        this.words = words;
    }

    ProjectEvaluation.Texts texts() {
        return new ProjectEvaluation.Texts(text("goal"), text("completion"), text("process"), text("conclusion"), text("problems"),
                text("improvements"));
    }

    /** Whether a grid right after the form's last row goes on with it: it holds such a label, or the rest of the last sentence. */
    boolean goOn(List<List<Cell>> rows) {
        return !rows.isEmpty() && rest(fresh(rows.get(0))) != null
                || rows.stream().anyMatch(row -> row.stream()
                .anyMatch(cell -> words.closing.containsAll(fields(cell)) && !fields(cell).isEmpty()));
    }

    /**
     * Reads a row.
     *
     * @param firstOfGrid whether it may go on with the last row of the page before
     * @param closing     whether only the sentences that close a form may stand here
     * @return whether it was a row of sentences
     */
    boolean row(List<Cell> row, boolean firstOfGrid, boolean closing) {
        List<Cell> fresh = fresh(row);
        List<Cell> printed = fresh.stream().filter(cell -> !cell.blank()).toList();
        if (printed.isEmpty()) {
            heads = null;
            return false;
        }
        if (heads != null && belowHeads(heads, row, fresh, printed, firstOfGrid)) {
            return true;
        }
        Cell rest = firstOfGrid ? rest(fresh) : null;
        if (rest != null) {
            lastFields.forEach(field -> append(field, rest));
            return true;
        }
        heads = null;
        last = null;
        return heads(row, fresh, closing) || besideLabels(row, printed, closing);
    }

    /** The cells that begin in a row; the others reach in from above. */
    static List<Cell> fresh(List<Cell> row) {
        int here = row.stream().mapToInt(Cell::row).max().orElse(0);
        return row.stream().filter(cell -> cell.row() == here).toList();
    }

    private boolean belowHeads(HeadColumns heads, List<Cell> row, List<Cell> fresh, List<Cell> printed, boolean firstOfGrid) {
        boolean first = !below;
        Cell left = left(heads, row);
        // lines below the first belong to the heads as long as the cell at their left does
        boolean under = first || beside != null && left == beside || firstOfGrid && (left == null || left.blank());
        if (!under || printed.stream().anyMatch(this::leads)) {
            return false;
        }
        below = true;
        boolean any = false;
        for (List<String> fields : headed) {
            Cell cell = heads.cell(fields.toString(), fresh);
            if (cell != null && !cell.blank()) {
                fields.forEach(field -> append(field, cell));
                any = true;
            }
        }
        return any;
    }

    /** The cell nearest at the left of the heads, {@code null} if none. */
    private static @Nullable Cell left(HeadColumns heads, List<Cell> row) {
        List<Cell> left = heads.left(row);
        return left.isEmpty() ? null : left.get(left.size() - 1);
    }

    /** Labels that end a row, one beside the other, or one that is the whole row: what they head stands below. */
    private boolean heads(List<Cell> row, List<Cell> fresh, boolean closing) {
        List<Cell> found = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        Set<List<String>> taken = new LinkedHashSet<>();
        for (int i = fresh.size() - 1; i >= 0; i--) {
            Cell cell = fresh.get(i);
            List<String> fields = words.texts.getOrDefault(EvaluationWords.plain(cell.text()), List.of());
            if (cell.blank() && found.isEmpty()) {
                continue;
            }
            if (fields.isEmpty() || closing && !words.closing.containsAll(fields) || !taken.add(fields)) {
                break;
            }
            named.put(EvaluationWords.plain(cell.text()), fields.toString());
            found.add(cell);
        }
        if (found.size() < 2 && !(found.size() == 1 && row.size() == 1)) {
            return false;
        }
        heads = HeadColumns.of(found, named, List.of());
        headed = List.copyOf(taken);
        below = false;
        beside = heads == null ? null : left(heads, row);
        return true;
    }

    private boolean besideLabels(List<Cell> row, List<Cell> printed, boolean closing) {
        boolean any = false;
        for (int i = 0; i < row.size(); i++) {
            Cell label = row.get(i);
            List<String> fields = words.texts.getOrDefault(EvaluationWords.plain(label.text()), List.of());
            Cell value = i + 1 < row.size() ? row.get(i + 1) : null;
            if (fields.isEmpty() || closing && !words.closing.containsAll(fields)) {
                continue;
            }
            any = true;
            if (value != null && printed.contains(value) && !leads(value)
                    && (labels.contains(label) || fields.stream().noneMatch(texts::containsKey))) {
                fields.forEach(field -> append(field, value));
                labels = List.of(label);
                last = value;
                lastFields = fields;
            }
        }
        return any || together(printed.get(0), closing);
    }

    /** A label and its sentence in one cell: 自评结论：…… */
    private boolean together(Cell cell, boolean closing) {
        int colon = colon(cell.text());
        List<String> fields = fields(cell);
        if (colon < 0 || fields.isEmpty() || closing && !words.closing.containsAll(fields)
                || fields.stream().anyMatch(texts::containsKey)) {
            return false;
        }
        String said = EvaluationWords.sentence(cell);
        fields.forEach(field -> append(field, words.unsigned(said.substring(colon(said) + 1))));
        return true;
    }

    /** The rest of a sentence that a page end cut: one cell where the sentence stood, without a label. */
    private @Nullable Cell rest(List<Cell> fresh) {
        List<Cell> printed = fresh.stream().filter(cell -> !cell.blank()).toList();
        if (last == null || last.box() == null || printed.size() != 1 || leads(printed.get(0)) || printed.get(0).box() == null) {
            return null;
        }
        Box before = last.box();
        Box here = printed.get(0).box();
        return Math.abs(before.x0() - here.x0()) < SAME_EDGE && Math.abs(before.x1() - here.x1()) < SAME_EDGE ? printed.get(0) : null;
    }

    /** Whether a cell is itself a label or the name of someone who signed. */
    private boolean leads(Cell cell) {
        String plain = EvaluationWords.plain(cell.text());
        return words.all.contains(plain) || words.signs(cell) || !fields(cell).isEmpty();
    }

    /** What a cell is the label of, alone or with its sentence. */
    private List<String> fields(Cell cell) {
        int colon = colon(cell.text());
        List<String> whole = words.texts.getOrDefault(EvaluationWords.plain(cell.text()), List.of());
        return whole.isEmpty() && colon > 0 ? words.texts.getOrDefault(EvaluationWords.plain(cell.text().substring(0, colon)), List.of())
                : whole;
    }

    private static int colon(String text) {
        int narrow = text.indexOf(':');
        int wide = text.indexOf('：');
        return narrow < 0 || wide >= 0 && wide < narrow ? wide : narrow;
    }

    private void append(String field, Cell cell) {
        append(field, words.unsigned(EvaluationWords.sentence(cell)));
    }

    private void append(String field, String text) {
        texts.computeIfAbsent(field, f -> new StringBuilder()).append(text);
    }

    private String text(String field) {
        StringBuilder text = texts.get(field);
        return text == null ? "" : text.toString().strip();
    }
}
