package org.juesuan.disclosure.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/**
 * Where the columns of a head stand, so that cells of later rows are found below them: by their place on the page, since
 * the same column has another number in the grid of the next page; by number in a workbook.
 */
final class HeadColumns {

    private record Span(double from, double to, boolean onPage) {

        double shared(Cell cell) {
            Span other = of(cell);
            return other.onPage != onPage ? 0 : Math.min(to, other.to) - Math.max(from, other.from);
        }

        static Span of(Cell cell) {
            Box box = cell.box();
            return box == null ? new Span(cell.column(), cell.column() + cell.columnSpan(), false) : new Span(box.x0(), box.x1(), true);
        }
    }

    private final Map<String, Span> spans = new HashMap<>();

    /** The columns of a row of heads, {@code null} unless it has all of the needed ones. */
    static @Nullable HeadColumns of(List<Cell> row, Map<String, String> words, List<List<String>> needed) {
        HeadColumns columns = new HeadColumns();
        for (Cell cell : row) {
            String field = words.get(EvaluationWords.plain(cell.text()));
            if (field != null) {
                columns.spans.putIfAbsent(field, Span.of(cell));
            }
        }
        Map<String, Span> like = new HashMap<>();
        for (Cell cell : row) {
            String field = words.containsKey(EvaluationWords.plain(cell.text())) ? null : EvaluationWords.headed(cell.text(), words);
            if (field != null) {
                like.putIfAbsent(field, Span.of(cell));
            }
        }
        like.forEach(columns.spans::putIfAbsent);
        boolean all = needed.stream().allMatch(some -> some.stream().anyMatch(columns.spans::containsKey));
        return all ? columns : null;
    }

    /** The cells of a row with the words that stand below them in the next. */
    static List<Cell> joined(List<Cell> upper, List<Cell> lower) {
        List<Cell> joined = new ArrayList<>();
        for (Cell cell : upper) {
            Span span = Span.of(cell);
            String below = lower.stream().filter(c -> span.shared(c) > 0.5 * (span.to - span.from)).map(Cell::text).findFirst().orElse("");
            joined.add(new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text() + below, cell.printed(), null,
                    cell.box(), cell.confidence()));
        }
        return joined;
    }

    /** The cell of a row below a head, {@code null} if there is none. */
    @Nullable Cell cell(String field, List<Cell> row) {
        Span span = spans.get(field);
        if (span == null) {
            return null;
        }
        Cell best = null;
        for (Cell cell : row) {
            double shared = span.shared(cell);
            // a cell that spans other columns as well, such as a note over the whole row, is not this column's
            boolean within = shared > 0.5 * Math.min(span.to - span.from, Span.of(cell).to - Span.of(cell).from);
            if (within && (best == null || shared > span.shared(best))) {
                best = cell;
            }
        }
        return best;
    }

    String text(String field, List<Cell> row) {
        Cell cell = cell(field, row);
        return cell == null ? "" : PlainText.bare(cell.text());
    }

    /** The cells left of all columns. */
    List<Cell> left(List<Cell> row) {
        double edge = spans.values().stream().mapToDouble(s -> s.from).min().orElse(0);
        List<Cell> left = new ArrayList<>(row);
        left.removeIf(cell -> Span.of(cell).to > edge + 1 && Span.of(cell).onPage || !Span.of(cell).onPage && Span.of(cell).to > edge);
        return left;
    }
}
