package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.model.Box;

/** Glyphs put together as lines, by their baselines and gaps; the drawing order of a PDF says nothing. */
final class TextRuns {

    /** A gap wider than this many sizes is printed as a blank. */
    static final double BLANK = 0.35;

    /** Glyphs of one line stand on baselines that differ by less than this many sizes from one to the next. */
    private static final double LEVEL = 0.4;

    private static final Pattern SPACED = Pattern.compile("[-−－]?\\d{1,3}(,?\\d{3})*\\.\\d{1,2}");

    /**
     * A stretch of one line.
     *
     * @param printed  as the file's text layer says, a single blank for every gap
     * @param box      in the upright frame
     * @param baseline of its first glyph
     * @param size     of its first glyph
     */
    record Run(String printed, Box box, double baseline, double size) {
    }

    private TextRuns() {
    }

    /** Lines from the top to the bottom, glyphs from left to right, doubled glyphs and blanks left out. */
    static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<Glyph> byBaseline = new ArrayList<>(glyphs.size());
        for (Glyph g : glyphs) {
            if (!g.blank()) {
                byBaseline.add(g);
            }
        }
        byBaseline.sort(Comparator.comparingDouble(Glyph::baseline));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double baseline = 0;
        for (Glyph g : byBaseline) {
            if (!line.isEmpty() && (g.baseline() - baseline > LEVEL * Math.min(g.size(), line.get(0).size()) || below(line, g))) {
                lines.add(sorted(line));
                line = new ArrayList<>();
            }
            line.add(g);
            baseline = g.baseline();
        }
        if (!line.isEmpty()) {
            lines.add(sorted(line));
        }
        return lines;
    }

    /**
     * Whether a glyph stands under one of a line: cells beside each other may hold lines at any height, each but a little lower
     * than the next.
     */
    private static boolean below(List<Glyph> line, Glyph glyph) {
        double level = LEVEL * glyph.size();
        return glyph.baseline() - line.get(0).baseline() > level
                && line.stream().anyMatch(above -> glyph.baseline() - above.baseline() > level
                && Math.min(above.end(), glyph.end()) - Math.max(above.x(), glyph.x()) > Math.min(above.width(), glyph.width()) / 2);
    }

    /** A line's stretches: a gap of more than {@code gap} sizes parts two. */
    static List<Run> runs(List<Glyph> line, double gap) {
        return parted(line, (from, i) -> gapped(line, i, gap)).stream().map(TextRuns::run).toList();
    }

    /** Where a line is parted. */
    interface Break {
        /** Whether a new stretch begins with the glyph {@code i}; the one before began with {@code from}. */
        boolean before(int from, int i);
    }

    static List<List<Glyph>> parted(List<Glyph> line, Break breaks) {
        List<List<Glyph>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (i == line.size() || breaks.before(from, i)) {
                parts.add(line.subList(from, i));
                from = i;
            }
        }
        return parts;
    }

    /** Whether more than {@code gap} sizes are free before a glyph. */
    static boolean gapped(List<Glyph> line, int i, double gap) {
        return line.get(i).x() - line.get(i - 1).end() > gap * line.get(i).size();
    }

    /** The text of a cell: its lines, top to bottom, parted by line feeds. */
    static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (List<Glyph> line : lines(glyphs)) {
            if (text.length() > 0) {
                text.append('\n');
            }
            append(text, line);
        }
        return text.toString();
    }

    static Run run(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        append(text, line);
        Box box = line.get(0).box();
        for (Glyph g : line) {
            box = box.union(g.box());
        }
        return new Run(text.toString(), box, line.get(0).baseline(), line.get(0).size());
    }

    /** Digits of an amount that are set apart from each other by the same gap, as wide as a blank or wider. */
    private static boolean spacedDigits(List<Glyph> line) {
        double size = line.get(0).size();
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 1; i < line.size(); i++) {
            double gap = line.get(i).x() - line.get(i - 1).end();
            least = Math.min(least, gap);
            most = Math.max(most, gap);
            if (least <= BLANK * size || most - least >= 0.25 * size) {
                return false;
            }
        }
        StringBuilder text = new StringBuilder();
        line.forEach(glyph -> text.append(glyph.text()));
        return line.size() > 3 && SPACED.matcher(text).matches();
    }

    private static void append(StringBuilder text, List<Glyph> line) {
        boolean spaced = spacedDigits(line);
        for (int i = 0; i < line.size(); i++) {
            Glyph g = line.get(i);
            if (i > 0 && !spaced && gapped(line, i, BLANK)) {
                text.append(' ');
            }
            text.append(g.text());
        }
    }

    /** By x; a glyph drawn twice with a hair's shift, which is how some producers print bold, counts once. */
    private static List<Glyph> sorted(List<Glyph> line) {
        line.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> once = new ArrayList<>(line.size());
        for (Glyph g : line) {
            Glyph last = once.isEmpty() ? null : once.get(once.size() - 1);
            // in narrow digits the next one stands nearer than the size says, but never before the advance of the last
            double hair = last == null || last.width() <= 0 ? 0.3 * g.size() : Math.min(0.3 * g.size(), 0.6 * last.width());
            if (last == null || !last.text().equals(g.text()) || g.x() - last.x() > hair) {
                once.add(g);
            }
        }
        return once;
    }
}
