package org.juesuan.disclosure.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.model.Cell;
import org.juesuan.text.PlainText;

/**
 * What stands at the left of a row: its subject's code, joined where it is printed in three columns ({@code 205 | 03 |
 * 02}, a lost leading zero put back), and its name.
 *
 * @param code    3, 5 or 7 digits, or empty
 * @param name    as {@link PlainText#name}
 * @param reading how it was read where that was not plain, else empty
 */
public record RowLabel(String code, String name, String reading) {

    static final RowLabel NONE = new RowLabel("", "", "");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");
    private static final Pattern BOTH = Pattern.compile("(\\d{7}|\\d{5}|\\d{3})[\\s\\-.]*([^\\d\\s.,].*)", Pattern.DOTALL);

    public static RowLabel of(FormPart part, int row, ColumnLayout.Block block) {
        StringBuilder code = new StringBuilder();
        StringBuilder name = new StringBuilder();
        String reading = "";
        Cell last = null;
        for (int c : block.codes()) {
            Cell cell = own(part, row, c);
            if (cell == null || cell == last) {
                continue;
            }
            last = cell;
            String text = cell.text().replaceAll("\\s", "");
            reading = repaired(cell) ? "code_from_name" : reading;
            if (DIGITS.matcher(text).matches()) {
                code.append(code.length() >= 3 && text.length() == 1 ? "0" + text : text);
            } else if (!text.matches("类|款|项|栏次|-+")) {
                name.append(cell.text());
            }
        }
        for (int c : block.names()) {
            Cell cell = own(part, row, c);
            if (cell != null && cell != last) {
                last = cell;
                name.append(cell.text());
                reading = reading.isEmpty() && repaired(cell) ? "name_from_reference" : reading;
            }
        }
        Matcher both = BOTH.matcher(name.toString().strip());
        if (code.length() == 0 && both.matches()) {
            return new RowLabel(both.group(1), PlainText.name(both.group(2)), "code_and_name_in_one_cell");
        }
        return new RowLabel(code.toString(), PlainText.name(name.toString()), reading);
    }

    /** Whether a recognised text was put right. */
    private static boolean repaired(Cell cell) {
        return cell.confidence() < 1 && !PlainText.name(cell.printed()).equals(PlainText.name(cell.text()));
    }

    /** Whether digits are printed that no subject's code has: three, five or seven. */
    boolean oddCode() {
        return code.length() != 3 && code.length() != 5 && code.length() != 7 && !code.isEmpty();
    }

    boolean empty() {
        return code.isEmpty() && name.isEmpty();
    }

    boolean total() {
        return code.isEmpty() && List.of("合计", "总计", "支出合计", "收入合计").contains(name);
    }

    /** The cell at a place, unless it reaches in from the row above. */
    static Cell own(FormPart part, int row, int column) {
        if (column >= part.rows()[row].length) {
            return null;
        }
        Cell cell = part.rows()[row][column];
        return row > 0 && cell != null && part.rows()[row - 1][column] == cell ? null : cell;
    }
}
