package org.juesuan.disclosure.table;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.RowName;
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

    /** How a label was read that is code and name in one cell. */
    static final String BOTH = "code_and_name_in_one_cell";
    static final RowLabel NONE = new RowLabel("", "", "");

    /** The label of a row by itself: parts of a code that rows above it print are not put before it, see {@link CodeParts}. */
    public static RowLabel of(FormPart part, int row, ColumnLayout.Block block) {
        return of(part, row, block, new CodeParts());
    }

    /** The label of a row, {@code parts} being those of the row above; they become this row's. */
    static RowLabel of(FormPart part, int row, ColumnLayout.Block block, CodeParts parts) {
        StringBuilder name = new StringBuilder();
        String reading = "";
        Cell last = null;
        parts.begin(block.parts());
        for (int i = 0; i < block.codes().size(); i++) {
            Cell cell = own(part, row, block.codes().get(i));
            if (cell == null || cell == last) {
                continue;
            }
            last = cell;
            String text = PlainText.bare(cell.text());
            reading = repaired(cell) ? "code_from_name" : reading;
            // a workbook may hold a code as a number, and show it as it shows amounts
            int place = block.places().get(i);
            if (!parts.print(place, text)
                    && (cell.number() == null || !parts.print(place, cell.number().stripTrailingZeros().toPlainString()))
                    && !text.matches("类|款|项|栏次|-+")) {
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
        SubjectText both = parts.printed() ? null : SubjectText.of(name.toString());
        if (both != null) {
            return new RowLabel(both.code(), both.name(), BOTH);
        }
        String code = parts.code();
        if (code.isEmpty() && name.isEmpty()) {
            name.append(totalBeside(part, row, block));
        }
        return new RowLabel(code, PlainText.name(name.toString()), parts.carried() ? CodeParts.READING : reading);
    }

    /** The word of a total that stands left of the labels, in a column of classes. */
    private static String totalBeside(FormPart part, int row, ColumnLayout.Block block) {
        int first = Stream.concat(block.codes().stream(), block.names().stream()).mapToInt(Integer::intValue).min().orElse(0);
        for (int c = first - 1; c >= 0; c--) {
            Cell cell = own(part, row, c);
            if (cell != null && !cell.blank()) {
                return PlainText.name(cell.text()).endsWith("计") ? cell.text() : "";
            }
        }
        return "";
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
        return code.isEmpty() && RowName.TOTAL.is(name);
    }

    /** The cell at a place, unless it reaches in from the row above. */
    static @Nullable Cell own(FormPart part, int row, int column) {
        if (column >= part.rows()[row].length) {
            return null;
        }
        Cell cell = part.rows()[row][column];
        return row > 0 && cell != null && part.rows()[row - 1][column] == cell ? null : cell;
    }
}
