package org.juesuan.disclosure.other;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;

/** What the readers of forms and of self-evaluations hold already, and which rows of which grid belong to which form. */
public final class HeldCells {

    /** Rows of one grid that belong to a form. */
    private record Rows(FoundForm form, String unit, Set<Integer> rows) {
    }

    private final Set<Cell> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Grid> grids = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Pieces of cells that a page end cut, by where the upper piece stands and by what each piece says. */
    private final Set<String> pieces = new HashSet<>();
    private final IdentityHashMap<Grid, List<Rows>> owners = new IdentityHashMap<>();

    /** A form that was read, its amounts in {@code unit} (empty where none is known), and the cells that became entries. */
    public void form(FoundForm form, String unit, Set<Cell> cells) {
        held.addAll(cells);
        for (Cell cell : cells) {
            if (cell.printed().indexOf('\n') > 0) {
                for (String piece : cell.printed().split("\n")) {
                    pieces.add(cell.column() + "|" + piece);
                }
            }
        }
        for (FormPart part : form.parts) {
            // rows of the page before may stand in a part, see PageBreakRows
            Cell[][] own = part.grid().matrix();
            Set<Integer> rows = new HashSet<>();
            for (int r = 0; r < part.rows().length; r++) {
                part.starting(r).stream().filter(cell -> stands(cell, own)).map(Cell::row).forEach(rows::add);
            }
            owners.computeIfAbsent(part.grid(), grid -> new ArrayList<>()).add(new Rows(form, unit, rows));
        }
    }

    private static boolean stands(Cell cell, Cell[][] matrix) {
        return cell.row() < matrix.length && cell.column() < matrix[cell.row()].length && matrix[cell.row()][cell.column()] == cell;
    }

    /** Tables that another reader took as a whole. */
    public void grids(Set<Grid> others) {
        grids.addAll(others);
    }

    boolean holds(Grid grid) {
        return grids.contains(grid);
    }

    /** Whether a cell, or the piece of a cell that a page end cut, is held; {@code edge}: whether it is in a grid's first or last rows. */
    boolean holds(Cell cell, boolean edge) {
        return held.contains(cell) || edge && pieces.contains(cell.column() + "|" + cell.printed());
    }

    /** The form that a row of a grid belongs to, {@code null} where it belongs to none. */
    @Nullable Owner owner(Grid grid, int row) {
        for (Rows rows : owners.getOrDefault(grid, List.of())) {
            if (rows.rows.contains(row)) {
                return new Owner(rows.form, rows.unit);
            }
        }
        return null;
    }

    /** A form, and the unit that its amounts are in, empty where none is known. */
    record Owner(FoundForm form, String unit) {
    }
}
