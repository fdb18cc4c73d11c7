package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.juesuan.model.Box;
import org.juesuan.model.Grid;

/**
 * Tables without rules, or with a few across: found by the alignment of their text. The lines with amounts tell the
 * columns, because white gutters part them; headings above belong to the column under their centre, and a heading over
 * several columns to those whose middle it stands over. The whole page becomes one grid, titles and notes among its
 * rows, as in a workbook's sheet.
 */
final class AlignedTables {

    private static final Pattern AMOUNT = Pattern.compile("[-(（]?\\d{1,3}(,?\\d{3})*\\.\\d{1,6}[)）]?");
    /** What stands in a column of amounts: integers and dashes too, but no digits that close a bracket which they do not open. */
    private static final Pattern NUMBER = Pattern.compile("(?!\\d+[)）])[-−－(（]?\\d{1,3}(,?\\d{3})*(\\.\\d{1,6})?[)）]?|[-−－—–]{1,2}");
    /** Letters of one word stand no further apart than this many sizes. */
    private static final double LETTERS = 5;

    /** A gap of so many sizes may part two headings. */
    private static final double HEADINGS_APART = 0.15;

    private static final Pattern CODE_AND_NAME = Pattern.compile("\\d{2,7}\\p{IsHan}");

    /** So many words over amounts are headings. */
    static final int HEADINGS = 3;

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

    /** The tables of a page of which nothing is known but its text. */
    static List<Grid> find(List<Glyph> glyphs) {
        return find(glyphs, DrawnEdges.NONE);
    }

    /**
     * The page's tables, from the top to the bottom; together they hold all of its lines. Empty where no line holds amounts.
     *
     * @param drawn what is drawn across the page
     */
    static List<Grid> find(List<Glyph> glyphs, DrawnEdges drawn) {
        List<Row> rows = new ArrayList<>();
        List<List<Glyph>> lines = withoutPageNumber(TextRuns.lines(ClippedText.inSight(glyphs)));
        AlignedStretches stretches = new AlignedStretches(lines);
        UprightCodes upright = new UprightCodes(lines);
        List<List<TextRuns.Run>> texts = lines.stream().map(stretches::of).toList();
        CodesInHeadings codes = new CodesInHeadings(texts);
        for (int i = 0; i < lines.size(); i++) {
            List<Glyph> line = lines.get(i);
            List<TextRuns.Run> runs = codes.joined(texts.get(i), line);
            boolean data = upright.any() ? upright.data(stretches.of(upright.without(line))) : data(runs);
            rows.add(new Row(data ? letterSpaced(runs) : runs, runs.get(0).baseline(), data, line));
        }
        List<Grid> grids = new ArrayList<>();
        for (List<Row> part : AlignedParts.of(AlignedLabels.bodied(rows, drawn))) {
            List<Row> table = withHeadingsParted(withNamesParted(part));
            AlignedColumns columns = AlignedColumns.of(table, drawn);
            if (columns.count() >= 3 || columns.count() == 2 && (form(table) || parted(table, drawn) || list(table))) {
                grids.add(AlignedGrid.of(table, columns, drawn));
            }
        }
        return grids;
    }

    /** A page's number between dashes looks like three columns; it is the first line of a page or the last. */
    private static List<List<Glyph>> withoutPageNumber(List<List<Glyph>> lines) {
        int from = !lines.isEmpty() && AlignedStretches.pageNumber(lines.get(0)) ? 1 : 0;
        int to = lines.size() > from && AlignedStretches.pageNumber(lines.get(lines.size() - 1)) ? lines.size() - 1 : lines.size();
        return lines.subList(from, to);
    }

    /** Words whose letters stand far apart, as 合　计 does: beside amounts no two columns hold a single letter each. */
    private static List<TextRuns.Run> letterSpaced(List<TextRuns.Run> runs) {
        List<TextRuns.Run> whole = new ArrayList<>();
        for (TextRuns.Run run : runs) {
            TextRuns.Run last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && letters(last) && letters(run) && run.box().x0() - last.box().x1() <= LETTERS * run.size()) {
                whole.set(whole.size() - 1, new TextRuns.Run(last.printed() + ' ' + run.printed(), last.box().union(run.box()),
                        last.baseline(), last.size()));
            } else {
                whole.add(run);
            }
        }
        return whole;
    }

    /** A single letter, or several that were put together so. */
    private static boolean letters(TextRuns.Run run) {
        return run.printed().codePoints().filter(Character::isIdeographic).count() > 0 && run.printed().matches("\\S( \\S)*");
    }

    /** Whether something around a form stands above the amounts: two columns alone are as often lines of a text. */
    private static boolean form(List<Row> table) {
        return table.stream().filter(Row::data).count() > 1
                && table.stream().takeWhile(row -> !row.data()).anyMatch(row -> AlignedHead.around(row.runs()));
    }

    /**
     * Whether two headings or nothing stand above names with an amount each, and nothing else but a note below, or what is around
     * another form: a list that goes on from the page before.
     */
    private static boolean list(List<Row> table) {
        List<Row> data = table.stream().filter(Row::data).toList();
        boolean headed = table.get(0).data() || table.get(1).data() && table.get(0).runs().size() == 2;
        List<Row> below = table.subList(table.lastIndexOf(data.get(data.size() - 1)) + 1, table.size());
        boolean ends = !below.isEmpty() && (AlignedLabels.note(below.get(0).runs()) || AlignedHead.around(below.get(0).runs()));
        int others = table.size() - data.size() - (ends ? below.size() : 0);
        return headed && data.size() >= HEADINGS && others <= 2 && data.stream().allMatch(row -> entry(row.runs()))
                && (together(data, Box::x1) || together(data, Box::centreX) || together(data, Box::x0));
    }

    /** Whether the amounts that end lines have one place in all of them at the same point. */
    private static boolean together(List<Row> data, ToDoubleFunction<Box> place) {
        DoubleSummaryStatistics places = data.stream()
                .mapToDouble(row -> place.applyAsDouble(row.runs().get(row.runs().size() - 1).box())).summaryStatistics();
        return places.getMax() - places.getMin() <= 1;
    }

    /** Whether a line is a name and an amount, or a code before both. */
    private static boolean entry(List<TextRuns.Run> runs) {
        int name = runs.size() - 2;
        return (name == 0 || name == 1 && AlignedLabels.CODE.matcher(runs.get(0).printed()).matches()) && !number(runs.get(name))
                && amount(runs.get(name + 1));
    }

    /** Whether something is drawn between all lines with amounts, of which there are more than a few: two columns that a page cut off. */
    private static boolean parted(List<Row> table, DrawnEdges drawn) {
        double[] data = table.stream().filter(Row::data).mapToDouble(Row::y).toArray();
        return data.length >= HEADINGS && drawn.rows(data[0], data[data.length - 1]).length >= data.length - 1;
    }

    /**
     * Headings of two columns may stand closer to each other than words of one heading: they are parted where a gap stands
     * over a gutter that all lines with amounts keep free, and numbers stand under both sides of it.
     */
    private static List<Row> withHeadingsParted(List<Row> table) {
        List<Row> data = table.stream().filter(Row::data).toList();
        List<Row> all = new ArrayList<>(table);
        for (int i = (int) table.stream().takeWhile(row -> !row.data()).count() - 1; i >= 0
                && !AlignedHead.around(table.get(i).runs()); i--) {
            Row row = table.get(i);
            List<TextRuns.Run> runs = new ArrayList<>();
            for (TextRuns.Run run : row.runs()) {
                List<Glyph> glyphs = row.glyphs().stream().filter(g -> g.centreX() >= run.box().x0() && g.centreX() <= run.box().x1())
                        .toList();
                int from = 0;
                for (int k = 1; k < glyphs.size(); k++) {
                    double end = glyphs.get(k - 1).end();
                    double next = glyphs.get(k).x();
                    double left = glyphs.get(from).x();
                    boolean gutter = next - end > HEADINGS_APART * glyphs.get(k).size()
                            && data.stream().noneMatch(d -> d.covers((end + next) / 2))
                            && data.stream().anyMatch(d -> d.numberUnder(left, end))
                            && data.stream().anyMatch(d -> d.numberUnder(next, run.box().x1()));
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
        List<TextRuns.Run> runs = new AlignedStretches(List.of(line)).of(line);
        return runs.size() > 2 || runs.size() == 2 && runs.stream().allMatch(AlignedTables::number);
    }

    /** Whether a line is a name and, apart from it, an amount. */
    static boolean named(List<Glyph> line) {
        List<TextRuns.Run> runs = new AlignedStretches(List.of(line)).of(line);
        return runs.size() == 2 && !number(runs.get(0)) && amount(runs.get(1));
    }

    /** A name may stand close behind its code: they are parted where other names begin at the same place. */
    private static List<Row> withNamesParted(List<Row> table) {
        double[] names = table.stream().filter(Row::data).flatMap(row -> row.runs().stream())
                .filter(run -> Character.isIdeographic(run.printed().codePointAt(0))).mapToDouble(run -> run.box().x0()).toArray();
        List<Row> all = new ArrayList<>();
        for (Row row : table) {
            List<TextRuns.Run> runs = new ArrayList<>();
            for (TextRuns.Run run : row.runs()) {
                List<Glyph> glyphs = row.data() && CODE_AND_NAME.matcher(run.printed()).lookingAt()
                        ? row.glyphs().stream().filter(g -> g.centreX() >= run.box().x0() && g.centreX() <= run.box().x1()).toList()
                        : List.of();
                int name = 0;
                while (name < glyphs.size() && Character.isDigit(glyphs.get(name).text().codePointAt(0))) {
                    name++;
                }
                double begins = name < glyphs.size() ? glyphs.get(name).x() : Double.NaN;
                if (name > 0 && java.util.Arrays.stream(names).filter(x -> Math.abs(x - begins) <= 1).count() > 1) {
                    runs.add(TextRuns.run(glyphs.subList(0, name)));
                    runs.add(TextRuns.run(glyphs.subList(name, glyphs.size())));
                } else {
                    runs.add(run);
                }
            }
            all.add(new Row(runs, row.y(), row.data(), row.glyphs()));
        }
        return all;
    }

    /** Whether a line holds amounts: one with decimals, or several numbers that do not just count. */
    static boolean data(List<TextRuns.Run> runs) {
        long numbers = runs.stream().filter(AlignedTables::number).count();
        return runs.size() > 1 && (runs.stream().anyMatch(AlignedTables::amount) || numbers > 1 && !ColumnNumbers.counts(runs)
                && !ColumnNumbers.codes(runs));
    }

    /** Whether a text may stand in a column of amounts. */
    static boolean number(TextRuns.Run run) {
        return NUMBER.matcher(run.printed().replace(" ", "")).matches();
    }

    /** Whether a text is an amount and can be nothing else. */
    static boolean amount(TextRuns.Run run) {
        return AMOUNT.matcher(run.printed().replace(" ", "")).matches();
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
