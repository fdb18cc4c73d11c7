package org.juesuan.cli;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a terminal: broken at a blank where there is one, else between any two characters, as Chinese is. */
final class WrappedText {

    private WrappedText() {
    }

    /** At least one line, none of them wider. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (DisplayWidth.of(rest) > width) {
            int end = fitting(rest, width);
            int blank = rest.lastIndexOf(' ', end);
            // a blank far back would leave most of the line empty
            int cut = blank > end / 2 ? blank : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** How many characters fit; at least one. */
    private static int fitting(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += DisplayWidth.of(text.substring(end, next));
            if (used > width) {
                break;
            }
            end = next;
        }
        return end == 0 ? text.offsetByCodePoints(0, 1) : end;
    }
}
