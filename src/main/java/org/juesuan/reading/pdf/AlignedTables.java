package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.reading.Characters;

/**
 * Tables without rules, or with a few across: found by the alignment of their text. The lines with amounts tell the
 * columns, because white gutters part them; headings above belong to the column under their centre, and a heading over
 * several columns to those whose middle it stands over. The whole page becomes one grid, titles and notes among its
 * rows, as in a workbook's sheet.
 */
final class AlignedTables {

    private static final Pattern AMOUNT = Pattern.compile("[-(（]?\\d{1,3}(,?\\d{3})*\\.\\d{1,2}[)）]?");
    /** Stretches of a line further apart than this many sizes stand in different columns. */
    private static final double GAP = 0.8;

    /** At least so many lines make a title and the head of another table. */
    private static final int HEAD_LINES = 4;

    /** Where a column's texts stand; {@code cell}: where its cells stand, which its number told. */
    private record Column(double left, double right, boolean toTheRight, boolean cell) {
    }

    private record Row(List<TextRuns.Run> runs, double y, boolean data) {
    }

    private AlignedTables() {
    }

    /** The page's tables, from the top to the bottom; together they hold all of its lines. Empty where no line holds amounts. */
    static List<Grid> find(List<Glyph> glyphs) {
        List<Row> rows = new ArrayList<>();
        for (List<Glyph> line : TextRuns.lines(glyphs)) {
            List<TextRuns.Run> runs = stretches(line);
            boolean data = runs.size() > 1 && runs.stream().anyMatch(AlignedTables::amount);
            rows.add(new Row(runs, runs.get(0).baseline(), data));
        }
        List<Grid> grids = new ArrayList<>();
        for (List<Row> table : tables(rows)) {
            List<TextRuns.Run> ordinals = ordinals(table);
            List<Column> columns = numbered(columns(table), ordinals);
            if (columns.size() >= 3) {
                grids.add(grid(rowsWithoutWraps(table), bounds(columns)));
            }
        }
        return grids;
    }

    /** Where several lines without amounts part lines with amounts, a new table begins at the widest gap between them. */
    private static List<List<Row>> tables(List<Row> rows) {
        List<List<Row>> tables = new ArrayList<>();
        int from = 0;
        int lastData = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).data) {
                continue;
            }
            if (lastData >= 0 && i - lastData > HEAD_LINES) {
                int widest = lastData + 1;
                for (int k = lastData + 1; k <= i; k++) {
                    if (rows.get(k).y - rows.get(k - 1).y > rows.get(widest).y - rows.get(widest - 1).y) {
                        widest = k;
                    }
                }
                tables.add(rows.subList(from, widest));
                from = widest;
            }
            lastData = i;
        }
        if (lastData >= 0) {
            tables.add(rows.subList(from, rows.size()));
        }
        return tables;
    }

    /** A line's stretches: a wide gap parts two, and between an amount and its neighbour any gap does. */
    private static List<TextRuns.Run> stretches(List<Glyph> line) {
        List<List<Glyph>> pieces = new ArrayList<>();
        for (Glyph g : line) {
            List<Glyph> last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            boolean apart = last == null || g.x() - last.get(last.size() - 1).end() > TextRuns.BLANK * g.size()
                    || Character.isIdeographic(g.text().codePointAt(0)) && amount(TextRuns.run(last));
            if (apart) {
                pieces.add(new ArrayList<>(List.of(g)));
            } else {
                last.add(g);
            }
        }
        List<List<Glyph>> stretches = new ArrayList<>();
        for (List<Glyph> piece : pieces) {
            List<Glyph> last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            boolean joins = last != null && piece.get(0).x() - last.get(last.size() - 1).end() <= GAP * piece.get(0).size()
                    && !amount(TextRuns.run(last)) && !amount(TextRuns.run(piece));
            if (joins) {
                last.addAll(piece);
            } else {
                stretches.add(piece);
            }
        }
        return stretches.stream().map(TextRuns::run).toList();
    }

    private static boolean amount(TextRuns.Run run) {
        return AMOUNT.matcher(run.printed().replace(" ", "")).matches();
    }

    /** Stretches of x that the lines with amounts cover, parted by white gutters. */
    private static List<Column> columns(List<Row> rows) {
        List<TextRuns.Run> runs = new ArrayList<>();
        for (Row row : rows) {
            if (row.data) {
                runs.addAll(row.runs);
            }
        }
        runs.sort(Comparator.comparingDouble(r -> r.box().x0()));
        List<Column> columns = new ArrayList<>();
        List<TextRuns.Run> column = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (TextRuns.Run run : runs) {
            if (!column.isEmpty() && run.box().x0() > right) {
                columns.add(column(column));
                column = new ArrayList<>();
            }
            column.add(run);
            right = Math.max(column.size() == 1 ? Double.NEGATIVE_INFINITY : right, run.box().x1());
        }
        columns.add(column(column));
        return withoutHalves(rows, columns);
    }

    /** Two columns of words that no line has both of are one: its names stand at the left and its totals in the middle. */
    private static List<Column> withoutHalves(List<Row> rows, List<Column> columns) {
        List<Column> whole = new ArrayList<>();
        for (Column column : columns) {
            Column last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean together = last == null || last.toTheRight || column.toTheRight || rows.stream().anyMatch(row -> row.data
                    && has(row, last) && has(row, column));
            if (together) {
                whole.add(column);
            } else {
                whole.set(whole.size() - 1, new Column(last.left, column.right, false, false));
            }
        }
        return whole;
    }

    private static boolean has(Row row, Column column) {
        return row.runs.stream().anyMatch(r -> r.box().centreX() >= column.left && r.box().centreX() <= column.right);
    }

    /** The numbers over the columns of amounts (1, 2, 3 …); empty where there are none. */
    private static List<TextRuns.Run> ordinals(List<Row> rows) {
        for (Row row : rows) {
            if (row.data) {
                break;
            }
            List<TextRuns.Run> numbers = row.runs.stream().filter(r -> r.printed().matches("\\d{1,3}")).toList();
            boolean counts = !numbers.isEmpty() && row.runs.stream().allMatch(r -> r.printed().length() <= 3);
            for (int i = 1; i < numbers.size(); i++) {
                counts &= Integer.parseInt(numbers.get(i).printed()) == Integer.parseInt(numbers.get(i - 1).printed()) + 1;
            }
            if (counts) {
                return numbers;
            }
        }
        return List.of();
    }

    /**
     * The columns with their numbers' places: a number stands in the middle of its cell, so it tells where the cell of
     * amounts begins, and that there is a column where no line holds an amount. Numbers that do not fit are not used.
     */
    private static List<Column> numbered(List<Column> columns, List<TextRuns.Run> ordinals) {
        List<Column> amounts = columns.stream().filter(Column::toTheRight).toList();
        double words = columns.stream().filter(c -> !c.toTheRight).mapToDouble(Column::right).max().orElse(0);
        boolean oneList = columns.stream().dropWhile(c -> !c.toTheRight).allMatch(Column::toTheRight);
        if (ordinals.isEmpty() || !oneList || ordinals.size() < amounts.size()) {
            return columns;
        }
        List<Column> all = new ArrayList<>(columns.stream().filter(c -> !c.toTheRight).toList());
        int used = 0;
        for (int i = 0; i < ordinals.size(); i++) {
            double middle = ordinals.get(i).box().centreX();
            double next = i + 1 < ordinals.size() ? ordinals.get(i + 1).box().centreX() : Double.POSITIVE_INFINITY;
            List<Column> here = amounts.stream().filter(c -> c.right >= middle - 1 && c.right < next - 1).toList();
            if (here.size() > 1) {
                return columns;
            }
            used += here.size();
            double right = here.isEmpty() ? (Double.isInfinite(next) ? middle + 10 : (middle + next) / 2) : here.get(0).right;
            double left = Math.max(2 * middle - right, i == 0 ? words : all.get(all.size() - 1).right);
            all.add(new Column(here.isEmpty() ? left : Math.min(left, here.get(0).left), right, true, true));
        }
        return used == amounts.size() ? all : columns;
    }

    private static Column column(List<TextRuns.Run> runs) {
        double left = runs.stream().mapToDouble(r -> r.box().x0()).min().orElseThrow();
        double right = runs.stream().mapToDouble(r -> r.box().x1()).max().orElseThrow();
        long amounts = runs.stream().filter(AlignedTables::amount).count();
        return new Column(left, right, amounts * 2 > runs.size(), false);
    }

    /**
     * Where one column's cells end and the next one's begin. Amounts stand at the right of their cells and names at
     * the left, so a cell reaches from the end of the amounts before it, or to the beginning of the names after it.
     * Between names and amounts the beginning of the amounts' cell counts where it is known.
     */
    private static double[] bounds(List<Column> columns) {
        double[] bounds = new double[columns.size() + 1];
        bounds[0] = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < columns.size(); i++) {
            Column before = columns.get(i - 1);
            Column after = columns.get(i);
            bounds[i] = before.toTheRight || after.toTheRight ? before.right + 0.5 : after.left - 0.5;
            if (!before.toTheRight && after.cell) {
                bounds[i] = Math.max(bounds[i], after.left - 0.5);
            }
        }
        bounds[columns.size()] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    /** Lines of one row put together: a name that wraps stands nearer to its row than rows stand to each other. */
    private static List<Row> rowsWithoutWraps(List<Row> lines) {
        List<Double> pitches = new ArrayList<>();
        double last = Double.NaN;
        for (Row line : lines) {
            if (line.data) {
                if (!Double.isNaN(last)) {
                    pitches.add(line.y - last);
                }
                last = line.y;
            }
        }
        pitches.sort(null);
        double pitch = pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 4);
        int first = 0;
        while (!lines.get(first).data) {
            first++;
        }
        List<Row> rows = new ArrayList<>(lines.subList(0, first));
        for (int i = first; i < lines.size(); i++) {
            Row line = lines.get(i);
            Row before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            boolean near = before != null && i > first && line.y - before.y < 0.7 * pitch && !(line.data && before.data);
            if (near) {
                List<TextRuns.Run> runs = new ArrayList<>(before.runs);
                runs.addAll(line.runs);
                rows.set(rows.size() - 1, new Row(runs, line.data ? line.y : before.y, before.data || line.data));
            } else {
                rows.add(line);
            }
        }
        return rows;
    }

    private static Grid grid(List<Row> rows, double[] bounds) {
        List<Cell> cells = new ArrayList<>();
        int columns = bounds.length - 1;
        boolean inData = false;
        Box all = null;
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            inData |= row.data;
            StringBuilder[] texts = new StringBuilder[columns];
            Box[] boxes = new Box[columns];
            int[] spans = new int[columns];
            boolean oneEach = !inData && row.runs.size() == columns;
            for (int i = 0; i < row.runs.size(); i++) {
                TextRuns.Run run = row.runs.get(i);
                int from = oneEach ? i : column(bounds, inData ? run.box().x0() + 0.1 : run.box().centreX());
                int to = from + 1;
                if (!inData && !oneEach) {
                    // a heading covers at least the columns whose middle lies under it
                    while (from > 0 && middle(bounds, from - 1) >= run.box().x0()) {
                        from--;
                    }
                    while (to < columns && middle(bounds, to) <= run.box().x1()) {
                        to++;
                    }
                } else if (amount(run)) {
                    from = column(bounds, run.box().x1() - 0.1);
                    to = from + 1;
                }
                if (texts[from] == null) {
                    texts[from] = new StringBuilder(run.printed());
                    boxes[from] = run.box();
                    spans[from] = to - from;
                } else {
                    texts[from].append('\n').append(run.printed());
                    boxes[from] = boxes[from].union(run.box());
                }
            }
            for (int c = 0; c < columns; c++) {
                if (texts[c] != null) {
                    String printed = texts[c].toString();
                    cells.add(new Cell(r, c, 1, spans[c], Characters.normalise(printed), printed, null, boxes[c]));
                    all = all == null ? boxes[c] : all.union(boxes[c]);
                }
            }
        }
        return new Grid(rows.size(), columns, cells, all, false);
    }

    private static double middle(double[] bounds, int column) {
        double left = Double.isInfinite(bounds[column]) ? bounds[column + 1] - 20 : bounds[column];
        double right = Double.isInfinite(bounds[column + 1]) ? bounds[column] + 20 : bounds[column + 1];
        return (left + right) / 2;
    }

    private static int column(double[] bounds, double x) {
        for (int i = 1; i < bounds.length; i++) {
            if (x < bounds[i]) {
                return i - 1;
            }
        }
        return bounds.length - 2;
    }
}
