package org.juesuan.disclosure.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.TextLine;
import org.juesuan.text.PlainText;

/**
 * What stands at the foot of many pages, such as whose document it is: it comes between a title at a page's foot and its table,
 * and says nothing of either.
 */
final class RunningFoot {

    /** Pages with the same last line at the same height, in points from the lower edge. */
    private static final int LEAST = 3;

    /** A page's number may stand beside it, in points. */
    private static final double SAME_ROW = 6;

    private final Set<String> running = new HashSet<>();

    RunningFoot(ReadResult.Document document) {
        Map<String, Integer> counts = new HashMap<>();
        for (Page page : document.pages()) {
            List<TextLine> placed = page.lines().stream().filter(line -> line.box() != null).toList();
            double lowest = placed.stream().mapToDouble(line -> line.onPage().y1()).max().orElse(0);
            placed.stream().filter(line -> line.onPage().y1() > lowest - SAME_ROW).map(line -> key(page, line)).distinct()
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        counts.forEach((key, count) -> {
            if (count >= LEAST) {
                running.add(key);
            }
        });
    }

    boolean has(Page page, List<TextLine> lines) {
        return lines.stream().allMatch(line -> line.box() != null && running.contains(key(page, line)));
    }

    private static String key(Page page, TextLine line) {
        return PlainText.plain(line.text()).replaceAll("\\d+", "#") + "|" + Math.round(page.height() - line.onPage().y1());
    }
}
