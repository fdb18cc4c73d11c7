package org.juesuan.disclosure.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ProjectEvaluation;

/** Finds self-evaluation forms among the grids of a document; one may go on over pages. Thread-safe. */
public final class EvaluationReader {

    /** With what stands in brackets. */
    private static final int LONGEST_HEAD = 20;

    private final EvaluationWords words = new EvaluationWords();

    /** The words that such forms are made of: what is recognised in a picture is put right by them. */
    public static Set<String> formWords() {
        return new EvaluationWords().all;
    }

    /**
     * What was found.
     *
     * @param evaluations the forms in the order of the document
     * @param grids       the tables that they stand in, by identity
     */
    public record Found(List<ProjectEvaluation> evaluations, Set<Grid> grids) {

        private void add(@Nullable EvaluationForm form, List<Grid> of) {
            ProjectEvaluation evaluation = form == null ? null : form.evaluation();
            if (evaluation != null) {
                evaluations.add(evaluation);
                grids.addAll(of);
            }
            of.clear();
        }
    }

    /** The forms, and where they stand. */
    public Found read(List<Page> pages) {
        Found found = new Found(new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        List<Grid> grids = new ArrayList<>();
        @Nullable EvaluationForm form = null;
        int lastPage = 0;
        for (Page page : pages) {
            for (Grid grid : page.grids()) {
                boolean follows = form != null && page.sheet() == null && page.number() - lastPage <= 1
                        && (!form.ended() || form.closes(rows(grid)));
                if (!grid.ruled() || !mayBePart(grid, follows) || page.sheet() != null
                        && !hasIndicators(grid)) {
                    continue;
                }
                boolean first = true;
                for (List<Cell> row : rows(grid)) {
                    if (row.stream().anyMatch(this::headsName)) {
                        found.add(form, grids);
                        form = new EvaluationForm(words, page.number());
                    } else if (row.stream().anyMatch(cell -> words.whole.contains(EvaluationWords.plain(cell.text())))) {
                        found.add(form, grids);
                        form = null;
                    }
                    if (form != null) {
                        form.row(row, first);
                        if (grids.isEmpty() || grids.get(grids.size() - 1) != grid) {
                            grids.add(grid);
                        }
                    }
                    first = false;
                }
                lastPage = page.number();
            }
        }
        found.add(form, grids);
        return found;
    }

    /** A grid with a project's name, or one right after such a form. Cheap, since most grids are neither. */
    private boolean mayBePart(Grid grid, boolean afterForm) {
        return afterForm || grid.cells().stream().anyMatch(this::headsName);
    }

    /** Whether a sheet, which holds a form as a whole, heads a column of indicators: a list of projects has their names too. */
    private boolean hasIndicators(Grid grid) {
        return grid.cells().stream().anyMatch(cell -> cell.text().length() < LONGEST_HEAD
                && "level3".equals(EvaluationWords.headed(cell.text(), words.indicators)));
    }

    private boolean headsName(Cell cell) {
        return cell.text().length() < LONGEST_HEAD && cell.text().indexOf('项') >= 0
                && "name".equals(words.labels.get(EvaluationWords.plain(cell.text())));
    }

    /** The cells of each row, those that reach in from above among them. */
    private static List<List<Cell>> rows(Grid grid) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Cell[] cells : grid.matrix()) {
            Set<Cell> row = new LinkedHashSet<>(Arrays.asList(cells));
            rows.add(row.stream().filter(Objects::nonNull).toList());
        }
        return rows;
    }
}
