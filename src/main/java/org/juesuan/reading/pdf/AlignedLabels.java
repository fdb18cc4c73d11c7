package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.reading.pdf.AlignedTables.Row;
import org.juesuan.text.Characters;

/**
 * Lines that begin a row by their label, 二、外交支出 or 20503 职业教育, though no amount stands beside it: where zeros
 * are left blank a table has many, and they are neither lines of a head nor the rest of a name.
 */
final class AlignedLabels {

    private static final Pattern LABEL =
            Pattern.compile("([一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[.、]|[1-5]\\d{2}(\\d{2}){0,2}(?!\\d))[^\\d,.]*\\p{IsHan}.*");
    /** A subject's. */
    static final Pattern CODE = Pattern.compile("[1-5]\\d{2}(\\d{2}){0,2}");
    private static final Pattern NOTE = Pattern.compile("(注|说明|备注|备 注)[:\\d].*");
    /** A form's title may be numbered like a row. */
    private static final Pattern TITLE = Pattern.compile(".*表([(（][^()（）]*[)）])?");

    /** Labels of one list are indented by no more than this many sizes. */
    private static final double INDENT = 2;
    /** The lines of a note begin within so many sizes of each other. */
    private static final double NOTE_INDENT = 2.5;
    /** Lines that are nearer to the next than this many sizes may belong to one row. */
    private static final double ROW = 1.2;
    /** Numbers of one column end, begin or have their middles within so much of each other, in points. */
    private static final double SAME_PLACE = 1;
    /** The lines of one name, and what is drawn above them, are no further apart than this many sizes. */
    private static final double LINE = 2;
    /** Lines that are nearer to each other than this many sizes stand beside each other: no row is so near to the next. */
    static final double BESIDE = 0.9;
    /** Amounts are off the middle of a name by no more than this share of a letter's size. */
    private static final double OFF = 0.3;

    private AlignedLabels() {
    }

    /** Whether a line has a label that begins a row. */
    private static boolean begins(List<TextRuns.Run> runs) {
        return !labels(runs).isEmpty();
    }

    /** Whether both lines have a label that begins a row at the same place: they are two rows of one list. */
    static boolean apart(List<TextRuns.Run> line, List<TextRuns.Run> other) {
        List<TextRuns.Run> labels = labels(other);
        return labels(line).stream().anyMatch(a -> labels.stream()
                .anyMatch(b -> Math.abs(a.box().x0() - b.box().x0()) <= INDENT * a.size()));
    }

    /** Whether a line is the note below a table, or begins it: it is no part of the row above, however close it stands. */
    static boolean note(List<TextRuns.Run> line) {
        return NOTE.matcher(Characters.normalise(line.get(0).printed())).matches();
    }

    /**
     * Whether a line may be of the row above it: below a note stands the rest of it, at the same left, and what stands around the
     * next form, its title and its unit, is of no row.
     */
    static boolean mayJoin(List<TextRuns.Run> above, List<TextRuns.Run> line) {
        TextRuns.Run first = line.get(0);
        boolean rest = line.size() == 1 && Math.abs(first.box().x0() - above.get(0).box().x0()) <= NOTE_INDENT * first.size();
        return !note(line) && !AlignedHead.around(line) && !AlignedHead.around(above) && (!note(above) || rest);
    }

    private static List<TextRuns.Run> labels(List<TextRuns.Run> runs) {
        List<TextRuns.Run> labels = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            String text = Characters.normalise(runs.get(i).printed());
            boolean code = CODE.matcher(text).matches() && i + 1 < runs.size()
                    && Character.isIdeographic(runs.get(i + 1).printed().codePointAt(0));
            if (code || LABEL.matcher(text).matches() && !TITLE.matcher(text).matches()) {
                labels.add(runs.get(i));
            }
        }
        return labels;
    }

    /**
     * The lines, those with labels alone counted to the body of the table where lines with amounts stand above and below, or next below.
     *
     * @param drawn what is drawn across the page
     */
    static List<Row> bodied(List<Row> lines, DrawnEdges drawn) {
        List<Row> bodied = new ArrayList<>(lines);
        for (int i = lines.size() - 2; i >= 0; i--) {
            Row line = lines.get(i);
            boolean alone = lines.get(i + 1).y() - line.y() >= ROW * line.runs().get(0).size()
                    && (i == 0 || line.y() - lines.get(i - 1).y() >= ROW * line.runs().get(0).size());
            // the first row's name may go on over two lines, and its amounts stand between these
            boolean first = bodied.get(i + 1).data() && amounts(lines, i, -1) < 0;
            if (!line.data() && first && (ruledOff(lines, i, drawn) || beside(lines, i))) {
                bodied.set(i, new Row(line.runs(), line.y(), true, line.glyphs()));
            } else if (!line.data() && (alone || first) && (begins(line.runs()) || numbered(lines, i))
                    && (bodied.get(i + 1).data() || between(lines, i)) && clear(lines, i)) {
                bodied.set(i, new Row(line.runs(), line.y(), true, line.glyphs()));
            }
        }
        return bodied;
    }

    /** Whether a line is one text with a rule right above it and none before the amounts below: the first line of a row's name. */
    private static boolean ruledOff(List<Row> lines, int at, DrawnEdges drawn) {
        TextRuns.Run only = lines.get(at).runs().get(0);
        double y = lines.get(at).y();
        double above = Math.max(y - LINE * only.size(), at == 0 ? 0 : lines.get(at - 1).y());
        double x = only.box().centreX();
        return lines.get(at).runs().size() == 1 && lines.get(at + 1).y() - y < LINE * only.size()
                && drawn.between(above, y - only.size() / 2, x) && !drawn.between(y - only.size() / 2, lines.get(at + 1).y(), x);
    }

    /**
     * Whether a line is one text that reaches down beside the amounts below it, which stand in the middle of a name over several
     * lines: a heading stands above them. As much of the name stands below.
     */
    private static boolean beside(List<Row> lines, int at) {
        Row line = lines.get(at);
        Row below = lines.get(at + 1);
        double size = line.runs().get(0).size();
        boolean alone = line.runs().size() == 1 && !AlignedTables.number(line.runs().get(0));
        if (!alone || below.y() - line.y() >= BESIDE * size || at + 2 == lines.size()) {
            return false;
        }
        Row rest = lines.get(at + 2);
        boolean middle = Math.abs(below.y() - line.y() - (rest.y() - below.y())) <= OFF * size;
        return middle && rest.runs().size() == 1 && !rest.data() && line.runs().get(0).box().x0() < rest.runs().get(0).box().x1()
                && rest.runs().get(0).box().x0() < line.runs().get(0).box().x1() && clear(lines, at);
    }

    private static boolean between(List<Row> lines, int at) {
        return amounts(lines, at, -1) >= 0 && amounts(lines, at, 1) >= 0;
    }

    /** The next line with amounts above or below that nothing around a form parts from this one; -1 where there is none. */
    private static int amounts(List<Row> lines, int at, int step) {
        for (int i = at + step; i >= 0 && i < lines.size(); i += step) {
            if (lines.get(i).data()) {
                return i;
            }
            if (AlignedHead.around(lines.get(i).runs())) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a line is words and a whole number, a zero mostly, that stands in line with numbers of the amounts above and below. */
    private static boolean numbered(List<Row> lines, int at) {
        List<TextRuns.Run> runs = lines.get(at).runs();
        TextRuns.Run last = runs.get(runs.size() - 1);
        return runs.size() > 1 && AlignedTables.number(last) && !AlignedTables.number(runs.get(0))
                && inLine(last, lines, amounts(lines, at, -1)) && inLine(last, lines, amounts(lines, at, 1));
    }

    private static boolean inLine(TextRuns.Run number, List<Row> lines, int row) {
        return row >= 0 && lines.get(row).runs().stream().filter(AlignedTables::number).map(TextRuns.Run::box)
                .anyMatch(box -> Math.abs(box.x1() - number.box().x1()) <= SAME_PLACE
                || Math.abs(box.x0() - number.box().x0()) <= SAME_PLACE
                        || Math.abs(box.centreX() - number.box().centreX()) <= SAME_PLACE);
    }

    /** Whether none of the line's words reaches over the numbers next to it, as a line of prose would. */
    private static boolean clear(List<Row> lines, int at) {
        int above = amounts(lines, at, -1);
        int below = amounts(lines, at, 1);
        return lines.get(at).runs().stream().filter(run -> !AlignedTables.number(run))
                .noneMatch(run -> over(run, lines, above) || over(run, lines, below));
    }

    private static boolean over(TextRuns.Run run, List<Row> lines, int row) {
        return row >= 0 && lines.get(row).numberUnder(run.box().x0(), run.box().x1());
    }
}
