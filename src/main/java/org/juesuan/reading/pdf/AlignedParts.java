package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.reading.pdf.AlignedTables.Row;

/** Where one table of a page without rules ends and the next begins. */
final class AlignedParts {

    /** At least so many lines make a title and the head of another table. */
    private static final int HEAD_LINES = 4;

    private AlignedParts() {
    }

    /**
     * Where several lines without amounts, or what stands around a form, part lines with amounts, a new table begins at the
     * widest gap between them; where the headings of other columns do, it begins with these.
     */
    static List<List<Row>> of(List<Row> rows) {
        List<List<Row>> tables = new ArrayList<>();
        int from = 0;
        int lastData = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).data()) {
                continue;
            }
            boolean another = lastData >= 0 && rows.subList(lastData + 1, i).stream().anyMatch(row -> AlignedHead.around(row.runs()));
            int headed = another || lastData < 0 ? -1 : headed(rows, lastData, i);
            if (headed >= 0) {
                tables.add(rows.subList(from, headed));
                from = headed;
            } else if (lastData >= 0 && (another || i - lastData > HEAD_LINES && !amountAlone(rows, lastData, i))) {
                int widest = widest(rows, lastData + 1, i);
                tables.add(rows.subList(from, widest));
                from = widest;
            }
            lastData = i;
        }
        // a page may have no more than the head of the table whose rows the next page has
        if (lastData < 0 && !AlignedHead.alone(rows)) {
            return tables;
        }
        int foot = lastData < 0 ? 0 : AlignedHead.atFoot(rows, lastData);
        tables.add(rows.subList(from, foot));
        tables.add(rows.subList(foot, rows.size()));
        return tables.stream().filter(table -> !table.isEmpty()).toList();
    }

    /** Whether an amount or a dash stands between two lines with amounts, under one of the upper: its name is in lines around it. */
    private static boolean amountAlone(List<Row> rows, int above, int below) {
        return rows.subList(above + 1, below).stream().filter(row -> row.runs().size() == 1).map(row -> row.runs().get(0))
                .anyMatch(run -> (AlignedTables.amount(run) || AlignedTables.number(run) && !run.printed().matches(".*\\d.*"))
                        && rows.get(above).numberUnder(run.box().x0(), run.box().x1()));
    }

    /** Of some lines, to the last of them, the one with the widest gap above. */
    static int widest(List<Row> rows, int from, int to) {
        int widest = from;
        for (int k = from; k <= to; k++) {
            if (rows.get(k).y() - rows.get(k - 1).y() > rows.get(widest).y() - rows.get(widest - 1).y()) {
                widest = k;
            }
        }
        return widest;
    }

    /**
     * The first of the lines between two with amounts that are headings: words stand over several of the amounts above; -1 where
     * none are.
     */
    private static int headed(List<Row> rows, int above, int below) {
        int first = -1;
        boolean head = false;
        for (int k = above + 1; k < below; k++) {
            long over = rows.get(k).runs().stream().filter(run -> !AlignedTables.number(run)
                    && rows.get(above).numberUnder(run.box().x0(), run.box().x1())).count();
            first = first < 0 && over > 0 ? k : first;
            head |= over >= AlignedTables.HEADINGS;
        }
        return head ? first : -1;
    }
}
