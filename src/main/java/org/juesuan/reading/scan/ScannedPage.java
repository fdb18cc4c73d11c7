package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Method;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;
import org.juesuan.reading.Characters;
import org.juesuan.reading.pdf.RuledTables;

/** From the picture of a page to the page: straightened, its tables cut into cells, everything recognised. */
final class ScannedPage {

    /** What was recognised with less than this is looked at once more, larger. */
    private static final double DOUBTFUL = 0.75;
    private static final double LARGER = 1.6;
    /** Two different readings of one number are worth no more than this. */
    private static final double DISPUTED = 0.4;
    private static final double STAINED = 0.6;
    /** A recogniser is never as sure as a text layer. */
    private static final double SUREST = 0.99;

    /** Rules closer together than this are a stamp or a large character, in points. */
    private static final double NARROWEST = 100;

    private final Recogniser recogniser;

    ScannedPage(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** The page of a picture that was rendered with {@code scale} pixels a point. */
    Page read(int number, Picture rendered, double scale) {
        Picture picture = rendered.evened();
        double skew = Skew.of(picture);
        picture = picture.straightened(skew);
        List<Grid> drawn = RuledTables.drawn(PictureRules.of(picture, scale)).stream().filter(g -> g.box().width() >= NARROWEST).toList();
        List<Box> boxes = drawn.stream().flatMap(g -> g.cells().stream()).map(Cell::box).toList();
        List<Snippet> snippets = new CellCutter(picture, scale).cut(boxes);
        List<ContactSheet.Read> read = twice(snippets);
        List<Grid> grids = new ArrayList<>();
        int first = 0;
        for (Grid grid : drawn) {
            grids.add(filled(grid, first, snippets, read));
            first += grid.cells().size();
        }
        List<TextLine> lines = outside(picture, drawn, scale);
        return new Page(number, null, rendered.width() / scale, rendered.height() / scale, 0, lines, grids, Method.OCR, skew);
    }

    private List<ContactSheet.Read> twice(List<Snippet> snippets) {
        List<ContactSheet.Read> read = new ContactSheet(snippets, 1).read(recogniser);
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).text() == null || read.get(i).score() < DOUBTFUL) {
                doubtful.add(i);
            }
        }
        List<ContactSheet.Read> again = new ContactSheet(doubtful.stream().map(snippets::get).toList(), LARGER).read(recogniser);
        for (int k = 0; k < doubtful.size(); k++) {
            int i = doubtful.get(k);
            read.set(i, better(read.get(i), again.get(k), snippets.get(i)));
        }
        return read;
    }

    private static ContactSheet.Read better(ContactSheet.Read one, ContactSheet.Read other, Snippet snippet) {
        if (one.text() == null && other.text() == null) {
            // nothing that a recogniser knows: a dash, or ink that must not be taken for an empty cell
            return snippet.dash() ? new ContactSheet.Read("-", 0.9) : new ContactSheet.Read(String.valueOf(Characters.UNMAPPED), 0);
        }
        ContactSheet.Read better = one.text() == null || other.text() != null && other.score() > one.score() ? other : one;
        boolean disputed = one.text() != null && other.text() != null && Numerals.like(better.text())
                && !Numerals.tidy(one.text()).equals(Numerals.tidy(other.text()));
        return disputed ? new ContactSheet.Read(better.text(), Math.min(DISPUTED, better.score())) : better;
    }

    private static Grid filled(Grid drawn, int first, List<Snippet> snippets, List<ContactSheet.Read> read) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < drawn.cells().size(); i++) {
            Cell cell = drawn.cells().get(i);
            StringBuilder printed = new StringBuilder();
            double confidence = SUREST;
            int cellNumber = first + i;
            List<Integer> own = IntStream.range(0, snippets.size()).filter(k -> snippets.get(k).cell() == cellNumber).boxed().toList();
            boolean number = own.stream().anyMatch(k -> Numerals.like(read.get(k).text()));
            for (int s : own) {
                if (number && own.size() > 1 && !Numerals.like(read.get(s).text()) && read.get(s).text().length() == 1) {
                    // a stain, or the rest of a rule, beside a number
                    confidence = Math.min(confidence, STAINED);
                } else {
                    printed.append(printed.length() > 0 ? "\n" : "").append(read.get(s).text());
                    confidence = Math.min(confidence, read.get(s).score());
                }
            }
            String text = Numerals.tidy(Characters.normalise(printed.toString()));
            cells.add(new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, printed.toString(), null, cell.box(),
                    confidence));
        }
        return new Grid(drawn.rows(), drawn.columns(), cells, drawn.box(), true);
    }

    /** Text outside of the tables. */
    private List<TextLine> outside(Picture picture, List<Grid> grids, double scale) {
        Picture rest = picture.cut(0, 0, picture.width(), picture.height(), 1);
        for (Grid grid : grids) {
            Box b = grid.box();
            rest.whiten((int) ((b.x0() - 2) * scale), (int) ((b.y0() - 2) * scale), (int) ((b.x1() + 2) * scale) + 1, (int) ((b.y1() + 2) * scale) + 1);
        }
        List<TextLine> lines = new ArrayList<>();
        for (int[] strip : strips(rest)) {
            Picture piece = rest.cut(0, strip[0], rest.width(), strip[1], 1);
            for (Recogniser.Found f : recogniser.recognise(piece)) {
                Box box = new Box(f.x0() / scale, (f.y0() + strip[0]) / scale, f.x1() / scale, (f.y1() + strip[0]) / scale);
                lines.add(new TextLine(Characters.normalise(f.text()), box));
            }
        }
        lines.sort(Comparator.comparingDouble((TextLine l) -> l.box().centreY()).thenComparingDouble(l -> l.box().x0()));
        return inOrder(lines);
    }

    /** Lines of one height from left to right. */
    private static List<TextLine> inOrder(List<TextLine> byHeight) {
        List<TextLine> ordered = new ArrayList<>();
        List<TextLine> row = new ArrayList<>();
        for (TextLine line : byHeight) {
            if (!row.isEmpty() && row.get(0).box().overlapY(line.box()) < 0.5 * Math.min(row.get(0).box().height(), line.box().height())) {
                row.sort(Comparator.comparingDouble(l -> l.box().x0()));
                ordered.addAll(row);
                row.clear();
            }
            row.add(line);
        }
        row.sort(Comparator.comparingDouble(l -> l.box().x0()));
        ordered.addAll(row);
        return ordered;
    }

    /** Stretches of the page's height that hold ink, far enough apart to be worth a picture of their own. */
    private static List<int[]> strips(Picture rest) {
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

    private static boolean ink(Picture rest, int y) {
        int dark = 0;
        for (int x = 0; x < rest.width(); x++) {
            dark += rest.at(x, y) < 130 ? 1 : 0;
        }
        return dark >= 3;
    }
}
