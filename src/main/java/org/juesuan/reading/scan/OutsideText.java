package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.TextLine;
import org.juesuan.reading.pdf.PlacedText;
import org.juesuan.text.Characters;

/**
 * What stands outside of ruled tables: prose and titles, which the recogniser parts into lines by itself; and tables
 * without rules down, whose columns only their white gutters tell.
 *
 * @param lines from the top to the bottom
 * @param grids tables without rules
 */
record OutsideText(List<TextLine> lines, List<Grid> grids) {

    /** A table has so many lines of so many pieces. */
    private static final int TABLE_LINES = 5;
    private static final int TABLE_PIECES = 3;
    /** A wide form has few lines, one that numbers its columns and one of amounts. */
    private static final int WIDE_LINES = 2;
    private static final int WIDE_PIECES = 5;
    private static final Pattern AMOUNT_AND_NEXT = Pattern.compile("(-?\\d{1,3}(?:[,.]?\\d{3})*\\.\\d{2})\\s*([235]\\d{2}(?:\\d{2}){0,2})");
    private static final int PALE = 200;
    private static final double BLANK = 0.5;

    static OutsideText of(GreyImage picture, List<Grid> ruled, double scale, Recogniser recogniser) {
        GreyImage rest = copy(picture);
        for (Grid grid : ruled) {
            Box b = grid.onPage();
            rest.whiten((int) ((b.x0() - 2) * scale), (int) ((b.y0() - 2) * scale), (int) ((b.x1() + 2) * scale) + 1,
                    (int) ((b.y1() + 2) * scale) + 1);
        }
        InkRuns ink = InkRuns.of(copy(rest), scale);
        boolean table = ink.tabularLines(TABLE_PIECES) >= TABLE_LINES || ruled.isEmpty() && ink.tabularLines(WIDE_PIECES) >= WIDE_LINES;
        // the last rows of a form stand alone on a page
        long tabular = ink.tabularLines(TABLE_PIECES);
        table |= ruled.isEmpty() && tabular >= WIDE_LINES && 2 * tabular >= ink.tabularLines(1);
        return table ? aligned(ink, scale, recogniser) : new OutsideText(prose(rest, scale, recogniser), List.of());
    }

    private static GreyImage copy(GreyImage picture) {
        return picture.cut(0, 0, picture.width(), picture.height(), 1);
    }

    private static OutsideText aligned(InkRuns ink, double scale, Recogniser recogniser) {
        List<ContactSheet.Read> read = new CarefulReader(recogniser).read(ink.runs);
        List<TextLine> stretches = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < ink.runs.size(); i++) {
            Snippet run = ink.runs.get(i);
            String text = Numerals.tidy(Characters.normalise(read.get(i).told()));
            for (TextLine stretch : parted(text, run, scale)) {
                stretches.add(stretch);
                scores.add(read.get(i).score());
            }
        }
        PlacedText placed = new PlacedText(stretches);
        List<Grid> grids = placed.tables().stream().map(g -> new Grid(g.rows(), g.columns(),
                g.cells().stream().map(c -> asSure(c, stretches, scores)).toList(),
                g.box(), false)).toList();
        return new OutsideText(placed.lines(), grids);
    }

    /**
     * What was read of a run. An amount ends with two decimals: what stands close behind it is the next list's, and the
     * gutter between them is where the ink is widest apart near to it.
     */
    static List<TextLine> parted(String text, Snippet run, double scale) {
        Matcher both = AMOUNT_AND_NEXT.matcher(text);
        if (text.isBlank()) {
            return List.of();
        }
        if (!both.matches()) {
            return List.of(new TextLine(text, new Box(run.x0() / scale, run.y0() / scale, run.x1() / scale, run.y1() / scale)));
        }
        double share = PlacedText.breadth(both.group(1)) / (PlacedText.breadth(both.group(1)) + PlacedText.breadth(both.group(2)));
        int[] gap = gap(run, run.x0() + (int) (share * run.width()));
        // what is nearer than a blank would be one word again
        gap[0] = Math.min(gap[0], gap[1] - (int) Math.ceil(BLANK * run.height()));
        return List.of(new TextLine(both.group(1), new Box(run.x0() / scale, run.y0() / scale, gap[0] / scale, run.y1() / scale)),
                new TextLine(both.group(2), new Box(gap[1] / scale, run.y0() / scale, run.x1() / scale, run.y1() / scale)));
    }

    /** The widest stretch of a run without ink around a place. */
    private static int[] gap(Snippet run, int around) {
        int reach = Math.max(4, run.height());
        int[] widest = {around, around};
        int from = -1;
        for (int x = Math.max(run.x0() + 1, around - reach); x <= Math.min(run.x1() - 1, around + reach); x++) {
            boolean white = true;
            for (int y = run.y0(); y < run.y1() && white; y++) {
                white = run.source().at(x - run.left(), y - run.top()) >= PALE;
            }
            from = white ? from < 0 ? x : from : -1;
            if (white && x + 1 - from > widest[1] - widest[0]) {
                widest = new int[] {from, x + 1};
            }
        }
        return widest;
    }

    /** A cell is as sure as the least sure of the stretches in it. */
    private static Cell asSure(Cell cell, List<TextLine> stretches, List<Double> scores) {
        double least = Cell.SUREST_RECOGNISED;
        for (int i = 0; i < scores.size(); i++) {
            Box b = stretches.get(i).onPage();
            boolean within = b.centreX() >= cell.onPage().x0() && b.centreX() <= cell.onPage().x1() && b.centreY() >= cell.onPage().y0()
                    && b.centreY() <= cell.onPage().y1();
            least = within ? Math.min(least, scores.get(i)) : least;
        }
        return cell.with(least);
    }

    private static List<TextLine> prose(GreyImage rest, double scale, Recogniser recogniser) {
        List<TextLine> lines = new ArrayList<>();
        for (int[] strip : strips(rest)) {
            GreyImage piece = rest.cut(0, strip[0], rest.width(), strip[1], 1);
            for (Recogniser.Found f : recogniser.recognise(piece)) {
                Box box = new Box(f.x0() / scale, (f.y0() + strip[0]) / scale, f.x1() / scale, (f.y1() + strip[0]) / scale);
                lines.add(new TextLine(Characters.normalise(f.text()), box));
            }
        }
        lines.sort(Comparator.comparingDouble((TextLine l) -> l.onPage().centreY()).thenComparingDouble(l -> l.onPage().x0()));
        return inOrder(lines);
    }

    /** Lines of one height from left to right. */
    private static List<TextLine> inOrder(List<TextLine> byHeight) {
        List<TextLine> ordered = new ArrayList<>();
        List<TextLine> row = new ArrayList<>();
        for (TextLine line : byHeight) {
            Box first = row.isEmpty() ? line.onPage() : row.get(0).onPage();
            if (!row.isEmpty() && first.overlapY(line.onPage()) < 0.5 * Math.min(first.height(), line.onPage().height())) {
                row.sort(Comparator.comparingDouble(l -> l.onPage().x0()));
                ordered.addAll(row);
                row.clear();
            }
            row.add(line);
        }
        row.sort(Comparator.comparingDouble(l -> l.onPage().x0()));
        ordered.addAll(row);
        return ordered;
    }

    /** Stretches of the page's height that hold ink, far enough apart to be worth a picture of their own. */
    private static List<int[]> strips(GreyImage rest) {
        List<int[]> strips = new ArrayList<>();
        int from = -1;
        int last = -1;
        int apart = 120;
        for (int y = 0; y <= rest.height(); y++) {
            boolean ink = y < rest.height() && ink(rest, y);
            if (ink) {
                from = from < 0 ? y : from;
                last = y;
            } else if (from >= 0 && (y == rest.height() || y - last > apart)) {
                if (last - from >= 6) {
                    strips.add(new int[] {Math.max(0, from - 16), Math.min(rest.height(), last + 16)});
                }
                from = -1;
            }
        }
        return strips;
    }

    private static boolean ink(GreyImage rest, int y) {
        int dark = 0;
        for (int x = 0; x < rest.width(); x++) {
            dark += rest.at(x, y) < 130 ? 1 : 0;
        }
        return dark >= 3;
    }
}
