package org.juesuan.disclosure.prose;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Box;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;

/** Text set as on paper: lines of 30 characters with an indent of two, and pages of 8 lines with a number below. */
final class ProsePages {

    private static final int LINE = 30;
    private static final int LINES = 8;
    private static final double EM = 15;

    private ProsePages() {
    }

    static List<Page> of(String... paragraphs) {
        List<Page> pages = new ArrayList<>();
        List<TextLine> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int from = 0;
            while (from < paragraph.length()) {
                boolean first = from == 0;
                int to = Math.min(paragraph.length(), from + (first ? LINE - 2 : LINE));
                double x = 70 + (first ? 2 * EM : 0);
                double y = 100 + lines.size() * 28;
                // readers give brackets and commas in half width
                lines.add(new TextLine(paragraph.substring(from, to).replace('（', '(').replace('）', ')').replace('，', ',').replace('；', ';')
                        .replace('：', ':').replace('％', '%'),
                        new Box(x, y, x + (to - from) * EM, y + EM)));
                from = to;
                if (lines.size() == LINES) {
                    close(pages, lines);
                }
            }
        }
        close(pages, lines);
        return pages;
    }

    private static void close(List<Page> pages, List<TextLine> lines) {
        if (!lines.isEmpty()) {
            lines.add(new TextLine("- " + (pages.size() + 1) + " -", new Box(290, 800, 310, 812)));
            pages.add(new Page(pages.size() + 1, null, 595, 842, 0, lines, List.of()));
            lines.clear();
        }
    }
}
