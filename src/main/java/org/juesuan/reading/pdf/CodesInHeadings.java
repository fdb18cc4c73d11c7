package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Codes of economic subjects that stand close before their names in the headings of columns, {@code 30101 基本工资}. In a list
 * code and name are two columns, and names begin at that place in lines with amounts too; under a heading only amounts stand.
 */
final class CodesInHeadings {

    private static final Pattern CODE = Pattern.compile(ColumnNumbers.ECONOMIC_CLASS + "(\\d{2})?");
    /** A name stands no further behind its code than so many sizes. */
    private static final double CLOSE = 0.8;
    /** Names of one column begin within this, in points. */
    private static final double SAME = 1.5;
    /** So many codes in a line of a page are headings. */
    private static final int SEVERAL = 2;

    private final double[] names;
    private final boolean several;

    /** @param lines of a page, each as the texts that may stand in columns of their own */
    CodesInHeadings(List<List<TextRuns.Run>> lines) {
        // few pages have such lines at all
        List<List<TextRuns.Run>> headings = lines.stream().filter(line -> pairs(line, CodesInHeadings::close)).toList();
        names = headings.isEmpty() ? new double[0] : lines.stream().filter(CodesInHeadings::amounts).flatMap(List::stream)
                .filter(CodesInHeadings::words).mapToDouble(run -> run.box().x0()).toArray();
        several = headings.stream().anyMatch(line -> pairs(line, this::before));
    }

    /** A line's texts, each code put together with the name behind it where they are headings. */
    List<TextRuns.Run> joined(List<TextRuns.Run> runs, List<Glyph> glyphs) {
        if (!several || runs.stream().anyMatch(CodesInHeadings::otherNumber)) {
            return runs;
        }
        List<TextRuns.Run> joined = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            TextRuns.Run run = runs.get(i);
            if (i + 1 < runs.size() && before(run, runs.get(i + 1))) {
                TextRuns.Run name = runs.get(++i);
                joined.add(TextRuns.run(glyphs.stream().filter(g -> g.centreX() >= run.box().x0() && g.centreX() <= name.box().x1())
                        .toList()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /** Whether a line has several codes with their names and no other numbers. */
    private static boolean pairs(List<TextRuns.Run> line, BiPredicate<TextRuns.Run, TextRuns.Run> pair) {
        return IntStream.range(1, line.size()).filter(i -> pair.test(line.get(i - 1), line.get(i))).count() >= SEVERAL
                && line.stream().noneMatch(CodesInHeadings::otherNumber);
    }

    private static boolean otherNumber(TextRuns.Run run) {
        return AlignedTables.number(run) && !CODE.matcher(run.printed()).matches();
    }

    private static boolean close(TextRuns.Run code, TextRuns.Run name) {
        return name.box().x0() - code.box().x1() <= CLOSE * name.size() && CODE.matcher(code.printed()).matches() && words(name);
    }

    /** Whether a code stands before its name in a heading. */
    private boolean before(TextRuns.Run code, TextRuns.Run name) {
        return close(code, name) && Arrays.stream(names).noneMatch(x -> Math.abs(x - name.box().x0()) <= SAME);
    }

    private static boolean words(TextRuns.Run run) {
        return Character.isIdeographic(run.printed().codePointAt(0));
    }

    private static boolean amounts(List<TextRuns.Run> line) {
        return line.stream().anyMatch(AlignedTables::amount)
                || line.stream().filter(CodesInHeadings::otherNumber).count() > 1 && !ColumnNumbers.counts(line);
    }
}
