package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextLine;
import org.juesuan.text.Characters;
import org.juesuan.text.PageNumber;

/**
 * Text that runs in another direction than its page: a heading that stands upright in a narrow column belongs to the ruled cell
 * that it stands in; all other is named.
 */
final class TurnedText {

    private static final int SHOWN = 40;

    private TurnedText() {
    }

    /** Lines of glyphs in the frame in which they are upright, {@code place} gives their boxes in that of the page. */
    static List<TextLine> stretches(List<Glyph> glyphs, UnaryOperator<Box> place) {
        List<TextLine> stretches = new ArrayList<>();
        for (List<Glyph> line : TextRuns.lines(glyphs)) {
            for (TextRuns.Run run : TextRuns.runs(line, PdfReader.LINE_GAP)) {
                stretches.add(new TextLine(Characters.normalise(run.printed()), place.apply(run.box())));
            }
        }
        return stretches;
    }

    /** The grids with such text in their empty cells; what was put there is taken out of {@code stretches}. */
    static List<Grid> into(List<Grid> grids, List<TextLine> stretches) {
        return stretches.isEmpty() ? grids : grids.stream().map(grid -> grid.ruled() ? into(grid, stretches) : grid).toList();
    }

    private static Grid into(Grid grid, List<TextLine> stretches) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            List<TextLine> inside = cell.blank() ? stretches.stream()
                    .filter(s -> cell.onPage().contains(s.onPage().centreX(), s.onPage().centreY())).toList() : List.of();
            if (inside.isEmpty()) {
                cells.add(cell);
                continue;
            }
            stretches.removeAll(inside);
            String text = String.join("\n", inside.stream().map(TextLine::text).toList());
            cells.add(new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, text, null, cell.box()));
        }
        return new Grid(grid.rows(), grid.columns(), cells, grid.box(), grid.ruled());
    }

    /** What is left unread; a page number is nothing. */
    static Optional<ReaderFinding> finding(int page, List<TextLine> left) {
        List<String> texts = left.stream().map(TextLine::text).filter(t -> !PageNumber.is(t)).toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join("、", texts);
        String shown = all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all;
        return Optional.of(new ReaderFinding("read_turned_text", Severity.WARNING,
                "第 " + page + " 页有 " + texts.size() + " 处文字的方向与正文不同（“" + shown
                + "”），未读取", null, null, null, page));
    }
}
