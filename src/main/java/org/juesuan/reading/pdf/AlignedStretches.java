package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The texts of a page's lines that may stand in columns of their own. A wide gap parts two; close to each other they are
 * parted where an amount ends, and where a number ends that stands at the right of its cell like the others above and below.
 */
final class AlignedStretches {

    /** Stretches of a line further apart than this many sizes stand in different columns. */
    private static final double GAP = 0.8;
    /** A gap of so many sizes parts an amount from a number behind it. */
    private static final double NEXT = 0.12;
    /** Numbers at the right of one column end within this, in points. */
    private static final double SAME_END = 0.7;
    /** So many other numbers that end at the same place tell that it is the end of a column. */
    private static final int ENOUGH = 2;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-−－—–]\\s*\\d{1,4}\\s*[-−－—–]");
    private static final String NUMERAL = "0123456789.,-−－—–()（）";
    private static final String DASH = "-−－—–";
    private static final Pattern DASHED_CODE = Pattern.compile("[1-5]\\d{2}(\\d{2}){0,2}(\\D.*)?");

    /** The number of a row in a list, which begins its name. */
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");

    /** What stands close behind a name and is none of its words: an amount that can be nothing else, or the dash of none. */
    private static final Pattern BEHIND = Pattern.compile("[-(（]?\\d{1,3}(,\\d{3})*\\.\\d{1,6}[)）]?|-?\\d{1,3}(,\\d{3})+|[-−－—–]{1,2}");

    private final List<Double> ends = new ArrayList<>();
    private final List<Double> begins = new ArrayList<>();

    /** @param lines of a page */
    AlignedStretches(List<List<Glyph>> lines) {
        for (List<Glyph> line : lines) {
            boolean first = true;
            for (List<Glyph> piece : pieces(line)) {
                int numerals = numerals(piece);
                // at the beginning of a line a number is one of its words
                boolean before = !first && numerals > 0 && numerals < piece.size() && TextRuns.gapped(piece, numerals, NEXT);
                TextRuns.Run run = TextRuns.run(before ? piece.subList(0, numerals) : piece);
                if (AlignedTables.number(run) && !code(run)) {
                    ends.add(run.box().x1());
                    begins.add(run.box().x0());
                }
                first = false;
            }
        }
    }

    /** Whether a line is the page's number between dashes, with or without words beside it: its dashes are no amounts. */
    static boolean pageNumber(List<Glyph> line) {
        List<TextRuns.Run> runs = TextRuns.runs(line, 1);
        return runs.stream().anyMatch(run -> PAGE_NUMBER.matcher(run.printed()).matches())
                && runs.stream().noneMatch(AlignedTables::number);
    }

    List<TextRuns.Run> of(List<Glyph> line) {
        List<List<Glyph>> parted = new ArrayList<>();
        for (List<Glyph> piece : pieces(line)) {
            int end = numberEnd(piece);
            end = end == 0 ? nameEnd(piece) : end;
            if (end == 0) {
                parted.add(piece);
            } else {
                parted.add(piece.subList(0, end));
                parted.add(piece.subList(end, piece.size()));
            }
        }
        List<List<Glyph>> stretches = new ArrayList<>();
        for (List<Glyph> piece : parted) {
            List<Glyph> last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            double gap = last == null ? 0 : piece.get(0).x() - last.get(last.size() - 1).end();
            if (last != null && gap <= GAP * piece.get(0).size() && !AlignedTables.number(TextRuns.run(last))
                    && !AlignedTables.number(TextRuns.run(piece))) {
                last.addAll(piece);
            } else {
                stretches.add(new ArrayList<>(piece));
            }
        }
        return stretches.stream().map(TextRuns::run).toList();
    }

    private static List<List<Glyph>> pieces(List<Glyph> line) {
        List<List<Glyph>> pieces = new ArrayList<>();
        for (Glyph g : line) {
            List<Glyph> last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            double gap = last == null ? 0 : g.x() - last.get(last.size() - 1).end();
            if (last == null || gap > TextRuns.BLANK * g.size() || AlignedTables.amount(TextRuns.run(last))
                    && (Character.isIdeographic(g.text().codePointAt(0)) || gap > NEXT * g.size())) {
                pieces.add(new ArrayList<>(List.of(g)));
            } else {
                last.add(g);
            }
        }
        return pieces;
    }

    /** Whether a piece is a dash that stands for nothing and the code of the next list close behind it, and no negative number. */
    private boolean dashBeforeCode(List<Glyph> piece) {
        return piece.size() > 3 && DASH.contains(piece.get(0).text()) && TextRuns.gapped(piece, 1, NEXT) && column(piece.get(0).end())
                && DASHED_CODE.matcher(TextRuns.run(piece.subList(1, piece.size())).printed()).matches();
    }

    /** Whether other numbers end at a place. */
    private boolean column(double end) {
        return many(ends, end);
    }

    private static boolean many(List<Double> places, double place) {
        return places.stream().filter(x -> Math.abs(x - place) <= SAME_END).count() >= ENOUGH;
    }

    /** How many glyphs of a piece are a name that its amount touches, which begins or ends where others do; 0 where there is none. */
    private int nameEnd(List<Glyph> piece) {
        int from = piece.size();
        while (from > 0 && NUMERAL.contains(piece.get(from - 1).text()) && !")）".contains(piece.get(from - 1).text())) {
            from--;
        }
        if (from == 0 || from == piece.size()) {
            return 0;
        }
        TextRuns.Run behind = TextRuns.run(piece.subList(from, piece.size()));
        return BEHIND.matcher(behind.printed()).matches() && (column(behind.box().x1()) || many(begins, behind.box().x0())) ? from : 0;
    }

    /** How many glyphs of a piece are a number that ends where others do, before words or a code; 0 where none are. */
    private int numberEnd(List<Glyph> piece) {
        if (dashBeforeCode(piece)) {
            return 1;
        }
        int end = numerals(piece);
        if (end == 0 || end == piece.size() || !Character.isIdeographic(piece.get(end).text().codePointAt(0))) {
            return 0;
        }
        TextRuns.Run number = TextRuns.run(piece.subList(0, end));
        TextRuns.Run rest = TextRuns.run(piece.subList(end, piece.size()));
        boolean row = TextRuns.gapped(piece, end, NEXT) && NUMBERED.matcher(rest.printed()).matches();
        return (row || column(number.box().x1())) && AlignedTables.number(number) && !code(number) ? end : 0;
    }

    /** How many glyphs at the beginning of a piece are those of a number. */
    private static int numerals(List<Glyph> piece) {
        int end = 0;
        while (end < piece.size() && NUMERAL.contains(piece.get(end).text())) {
            end++;
        }
        return end;
    }

    private static boolean code(TextRuns.Run run) {
        return AlignedLabels.CODE.matcher(run.printed()).matches();
    }
}
