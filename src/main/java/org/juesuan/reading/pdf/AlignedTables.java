package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.text.Characters;

/**
 * Tables without rules, or with a few across: found by the alignment of their text. The lines with amounts tell the
 * columns, because white gutters part them; headings above belong to the column under their centre, and a heading over
 * several columns to those whose middle it stands over. The whole page becomes one grid, titles and notes among its
 * rows, as in a workbook's sheet.
 */
final class AlignedTables {

    private static final Pattern AMOUNT = Pattern.compile("[-(（]?\\d{1,3}(,?\\d{3})*\\.\\d{1,2}[)）]?");
    /** What stands in a column of amounts: integers and dashes too. */
    private static final Pattern NUMBER = Pattern.compile("[-−－(（]?\\d{1,3}(,?\\d{3})*(\\.\\d{1,6})?[)）]?|[-−－—–]{1,2}");
    /** Stretches of a line further apart than this many sizes stand in different columns. */
    private static final double GAP = 0.8;

    /** A gap of so many sizes may part two headings. */
    private static final double HEADINGS_APART = 0.15;

    /** At least so many lines make a title and the head of another table. */
    private static final int HEAD_LINES = 4;

    /** A line, or the lines of one row; {@code y}: its baseline, {@code data}: whether it holds amounts. */
    record Row(List<TextRuns.Run> runs, double y, boolean data, List<Glyph> glyphs) {

        /** Whether a text of this line of amounts stands at a place. */
        boolean covers(double x) {
            return runs.stream().anyMatch(run -> run.box().x0() < x && x < run.box().x1());
        }

        /** Whether a number of this line of amounts stands under a part of a stretch from {@code left} to {@code right}. */
        boolean numberUnder(double left, double right) {
            return runs.stream().anyMatch(run -> run.box().x0() < right && run.box().x1() > left && number(run));
        }
    }

    private AlignedTables() {
    }

    /** The page's tables, from the top to the bottom; together they hold all of its lines. Empty where no line holds amounts. */
    static List<Grid> find(List<Glyph> glyphs) {
        List<Row> rows = new ArrayList<>();
        for (List<Glyph> line : TextRuns.lines(glyphs)) {
            List<TextRuns.Run> runs = stretches(line);
            rows.add(new Row(runs, runs.get(0).baseline(), data(runs), line));
        }
        List<Grid> grids = new ArrayList<>();
        for (List<Row> part : tables(rows)) {
            List<Row> table = withHeadingsParted(part);
            AlignedColumns columns = AlignedColumns.of(table);
            if (columns.count() >= 3) {
                grids.add(grid(rowsWithoutWraps(table), columns));
            }
        }
        return grids;
    }

    /** Where several lines without amounts, or what stands around a form, part lines with amounts, a new table begins at the widest gap between them. */
    private static List<List<Row>> tables(List<Row> rows) {
        List<List<Row>> tables = new ArrayList<>();
        int from = 0;
        int lastData = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).data) {
                continue;
            }
            boolean another = lastData >= 0 && rows.subList(lastData + 1, i).stream().anyMatch(row -> AlignedHead.around(row.runs));
            if (lastData >= 0 && (another || i - lastData > HEAD_LINES)) {
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
                    && !number(TextRuns.run(last)) && !number(TextRuns.run(piece));
            if (joins) {
                last.addAll(piece);
            } else {
                stretches.add(piece);
            }
        }
        return stretches.stream().map(TextRuns::run).toList();
    }

    /**
     * Headings of two columns may stand closer to each other than words of one heading: they are parted where a gap stands
     * over a gutter that all lines with amounts keep free, and numbers stand under both sides of it.
     */
    private static List<Row> withHeadingsParted(List<Row> table) {
        List<Row> data = table.stream().filter(Row::data).toList();
        List<Row> all = new ArrayList<>(table);
        for (int i = (int) table.stream().takeWhile(row -> !row.data()).count() - 1; i >= 0 && !AlignedHead.around(table.get(i).runs()); i--) {
            Row row = table.get(i);
            List<TextRuns.Run> runs = new ArrayList<>();
            for (TextRuns.Run run : row.runs()) {
                List<Glyph> glyphs = row.glyphs().stream().filter(g -> g.centreX() >= run.box().x0() && g.centreX() <= run.box().x1()).toList();
                int from = 0;
                for (int k = 1; k < glyphs.size(); k++) {
                    double end = glyphs.get(k - 1).end();
                    double next = glyphs.get(k).x();
                    double left = glyphs.get(from).x();
                    boolean gutter = next - end > HEADINGS_APART * glyphs.get(k).size() && data.stream().noneMatch(d -> d.covers((end + next) / 2))
                            && data.stream().anyMatch(d -> d.numberUnder(left, end)) && data.stream().anyMatch(d -> d.numberUnder(next, run.box().x1()));
                    if (gutter) {
                        runs.add(TextRuns.run(glyphs.subList(from, k)));
                        from = k;
                    }
                }
                runs.add(from == 0 ? run : TextRuns.run(glyphs.subList(from, glyphs.size())));
            }
            all.set(i, new Row(runs, row.y(), false, row.glyphs()));
        }
        return all;
    }

    /** Whether texts of several columns stand in a line: two numbers, or three texts of any kind. */
    static boolean sideBySide(List<Glyph> line) {
        List<TextRuns.Run> runs = stretches(line);
        return runs.size() > 2 || runs.size() == 2 && runs.stream().allMatch(AlignedTables::number);
    }

    /** Whether a line holds amounts: one with decimals, or several numbers that do not just count. */
    private static boolean data(List<TextRuns.Run> runs) {
        long numbers = runs.stream().filter(AlignedTables::number).count();
        return runs.size() > 1 && (runs.stream().anyMatch(AlignedTables::amount) || numbers > 1 && !AlignedColumns.counts(runs));
    }

    /** Whether a text may stand in a column of amounts. */
    static boolean number(TextRuns.Run run) {
        return NUMBER.matcher(run.printed().replace(" ", "")).matches();
    }

    /** Whether a text is an amount and can be nothing else. */
    static boolean amount(TextRuns.Run run) {
        return AMOUNT.matcher(run.printed().replace(" ", "")).matches();
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
                rows.set(rows.size() - 1, new Row(runs, line.data ? line.y : before.y, before.data || line.data, List.of()));
            } else {
                rows.add(line);
            }
        }
        return rows;
    }

    private static Grid grid(List<Row> rows, AlignedColumns told) {
        List<Cell> cells = new ArrayList<>();
        double[] bounds = told.bounds();
        int columns = bounds.length - 1;
        boolean inData = false;
        Box all = null;
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            inData |= row.data;
            StringBuilder[] texts = new StringBuilder[columns];
            Box[] boxes = new Box[columns];
            int[] spans = new int[columns];
            for (TextRuns.Run run : row.runs) {
                int[] over = inData ? new int[] {column(bounds, number(run) ? run.box().x1() - 0.1 : run.box().x0() + 0.1), 0} : told.heading(run, row.runs);
                int from = over[0];
                if (texts[from] == null) {
                    texts[from] = new StringBuilder(run.printed());
                    boxes[from] = run.box();
                    spans[from] = inData ? 1 : over[1] - from;
                } else {
                    texts[from].append('\n').append(run.printed());
                    boxes[from] = boxes[from].union(run.box());
                }
            }
            for (int c = 0; c < columns; c++) {
                if (texts[c] != null) {
                    String printed = texts[c].toString();
                    cells.add(new Cell(r, c, 1, spans[c], Characters.normalise(printed), printed, null, boxes[c], told.confidence()));
                    all = all == null ? boxes[c] : all.union(boxes[c]);
                }
            }
        }
        return new Grid(rows.size(), columns, cells, all, false);
    }

    static int column(double[] bounds, double x) {
        for (int i = 1; i < bounds.length; i++) {
            if (x < bounds[i]) {
                return i - 1;
            }
        }
        return bounds.length - 2;
    }
}
