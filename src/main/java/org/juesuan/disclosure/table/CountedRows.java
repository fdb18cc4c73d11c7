package org.juesuan.disclosure.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/**
 * Rows of a list of items that count things instead of money: {@code 公务用车保有量（辆）}, and the rows below {@code
 * 二、人员信息（人）} that print no unit of their own. One object reads one list, from the top down.
 */
final class CountedRows {

    private static final Pattern UNIT = Pattern.compile(".*\\((个|人|人次|辆|台|套|台[,、/]套|批次|批|次|户|家|所|间|名|年|平方米|平方公里)\\)");
    /** What is a number by its name. */
    private static final Pattern NUMBER = Pattern.compile(".*(人数|机构数|编制数|批次数?|人次数?|辆数|台数|数量|面积)");
    /** The marks of levels, the highest first. */
    private static final List<Pattern> LEVELS = List.of(Pattern.compile("[一二三四五六七八九十]+、.*"), Pattern.compile("\\([一二三四五六七八九十]+\\).*"),
            Pattern.compile("\\d{1,2}[.．、].*"), Pattern.compile("\\(\\d{1,2}\\).*"));

    /** The unit of the last row of each level, {@code null} where it was money. */
    private final String[] units = new String[LEVELS.size()];
    private @Nullable String current;

    /** The unit in which a row counts, empty where it says none, {@code null} where its figures are money. */
    @Nullable String unit(FormPart part, ColumnLayout.Block block, int row) {
        StringBuilder printed = new StringBuilder();
        for (int column : block.names()) {
            Cell cell = RowLabel.own(part, row, column);
            printed.append(cell == null ? "" : PlainText.plain(cell));
        }
        int level = level(printed.toString());
        String own = own(printed.toString());
        if (level == LEVELS.size()) {
            return own == null ? current : own;
        }
        String unit = own != null ? own : level == 0 ? null : units[level - 1];
        Arrays.fill(units, level, units.length, unit);
        current = unit;
        return unit;
    }

    private static @Nullable String own(String printed) {
        Matcher m = UNIT.matcher(printed);
        return m.matches() ? m.group(1) : NUMBER.matcher(printed).matches() ? "" : null;
    }

    private static int level(String printed) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).matcher(printed).matches()) {
                return i;
            }
        }
        return LEVELS.size();
    }
}
