package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Codes of economic subjects over narrow columns that are written from the top to the bottom, a digit in each line: lines of
 * a head that look like lines of small numbers.
 */
final class UprightCodes {

    private static final Pattern CODE = Pattern.compile(ColumnNumbers.ECONOMIC_CLASS + "\\d{2}");
    /** Digits of one code stand below each other within this, in points. */
    private static final double SAME = 0.6;
    /** So many sizes below each other at the least and at the most. */
    private static final double CLOSE = 0.9;
    private static final double FAR = 1.6;
    /** Nothing stands beside such a digit within so many sizes. */
    private static final double ALONE = 0.3;

    private final Set<Glyph> digits = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param lines of a page, from the top to the bottom */
    UprightCodes(List<List<Glyph>> lines) {
        List<List<Glyph>> stacks = new ArrayList<>();
        for (List<Glyph> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                if (alone(line, i)) {
                    stack(stacks, line.get(i));
                }
            }
        }
        stacks.stream().filter(stack -> stack.size() > 1 && CODE.matcher(text(stack)).matches()).forEach(digits::addAll);
    }

    boolean any() {
        return !digits.isEmpty();
    }

    /** Whether a line, its digits of such codes left out, holds amounts: other codes beside them may be written across. */
    boolean data(List<TextRuns.Run> line) {
        boolean codes = line.stream().filter(AlignedTables::number).allMatch(run -> CODE.matcher(run.printed()).matches());
        return AlignedTables.data(line) && !codes;
    }

    /** A line without the digits of such codes. */
    List<Glyph> without(List<Glyph> line) {
        return line.stream().filter(g -> !digits.contains(g)).toList();
    }

    private static boolean alone(List<Glyph> line, int i) {
        Glyph g = line.get(i);
        double room = ALONE * g.size();
        return Character.isDigit(g.text().codePointAt(0)) && (i == 0 || g.x() - line.get(i - 1).end() > room)
                && (i + 1 == line.size() || line.get(i + 1).x() - g.end() > room);
    }

    private static void stack(List<List<Glyph>> stacks, Glyph digit) {
        for (List<Glyph> stack : stacks) {
            Glyph last = stack.get(stack.size() - 1);
            double down = (digit.baseline() - last.baseline()) / digit.size();
            if (Math.abs(last.centreX() - digit.centreX()) <= SAME && down >= CLOSE && down <= FAR) {
                stack.add(digit);
                return;
            }
        }
        stacks.add(new ArrayList<>(List.of(digit)));
    }

    private static String text(List<Glyph> stack) {
        StringBuilder text = new StringBuilder();
        stack.forEach(g -> text.append(g.text()));
        return text.toString();
    }
}
