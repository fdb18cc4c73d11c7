package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.juesuan.contract.RowName;
import org.juesuan.model.Cell;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/**
 * A sheet that was cut by columns may be printed one band below the other, so close that they are one grid: where the
 * head begins again within a part, or where headings of the form's columns stand with nothing else in a row, another part
 * begins.
 */
final class RepeatedHeads {

    /** By so many words a head is known again. */
    private static final int WORDS = 2;

    private RepeatedHeads() {
    }

    /** The parts in order, none with more than one head; {@code heading}: whether a text is one that only a heading is. */
    static List<FormPart> apart(List<FormPart> parts, Predicate<String> heading) {
        List<FormPart> apart = new ArrayList<>();
        List<String> head = List.of();
        for (FormPart part : parts) {
            int rows = TableHead.of(part).rows();
            // a part without a head goes on with the one before
            head = rows > 0 ? head(part, rows) : head;
            apart(part, head, rows, heading, apart);
        }
        return apart;
    }

    private static List<String> head(FormPart part, int rows) {
        List<String> head = List.of();
        for (int r = 0; r < rows && head.size() < WORDS; r++) {
            head = words(part, r);
        }
        return head;
    }

    private static void apart(FormPart part, List<String> head, int rows, Predicate<String> heading, List<FormPart> apart) {
        int from = 0;
        for (int r = rows; r < part.rows().length && head.size() == WORDS; r++) {
            List<String> words = words(part, r);
            boolean again = words.size() == WORDS && (words.equals(head) || begins(part, r, head.get(0)))
                    && part.starting(r).stream().noneMatch(c -> AmountText.of(c) instanceof AmountText.Amount);
            boolean next = r > from + 1 && !words.isEmpty() && words.stream().allMatch(heading);
            if (again && r > from || next) {
                apart.add(part.between(from, r));
                from = r;
            }
        }
        apart.add(from == 0 ? part : part.between(from, part.rows().length));
    }

    /** Whether the heading of the labels begins again in its column: the band below prints it over other columns of amounts. */
    private static boolean begins(FormPart part, int row, String heading) {
        Cell first = part.starting(row).get(0);
        return first.column() == 0 && first.rowSpan() > 1 && PlainText.plain(first).equals(heading) && !RowName.isTotal(heading);
    }

    private static List<String> words(FormPart part, int row) {
        return part.starting(row).stream().map(PlainText::plain).filter(text -> !text.isEmpty() && !FormCaption.stands(text)).limit(WORDS)
                .toList();
    }
}
