package org.juesuan.disclosure.table;

import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.contract.Subjects;
import org.juesuan.text.PlainText;

/**
 * A name that is its code's with its pieces in another order, or a piece of it: lines of one cell were put together the wrong
 * way, or the end of a page or a neighbouring column holds the rest. Publishers shorten names as well, but not in the middle
 * of a word: where only the usual ending is missing, nothing is broken.
 */
final class BrokenName {

    private static final Pattern ENDING = Pattern.compile("(支出|费用|费|款)$");
    /** A shorter name may be any other's. */
    private static final int SHORTEST = 4;

    private final Subjects names;

    BrokenName(Subjects names) {
        this.names = names;
    }

    /** The label whose two pieces, exchanged, are the name of its code; itself where they are not. */
    RowLabel inOrder(RowLabel label) {
        String name = label.name();
        if (!label.reading().equals(RowLabel.BOTH) || names.names(label.code()).isEmpty() || names.named(label.code(), name)) {
            return label;
        }
        for (int i = 1; i < name.length(); i++) {
            String exchanged = name.substring(i) + name.substring(0, i);
            if (names.named(label.code(), exchanged)) {
                return new RowLabel(label.code(), exchanged, "name_spilled_over");
            }
        }
        return label;
    }

    /**
     * Whether a name is no name of its code, but has the characters of one in another order or, where a name may be cut, is a piece
     * of one.
     */
    boolean is(RowLabel label, boolean mayBeCut) {
        String name = label.name();
        List<String> known = names.names(label.code()).stream().map(PlainText::name).toList();
        if (name.isEmpty() || known.contains(name)) {
            return false;
        }
        String sorted = sorted(name);
        return known.stream()
                .anyMatch(whole -> name.length() >= SHORTEST && sorted(whole).equals(sorted) || mayBeCut && piece(name, whole));
    }

    private static boolean piece(String name, String whole) {
        return name.length() < whole.length() && (whole.startsWith(name) || whole.endsWith(name))
                && !ENDING.matcher(whole).replaceFirst("").equals(ENDING.matcher(name).replaceFirst(""));
    }

    static String sorted(String text) {
        return text.codePoints().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
