package org.juesuan.disclosure.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A subject's code that is printed in columns of its own, 类 | 款 | 项: a part that is printed once for several rows, or
 * only in the row of its own level, counts for the rows below it, for no code has a later part without the earlier ones.
 */
final class CodeParts {

    /** How a label was read whose first parts stand in rows above it. */
    static final String READING = "code_parts_carried";

    /** Classes, sections and items of a code parted by points. */
    static final String DOTTED = "\\d{3}\\.\\d{2}\\.\\d{2}";

    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");
    private static final Pattern POINTS = Pattern.compile("\\d{3}\\.\\d{2}|" + DOTTED);
    private static final int CLASS_DIGITS = 3;
    private static final int PART_DIGITS = 2;

    private String[] above = {};
    private String[] here = {};

    /** A row begins; {@code columns}: in how many a code may stand, those included that a page does not print. */
    void begin(int columns) {
        if (printed()) {
            above = whole();
        }
        here = new String[columns];
    }

    /** Takes what a column holds; {@code false} where it is no part of a code, or a second one of the same place. */
    boolean print(int column, String printed) {
        String text = column == 0 && POINTS.matcher(printed).matches() ? printed.replace(".", "") : printed;
        if (!DIGITS.matcher(text).matches() || here[column] != null) {
            return false;
        }
        boolean lostZero = column > 0 && text.length() == 1;
        here[column] = lostZero ? "0" + text : text;
        return true;
    }

    /** The rows below begin with nothing: a row came whose class is not known. */
    void forget() {
        above = new String[0];
        here = new String[0];
    }

    /** Whether the row prints a code, or a part of one. */
    boolean printed() {
        for (String part : here) {
            if (part != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of the row's code stands in a row above. */
    boolean carried() {
        return !String.join("", parts(here)).equals(code());
    }

    /** The row's code; empty where it prints none. */
    String code() {
        return printed() ? String.join("", parts(whole())) : "";
    }

    /** The row's parts with those before its first one from above, where these make a code. */
    private String[] whole() {
        int first = 0;
        while (first < here.length && here[first] == null) {
            first++;
        }
        boolean part = first > 0 && first < here.length && here[first].length() == PART_DIGITS && above.length == here.length;
        for (int i = 0; part && i < first; i++) {
            part = above[i] != null && above[i].length() == (i == 0 ? CLASS_DIGITS : PART_DIGITS);
        }
        if (!part) {
            return here;
        }
        String[] whole = here.clone();
        System.arraycopy(above, 0, whole, 0, first);
        return whole;
    }

    private static List<String> parts(String[] columns) {
        return Arrays.stream(columns).filter(p -> p != null).toList();
    }
}
