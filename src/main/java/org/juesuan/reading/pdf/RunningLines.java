package org.juesuan.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.juesuan.text.Characters;

/**
 * Lines at the head or foot of many pages: whose document it is, its year, the page's number. They are text of the page
 * but none of the tables that stand below or above them. A form's title and what stands around it are none, nor are
 * headings, which stand beside each other.
 */
final class RunningLines {

    /** Fewer pages may have the same first line because one form goes on over them. */
    private static final int LEAST = 4;
    /** Of the pages that are looked at together. */
    private static final double SHARE = 0.4;
    /** A line of more texts than this is the head of a table. */
    private static final int TEXTS = 2;

    private static final Pattern OF_A_FORM = Pattern.compile(".*表([(（].*)?|.*[:：].*");

    private final Set<String> running = new HashSet<>();

    /** @param pages the glyphs of each, and its height */
    RunningLines(List<PageInk> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PageInk page : pages) {
            Set<String> keys = new HashSet<>();
            outer(TextRuns.lines(page.glyphs())).forEach(line -> keys.add(key(line, page.frame().height())));
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        counts.forEach((key, count) -> {
            if (!key.isEmpty() && count >= Math.max(LEAST, SHARE * pages.size())) {
                running.add(key);
            }
        });
    }

    /** The glyphs of a page without those of its running lines. */
    List<Glyph> without(List<Glyph> glyphs, double height) {
        List<List<Glyph>> lines = running.isEmpty() ? List.of() : TextRuns.lines(glyphs);
        Set<Glyph> dropped = new HashSet<>();
        outer(lines).stream().filter(line -> running.contains(key(line, height))).forEach(dropped::addAll);
        return dropped.isEmpty() ? glyphs : glyphs.stream().filter(g -> !dropped.contains(g)).toList();
    }

    private static List<List<Glyph>> outer(List<List<Glyph>> lines) {
        List<List<Glyph>> outer = new ArrayList<>();
        if (!lines.isEmpty()) {
            outer.add(lines.get(0));
        }
        if (lines.size() > 1) {
            outer.add(lines.get(lines.size() - 1));
        }
        return outer;
    }

    /** What a line says but for its numbers, and how far it is from the nearer edge; empty where it cannot be a running one. */
    private static String key(List<Glyph> line, double height) {
        List<TextRuns.Run> runs = TextRuns.runs(line, PdfReader.LINE_GAP);
        String text = Characters.normalise(String.join("", runs.stream().map(TextRuns.Run::printed).toList())).replaceAll("\\s", "");
        if (runs.size() > TEXTS || OF_A_FORM.matcher(text).matches()) {
            return "";
        }
        double y = line.get(0).baseline();
        return text.replaceAll("\\d+", "#") + "|" + (y < height / 2 ? "h" + Math.round(y) : "f" + Math.round(height - y));
    }
}
