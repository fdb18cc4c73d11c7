package org.juesuan.reading.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Amounts that hang over a rule: digits that are drawn one after the other are one amount, and stand where most of them do,
 * however they mix with those of the next cell.
 */
final class WholeAmounts {

    private static final Pattern AMOUNT = Pattern.compile("[-−－(]?\\d{1,3}(,?\\d{3})*\\.\\d{1,2}\\)?");

    private WholeAmounts() {
    }

    /** For each digit of an amount over a rule one that stands in its cell; {@code cell}: where a glyph stands, below 0 for nowhere. */
    static Map<Glyph, Glyph> places(List<Glyph> glyphs, ToIntFunction<Glyph> cell) {
        IdentityHashMap<Glyph, Glyph> places = new IdentityHashMap<>();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !follows(glyphs.get(i - 1), glyphs.get(i))) {
                if (i - from > 2) {
                    place(glyphs.subList(from, i), cell, places);
                }
                from = i;
            }
        }
        return places;
    }

    private static boolean follows(Glyph one, Glyph next) {
        double gap = next.x() - one.end();
        return Math.abs(one.baseline() - next.baseline()) < 0.1 * one.size() && gap > -0.3 * one.size()
                && gap < TextRuns.BLANK * one.size();
    }

    private static void place(List<Glyph> word, ToIntFunction<Glyph> cell, Map<Glyph, Glyph> places) {
        int first = cell.applyAsInt(word.get(0));
        if (word.stream().allMatch(g -> cell.applyAsInt(g) == first) || !AMOUNT.matcher(text(word)).matches()) {
            return;
        }
        Map<Integer, Integer> counts = new HashMap<>();
        word.forEach(g -> counts.merge(cell.applyAsInt(g), 1, Integer::sum));
        Glyph best = word.stream()
                .filter(g -> cell.applyAsInt(g) >= 0 && 2 * counts.getOrDefault(cell.applyAsInt(g), 0) > word.size()).findFirst()
                .orElse(null);
        if (best != null) {
            word.forEach(g -> places.put(g, best));
        }
    }

    private static String text(List<Glyph> word) {
        StringBuilder text = new StringBuilder();
        word.forEach(g -> text.append(g.text()));
        return text.toString();
    }
}
