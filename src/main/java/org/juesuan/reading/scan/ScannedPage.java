package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.TextSource;
import org.juesuan.reading.pdf.RuledTables;
import org.juesuan.text.Characters;

/** From the picture of a page to the page: turned upright, straightened, its tables cut into cells, everything recognised. */
final class ScannedPage {

    private static final double STAINED = 0.6;
    /** Rules closer together than this are a stamp or a large character, in points. */
    private static final double NARROWEST = 100;
    /** A row is no higher that holds one line of a title, in points. */
    private static final double LARGEST_PRINT = 40;
    private static final double SMALLER = 0.9;
    private static final double NEAR = 0.5;

    private final Recogniser recogniser;

    ScannedPage(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** The page of a picture that was rendered with {@code scale} pixels a point. */
    Page read(int number, GreyImage rendered, double scale) {
        GreyImage picture = rendered.softened().evened();
        int turn = new Orientation(recogniser, scale).turn(picture);
        picture = picture.upright(turn);
        double skew = Skew.of(picture);
        picture = picture.straightened(skew);
        List<Grid> drawn = RuledTables.drawn(PictureRules.of(picture, scale)).stream()
                .filter(g -> g.onPage().width() >= NARROWEST).map(ScannedPage::withoutStrokes).toList();
        List<Box> boxes = drawn.stream().flatMap(g -> g.cells().stream()).map(Cell::box).toList();
        List<Snippet> snippets = new CellCutter(picture, scale).cut(boxes);
        List<ContactSheet.Read> read = new CarefulReader(recogniser).read(snippets);
        List<Grid> grids = new ArrayList<>();
        int first = 0;
        for (Grid grid : drawn) {
            grids.add(filled(grid, first, snippets, read));
            first += grid.cells().size();
        }
        OutsideText outside = OutsideText.of(picture, drawn, scale, recogniser);
        grids.addAll(outside.grids());
        grids.sort(Comparator.comparingDouble(g -> g.onPage().y0()));
        return new Page(number, null, rendered.width() / scale, rendered.height() / scale, turn, outside.lines(), grids, TextSource.OCR,
                skew);
    }

    /** Without what stands within another cell: the strokes of large characters close boxes as rules do. */
    static Grid withoutStrokes(Grid grid) {
        List<Cell> whole = grid.cells().stream()
                .filter(cell -> grid.cells().stream().noneMatch(other -> other != cell && holds(other.onPage(), cell.onPage()))).toList();
        return new Grid(grid.rows(), grid.columns(), whole, grid.box(), grid.ruled());
    }

    private static boolean holds(Box outer, Box inner) {
        return outer.height() <= LARGEST_PRINT && inner.width() * inner.height() < SMALLER * outer.width() * outer.height()
                && outer.contains(inner.x0() + NEAR, inner.y0() + NEAR) && outer.contains(inner.x1() - NEAR, inner.y1() - NEAR);
    }

    private static Grid filled(Grid drawn, int first, List<Snippet> snippets, List<ContactSheet.Read> read) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < drawn.cells().size(); i++) {
            Cell cell = drawn.cells().get(i);
            StringBuilder printed = new StringBuilder();
            double confidence = Cell.SUREST_RECOGNISED;
            int cellNumber = first + i;
            List<Integer> own = IntStream.range(0, snippets.size()).filter(k -> snippets.get(k).cell() == cellNumber).boxed().toList();
            boolean number = own.stream().anyMatch(k -> Numerals.like(read.get(k).told()));
            for (int s : own) {
                if (number && own.size() > 1 && !Numerals.like(read.get(s).told()) && read.get(s).told().length() == 1) {
                    // a stain, or the rest of a rule, beside a number
                    confidence = Math.min(confidence, STAINED);
                } else {
                    printed.append(printed.length() > 0 ? "\n" : "").append(read.get(s).told());
                    confidence = Math.min(confidence, read.get(s).score());
                }
            }
            String text = Numerals.tidy(Characters.normalise(printed.toString()));
            cells.add(new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, printed.toString(), null, cell.box(),
                    confidence));
        }
        return new Grid(drawn.rows(), drawn.columns(), cells, drawn.box(), true);
    }
}
