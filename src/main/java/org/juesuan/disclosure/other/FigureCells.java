package org.juesuan.disclosure.other;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.Units;
import org.juesuan.model.Cell;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/**
 * Which cells of a stretch print amounts, and what their units are. Digits with a separator or decimals are an amount anywhere;
 * whole numbers are one in a column that has such, or under a heading that may be one of money where a unit of money is stated.
 */
final class FigureCells {

    private static final Pattern GROUPED = Pattern.compile(".*\\d[,，]\\d{3}.*", Pattern.DOTALL);
    private static final Pattern PERCENT = Pattern.compile("[-−－+]?\\d+(\\.\\d+)?[%％]");
    private static final Pattern LABEL = Pattern.compile(
            ".*(编码|代码|序号|行次|栏次|编号|年度|年份|日期|时间|电话|邮编|科目|单位|名称|项目|内容|备注|说明)$|[类款项年]");
    private static final Pattern NO_MONEY = Pattern.compile("数量|人数|人次|批次|次数|个数|台|辆|比例|占比|比重|率|[%％]|幅度|面积|得分|分值|权重|分数");
    private static final Pattern UNIT_COLUMN = Pattern.compile("(计量|数量|金额)?单位");
    private static final Pattern UNIT = Pattern.compile("\\D{1,6}");

    /** What a row counts, or the unit of its money, as its name says in brackets: 公务用车保有量（辆）. */
    private static final Pattern UNIT_OF_ROW = Pattern.compile("[(（](" + Units.ANY + "|辆|台|个|人|人次|人数|次|批次|批|户|套|件|项|家|处|平方米|[%％])[)）]$");

    private final List<List<String>> paths;
    private final @Nullable String unit;
    private final Set<Integer> strong = new HashSet<>();
    private final BitSet labels = new BitSet();
    private final int unitColumn;

    /** {@code unit}: the table's, or {@code null}. */
    FigureCells(List<List<String>> paths, @Nullable String unit, List<Cell> cells) {
        this.paths = paths;
        this.unit = unit;
        for (int c = 0; c < paths.size(); c++) {
            labels.set(c, LABEL.matcher(own(c)).matches());
        }
        cells.stream().filter(this::strong).forEach(c -> strong.add(c.column()));
        int column = -1;
        for (int c = 0; c < paths.size(); c++) {
            column = UNIT_COLUMN.matcher(own(c)).matches() ? c : column;
        }
        unitColumn = column;
    }

    private String own(int column) {
        List<String> path = column < paths.size() ? paths.get(column) : List.of();
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** Whether a cell prints an amount by its looks alone. */
    boolean strong(Cell cell) {
        return !labels.get(cell.column()) && AmountText.of(cell) instanceof AmountText.Amount amount
                && (amount.decimals() > 0 || grouped(cell));
    }

    /** Whether digits are printed with a separator. */
    static boolean grouped(Cell cell) {
        return GROUPED.matcher(cell.text()).matches();
    }

    boolean amount(Cell cell) {
        if (strong(cell)) {
            return true;
        }
        String heading = own(cell.column());
        boolean number = AmountText.of(cell) instanceof AmountText.Amount || PERCENT.matcher(PlainText.plain(cell)).matches();
        return number && !labels.get(cell.column()) && (strong.contains(cell.column()) || cell.column() > 0 && !heading.isEmpty()
                && unit(cell.column()) != null);
    }

    /** A column's unit of money: its heading's, else the table's unless the heading counts something else. */
    private @Nullable String unit(int column) {
        String path = column < paths.size() ? String.join("", paths.get(column)) : "";
        String own = TableCaption.unit(path);
        return own != null ? own : NO_MONEY.matcher(path).find() ? null : unit;
    }

    /** The unit of a cell; {@code row}: the cells of its row by column, {@code name}: the row's names. */
    @Nullable String unit(Cell cell, Cell[] row, String name) {
        if (PERCENT.matcher(PlainText.plain(cell)).matches()) {
            return "%";
        }
        Matcher inName = UNIT_OF_ROW.matcher(name);
        if (inName.find()) {
            return inName.group(1);
        }
        Cell stated = unitColumn < 0 || unitColumn >= row.length ? null : row[unitColumn];
        String said = stated == null ? "" : PlainText.plain(stated);
        return UNIT.matcher(said).matches() ? said : unit(cell.column());
    }
}
