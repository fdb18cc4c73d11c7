package org.juesuan.reading.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.reading.pdf.UnnamedGlyphs;
import org.juesuan.reading.pdf.UnnamedGlyphs.Stretch;
import org.juesuan.text.Characters;

/** What the readings of stretches say of each glyph, and which stretches are still to be read. */
final class GlyphVotes {

    /**
     * A glyph is to be read in so many stretches; one that is used often, such as a digit, in more, and one whose readings
     * are not sure or not the same, in others.
     */
    private static final int SEEN = 2;
    private static final int SEEN_OFTEN = 6;
    private static final int OFTEN = 60;
    private static final int OTHERS = 2;
    /** A stretch that was recognised with less than this tells nothing. */
    private static final double SURE = 0.5;
    /** What was seen once only must be surer. */
    private static final double SURE_ONCE = 0.9;
    /** Of the readings of a glyph, as many must agree; of one that numbers are made of, more. */
    private static final double AGREED = 0.7;
    private static final double AGREED_NUMERAL = 0.9;
    private static final Pattern NUMERAL = Pattern.compile("[\\d.,()%OolIZSB-]");
    /** Marks that no disclosure prints, and those that the recogniser takes for them. */
    private static final Map<String, String> MEANT = Map.of("丶", "、", "°", "。", "ˎ", "、");
    /** What a stretch and a page that nothing was read of yet cost, in glyphs. */
    private static final int STRETCH = 4;
    private static final int PAGE = 30;
    /** A glyph is read among so many others on each side, where there are. */
    private static final int BESIDE = 1;

    /** How often a glyph was read as a character, and the best score of these readings. */
    private record Count(int readings, double score) {
    }

    private final UnnamedGlyphs glyphs;
    private final List<Stretch> left;
    private final Set<Stretch> failed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Map<String, Count>> read = new ArrayList<>();
    private final int[] wanted;
    private final boolean[] opened;

    GlyphVotes(UnnamedGlyphs glyphs) {
        this.glyphs = glyphs;
        left = new ArrayList<>(glyphs.stretches());
        int[] uses = new int[glyphs.count()];
        left.forEach(s -> s.glyphs().forEach(g -> uses[g]++));
        wanted = new int[uses.length];
        for (int i = 0; i < uses.length; i++) {
            wanted[i] = glyphs.named(i) != null ? 0 : uses[i] >= OFTEN ? SEEN_OFTEN : SEEN;
            read.add(new HashMap<>());
        }
        opened = new boolean[1 + left.stream().mapToInt(Stretch::page).max().orElse(0)];
    }

    /** The stretches that tell most for what they cost, until every glyph will have been seen often enough or stands in no other. */
    List<Stretch> choose() {
        int[] missing = new int[wanted.length];
        for (int i = 0; i < missing.length; i++) {
            int seen = read.get(i).values().stream().mapToInt(Count::readings).sum();
            missing[i] = wanted[i] == 0 ? 0 : seen > 0 && character(i).isEmpty() ? OTHERS : Math.max(0, wanted[i] - seen);
        }
        List<Stretch> chosen = new ArrayList<>();
        List<Stretch> useful = new ArrayList<>(left);
        for (Stretch best = best(useful, missing); best != null; best = best(useful, missing)) {
            opened[best.page()] = true;
            Stretch part = part(best, missing);
            part.glyphs().stream().distinct().forEach(g -> missing[g]--);
            useful.remove(best);
            left.remove(best);
            chosen.add(part);
        }
        return chosen;
    }

    /** One that tells nothing any more is not looked at again: most are such soon. */
    private @Nullable Stretch best(List<Stretch> useful, int[] missing) {
        useful.removeIf(stretch -> stretch.glyphs().stream().noneMatch(g -> missing[g] > 0));
        Stretch best = null;
        double most = 0;
        for (Stretch stretch : useful) {
            long gain = stretch.glyphs().stream().distinct().filter(g -> missing[g] > 0).count();
            double worth = gain / (part(stretch, missing).glyphs().size() + STRETCH + (opened[stretch.page()] ? 0.0 : PAGE));
            if (worth > most) {
                most = worth;
                best = stretch;
            }
        }
        return best;
    }

    /** From the first to the last glyph that is missing, and their neighbours. */
    private static Stretch part(Stretch stretch, int[] missing) {
        int from = 0;
        int to = stretch.glyphs().size();
        while (missing[stretch.glyphs().get(from)] <= 0) {
            from++;
        }
        while (missing[stretch.glyphs().get(to - 1)] <= 0) {
            to--;
        }
        return stretch.part(Math.max(0, from - BESIDE), Math.min(stretch.glyphs().size(), to + BESIDE));
    }

    /**
     * Counts one reading; one that tells nothing may be chosen again.
     *
     * @param inked which of the glyphs have ink where they stand: others are blanks
     * @param times how often the stretch was shown beside itself
     */
    void count(Stretch stretch, boolean[] inked, ContactSheet.Read reading, int times) {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < inked.length; i++) {
            int glyph = stretch.glyphs().get(i);
            if (inked[i]) {
                seen.add(glyph);
            } else {
                vote(glyph, " ", 1);
            }
        }
        List<String> characters = reading.text() == null || reading.score() < SURE ? List.of() : once(characters(reading.text()), times);
        if (characters.size() != seen.size() || IntStream.range(0, seen.size())
                .anyMatch(i -> contradicts(seen.get(i), characters.get(i)))) {
            if (failed.add(stretch)) {
                left.add(stretch);
            }
            return;
        }
        for (int i = 0; i < seen.size(); i++) {
            vote(seen.get(i), characters.get(i), reading.score());
        }
    }

    private static List<String> characters(String text) {
        return Characters.normalise(text).codePoints().filter(c -> !Character.isWhitespace(c)).mapToObj(Character::toString)
                .map(c -> MEANT.getOrDefault(c, c)).toList();
    }

    /** What was read as often as it was shown; nothing where the readings differ. */
    private static List<String> once(List<String> characters, int times) {
        List<String> first = characters.subList(0, characters.size() / times);
        return Collections.nCopies(times, first).stream().flatMap(List::stream).toList().equals(characters) ? first : List.of();
    }

    private boolean contradicts(int glyph, String character) {
        String named = glyphs.named(glyph);
        return named != null && !Characters.normalise(named).equals(character);
    }

    private void vote(int glyph, String character, double score) {
        read.get(glyph).merge(character, new Count(1, score), (a, b) -> new Count(a.readings + 1, Math.max(a.score, b.score)));
    }

    /** The character of each glyph by its number; empty where it is not sure. */
    List<String> characters() {
        List<String> characters = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            characters.add(character(i));
        }
        return characters;
    }

    private String character(int glyph) {
        int all = 0;
        Map.Entry<String, Count> most = null;
        for (Map.Entry<String, Count> one : read.get(glyph).entrySet()) {
            all += one.getValue().readings;
            most = most == null || one.getValue().readings > most.getValue().readings ? one : most;
        }
        if (most == null) {
            return "";
        }
        boolean agreed = most.getValue().readings >= (NUMERAL.matcher(most.getKey()).matches() ? AGREED_NUMERAL : AGREED) * all;
        return agreed && (all > 1 || most.getValue().score >= SURE_ONCE) ? most.getKey() : "";
    }
}
