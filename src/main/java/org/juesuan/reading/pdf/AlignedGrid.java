package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.reading.pdf.AlignedTables.Row;
import org.juesuan.text.Characters;

/** The cells of a table without rules, whose lines and columns are known. What stands above its head is rows of its own. */
final class AlignedGrid {

    /** Lines of a head are no further apart than this many sizes. */
    private static final double HEAD = 4;

    private final List<Cell> cells = new ArrayList<>();
    private final AlignedColumns columns;
    private final double[] bounds;
    private int rows;

    private AlignedGrid(AlignedColumns columns) {
        this.columns = columns;
        this.bounds = columns.bounds();
    }

    static Grid of(List<Row> table, AlignedColumns columns, DrawnEdges drawn) {
        AlignedGrid grid = new AlignedGrid(columns);
        int body = (int) table.stream().takeWhile(row -> !row.data()).count();
        int head = body;
        while (head > 0 && !AlignedHead.around(table.get(head - 1).runs())
                && (head == body || near(table.get(head - 1), table.get(head)))) {
            head--;
        }
        for (Row row : table.subList(0, head)) {
            grid.above(row);
        }
        boolean rest = restOfName(table, body);
        body -= rest ? 1 : 0;
        head = Math.min(head, body);
        List<Row> lines = table.subList(rest ? body + 1 : body, table.size());
        AlignedRows rows = new AlignedRows(columns.drawn() ? lines.stream().map(columns::parted).toList() : lines, drawn);
        double left = table.stream().flatMap(r -> r.runs().stream()).mapToDouble(r -> r.box().x0()).min().orElse(0);
        double right = table.stream().flatMap(r -> r.runs().stream()).mapToDouble(r -> r.box().x1()).max().orElse(0);
        int numbers = body;
        while (numbers > head && ColumnNumbers.counts(table.get(numbers - 1).runs())) {
            numbers--;
        }
        grid.head(new HeadCells(table.subList(head, numbers).stream().map(Row::runs).toList(), columns.finite(left, right), rows.pitch(),
                columns, drawn));
        for (Row row : table.subList(numbers, body)) {
            grid.above(row);
        }
        if (rest) {
            grid.body(table.get(body).runs());
        }
        for (List<TextRuns.Run> row : rows.joined()) {
            grid.body(row);
        }
        Box all = grid.cells.stream().map(Cell::box).reduce(Box::union).orElse(null);
        return new Grid(grid.rows, columns.count(), grid.cells, all, false);
    }

    /**
     * Whether the last line above the amounts is one text left of them all, and nothing stands above it but numbers of columns: of a
     * heading there would be more, and no heading stands below the numbers.
     */
    private static boolean restOfName(List<Row> table, int body) {
        if (body == 0 || body > 1 && !ColumnNumbers.counts(table.get(body - 2).runs())) {
            return false;
        }
        List<TextRuns.Run> runs = table.get(body - 1).runs();
        double amounts = table.stream().filter(Row::data).flatMap(row -> row.runs().stream()).filter(AlignedTables::amount)
                .mapToDouble(run -> run.box().x0()).min().orElse(0);
        return runs.size() == 1 && runs.get(0).box().x1() < amounts;
    }

    /** Whether a line is of the head that goes on below; the numbers of columns stand under it, however high its cells are. */
    private static boolean near(Row line, Row below) {
        return below.y() - line.y() <= HEAD * below.runs().get(0).size() || ColumnNumbers.counts(below.runs());
    }

    /** Titles, what stands around a form, and numbers of columns: each text over the columns that it touches. */
    private void above(Row row) {
        int next = 0;
        for (TextRuns.Run run : row.runs()) {
            int from = Math.max(next, AlignedTables.column(bounds, run.box().x0() + 0.1));
            int to = Math.max(from, AlignedTables.column(bounds, run.box().x1() - 0.1)) + 1;
            if (from < columns.count()) {
                add(rows, from, 1, Math.min(to, columns.count()) - from, run.printed(), run.box());
            } else {
                Cell last = cells.remove(cells.size() - 1);
                add(last.row(), last.column(), 1, last.columnSpan(), last.printed() + ' ' + run.printed(), last.onPage().union(run.box()));
            }
            next = Math.min(to, columns.count());
        }
        rows++;
    }

    private void head(HeadCells head) {
        List<Heading> byPlace = new ArrayList<>(head.headings());
        byPlace.sort(Comparator.comparingInt((Heading h) -> h.level).thenComparingInt(h -> h.from));
        for (Heading h : byPlace) {
            add(rows + h.level, h.from, h.levels, h.to - h.from, h.printed(), h.box);
        }
        rows += head.rows();
    }

    private void body(List<TextRuns.Run> row) {
        StringBuilder[] texts = new StringBuilder[columns.count()];
        Box[] boxes = new Box[columns.count()];
        for (TextRuns.Run run : row) {
            int column = column(run);
            if (texts[column] == null) {
                texts[column] = new StringBuilder(run.printed());
                boxes[column] = run.box();
            } else {
                texts[column].append('\n').append(run.printed());
                boxes[column] = boxes[column].union(run.box());
            }
        }
        for (int c = 0; c < texts.length; c++) {
            if (texts[c] != null) {
                add(rows, c, 1, 1, texts[c].toString(), boxes[c]);
            }
        }
        rows++;
    }

    /** The column that a text of the body stands in: the one with the most of a number, the one that words begin in. */
    private int column(TextRuns.Run run) {
        if (!AlignedTables.number(run)) {
            return AlignedTables.column(bounds, run.box().x0() + 0.1);
        }
        return AlignedTables.column(bounds, columns.drawn() ? run.box().centreX() : run.box().x1() - 0.1);
    }

    private void add(int row, int column, int down, int right, String printed, Box box) {
        cells.add(new Cell(row, column, down, right, Characters.normalise(printed), printed, null, box, columns.confidence()));
    }
}
