package org.juesuan.disclosure.other;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.Units;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.TableHead;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.OtherCell;
import org.juesuan.model.Page;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/** Makes other cells of every amount in a grid that nobody holds. For one document, once. */
public final class OtherTables {

    /** More than the unknown tables of any disclosure print; a file may be made to fill the archive. */
    static final int MOST_CELLS = 20_000;
    static final int MOST_TABLES = 500;
    /** Tables without rules are guessed from the alignment of text: fewer amounts may be no table. */
    private static final int FEWEST_WITHOUT_RULES = 3;
    private static final int LONGEST = 200;
    private static final BigDecimal MOST_YUAN = BigDecimal.TEN.pow(14);
    private static final Pattern CODE = Pattern.compile("\\d{3,10}");

    private final HeldCells held;
    private final List<OtherCell> cells = new ArrayList<>();
    private final OtherTablesFinding finding = new OtherTablesFinding();
    /** Stretches of sheets since {@link #last} that have no figure of their own. */
    private final List<Stretch> passed = new ArrayList<>();
    private @Nullable Stretch last;
    private @Nullable TableCaption lastCaption;
    private List<List<String>> lastPaths = List.of();
    private int tableNo;
    private int rowNo;

    private OtherTables(HeldCells held) {
        this.held = held;
    }

    /** The amounts of a document that {@code held} does not hold, and the one finding that says so. */
    public static Kept of(List<Page> pages, HeldCells held) {
        OtherTables tables = new OtherTables(held);
        new Stretches(held).of(pages).forEach(tables::stretch);
        for (Page page : pages) {
            tables.loose(page);
        }
        return new Kept(List.copyOf(tables.cells), tables.finding.ofAccounts(), tables.finding.told());
    }

    private void stretch(Stretch stretch) {
        if (stretch.page().sheet() != null && !new FiguresLeft(stretch, held).any()) {
            passed.add(stretch);
            return;
        }
        // one that goes on asks what stands over those before it; nobody else does
        Stretch before = passed.isEmpty() ? last : passed.get(passed.size() - 1);
        if (stretch.owner() != null && before != null && before.owner() != null && before.owner().form() == stretch.owner().form()) {
            passed.forEach(this::look);
        }
        passed.clear();
        look(stretch);
    }

    private void look(Stretch stretch) {
        TableCaption caption = TableCaption.of(stretch);
        boolean goesOn = goesOn(stretch, caption);
        if (lastCaption != null && goesOn) {
            caption = new TableCaption(lastCaption.title(), caption.unit() == null ? lastCaption.unit() : caption.unit(), caption.rows());
        } else if (stretch.owner() != null) {
            String unit = stretch.owner().unit();
            caption = new TableCaption(stretch.owner().form().title, unit.isEmpty() ? caption.unit() : unit, caption.rows());
        }
        StretchHead head = StretchHead.of(stretch, caption.rows());
        boolean headless = head.paths().stream().allMatch(List::isEmpty);
        List<List<String>> paths = headless && goesOn && lastPaths.size() == head.paths().size() ? lastPaths : head.paths();
        keep(stretch, caption, head.first(), paths, goesOn);
        last = stretch;
        lastCaption = caption;
        lastPaths = paths;
    }

    /** Whether a stretch goes on with the one before: of the same form, or of no form, without a title and on the next page. */
    private boolean goesOn(Stretch stretch, TableCaption caption) {
        if (last == null) {
            return false;
        }
        HeldCells.Owner before = last.owner();
        if (before != null && stretch.owner() != null) {
            return stretch.owner().form() == before.form();
        }
        return before == null && stretch.owner() == null && caption.title() == null && stretch.page().sheet() == null
                && stretch.page().number() - last.page().number() == 1 && stretch.grid().columns() == last.grid().columns();
    }

    private void keep(Stretch stretch, TableCaption caption, int first, List<List<String>> paths, boolean goesOn) {
        Grid grid = stretch.grid();
        Set<Integer> ordinals = ordinals(stretch, first);
        List<Cell> own = grid.cells().stream().filter(c -> c.row() >= first && c.row() < stretch.to() && !c.blank()
                && !ordinals.contains(c.row())).toList();
        FigureCells figures = new FigureCells(paths, caption.unit(), own);
        List<Cell> unheld = own.stream().filter(c -> !held.holds(c, c.row() <= first || c.row() >= stretch.to() - 1))
                .filter(figures::amount).toList();
        boolean strong = unheld.stream().anyMatch(figures::strong);
        boolean guessed = stretch.owner() == null && !grid.ruled() && unheld.stream().filter(figures::strong)
                .count() < FEWEST_WITHOUT_RULES;
        boolean money = caption.unit() != null || stretch.owner() != null;
        if (unheld.isEmpty() || guessed || !strong && !money) {
            return;
        }
        boolean sameTable = goesOn && tableNo > 0 && finding.lastIs(last);
        if (!sameTable) {
            tableNo++;
            rowNo = 0;
        }
        int row = -1;
        for (Cell cell : unheld) {
            rowNo += cell.row() == row ? 0 : 1;
            row = cell.row();
            if (cells.size() >= MOST_CELLS || tableNo > MOST_TABLES) {
                finding.leftOut();
            } else {
                RowNames names = RowNames.of(stretch.matrix(), cell, figures);
                String unit = figures.unit(cell, stretch.matrix()[cell.row()], names.path());
                cells.add(other(stretch, caption, cell, names, path(paths, cell), unit));
            }
        }
        finding.table(stretch, caption, unheld.size(), sameTable);
    }

    /** Rows that number the columns. */
    private static Set<Integer> ordinals(Stretch stretch, int first) {
        FormPart part = stretch.part(first, stretch.to());
        return IntStream.range(0, part.rows().length).filter(r -> TableHead.ordinals(part.starting(r).stream().filter(c -> !c.blank())
                .toList()))
                .mapToObj(r -> first + r).collect(Collectors.toSet());
    }

    private OtherCell other(Stretch stretch, TableCaption caption, Cell cell, RowNames names, String columnPath, @Nullable String unit) {
        Page page = stretch.page();
        Box box = cell.box() == null ? null : page.displayed(cell.box());
        String form = stretch.owner() == null ? null : stretch.owner().form().definition.code();
        return new OtherCell(page.sheet() == null ? page.number() : null, page.sheet() == null ? null : cut(page.sheet()), tableNo,
                caption.title() == null ? null : cut(caption.title()), form, rowNo,
                names.code(),
                cut(names.path()), cut(columnPath), cut(cell.printed()), unit, yuan(cell, unit), box, page.method(), cell.confidence());
    }

    /** Text that stands in no grid and is aligned as amounts are. */
    private void loose(Page page) {
        List<LooseAmounts.Amount> amounts = LooseAmounts.of(page);
        if (amounts.isEmpty()) {
            return;
        }
        tableNo++;
        int row = 0;
        for (LooseAmounts.Amount amount : amounts) {
            row++;
            if (cells.size() >= MOST_CELLS || tableNo > MOST_TABLES) {
                finding.leftOut();
            } else {
                Cell cell = new Cell(0, 0, 1, 1, amount.text(), amount.text(), null, amount.box());
                cells.add(new OtherCell(page.number(), null, tableNo, null, null, row, "", cut(amount.name()), "", cut(amount.text()),
                        amount.unit(),
                        yuan(cell, amount.unit()), page.displayed(amount.box()), page.method(), LooseAmounts.CONFIDENCE));
            }
        }
        finding.loose(page, amounts.size());
    }

    private static @Nullable BigDecimal yuan(Cell cell, @Nullable String unit) {
        BigDecimal yuan = unit == null ? null : Units.yuan(unit);
        if (yuan == null || !(AmountText.of(cell) instanceof AmountText.Amount amount)) {
            return null;
        }
        BigDecimal value = amount.value().multiply(yuan).setScale(2, RoundingMode.HALF_UP);
        return value.abs().compareTo(MOST_YUAN) < 0 ? value : null;
    }

    private static String path(List<List<String>> paths, Cell cell) {
        return cell.column() < paths.size() ? String.join("/", paths.get(cell.column())) : "";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** What stands at the left of a cell, up to the list before: its code and its names. */
    private record RowNames(String code, String path) {

        static RowNames of(Cell[][] matrix, Cell cell, FigureCells figures) {
            Cell[] row = matrix[cell.row()];
            List<String> names = new ArrayList<>();
            String code = "";
            Cell before = cell;
            for (int c = cell.column() - 1; c >= 0; c--) {
                Cell label = row[c];
                if (label == null || label == before || label.blank()) {
                    continue;
                }
                before = label;
                if (figures.amount(label)) {
                    if (!names.isEmpty()) {
                        break;
                    }
                    continue;
                }
                String text = PlainText.plain(label);
                if (CODE.matcher(text).matches()) {
                    code = text + code;
                } else if (AmountText.of(label) instanceof AmountText.NoAmount) {
                    names.add(0, PlainText.name(label.text()));
                }
            }
            return new RowNames(cut(code), String.join("/", names));
        }
    }
}
