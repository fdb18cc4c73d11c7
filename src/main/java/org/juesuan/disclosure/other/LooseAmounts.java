package org.juesuan.disclosure.other;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Box;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;
import org.juesuan.text.PlainText;

/**
 * Amounts of a page that stand in no grid: lines that are nothing but amounts, some of them below each other at the same right
 * edge, as only a table prints them. Which row and column they belong to is not known for certain.
 */
final class LooseAmounts {

    /** An amount, the name at the left of it on the same height, and the unit that the page states. */
    record Amount(String text, String name, @Nullable String unit, Box box) {
    }

    static final double CONFIDENCE = 0.5;
    /** So many below each other are a column. */
    private static final int COLUMN = 3;
    private static final double SAME_EDGE = 3;
    private static final Pattern ONE = Pattern.compile("[-−－(]?(\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+\\.\\d{1,6})\\)?");

    private LooseAmounts() {
    }

    /** In the order in which they stand; none where the page has no column of them. */
    static List<Amount> of(Page page) {
        if (page.sheet() != null) {
            return List.of();
        }
        List<TextLine> outside = page.lines().stream().filter(l -> l.box() != null)
                .filter(l -> page.grids().stream().noneMatch(g -> g.box() != null
                && g.box().contains(l.onPage().centreX(), l.onPage().centreY()))).toList();
        List<TextLine> amounts = outside.stream().filter(LooseAmounts::onlyAmounts).toList();
        boolean column = amounts.stream().anyMatch(a -> amounts.stream()
                .filter(b -> Math.abs(a.onPage().x1() - b.onPage().x1()) <= SAME_EDGE).count() >= COLUMN);
        if (!column) {
            return List.of();
        }
        String unit = outside.stream().map(l -> TableCaption.unit(PlainText.plain(l.text()))).filter(u -> u != null).findFirst()
                .orElse(null);
        List<Amount> found = new ArrayList<>();
        for (TextLine line : amounts) {
            String[] pieces = line.text().strip().split("\\s+");
            double width = line.onPage().width() / pieces.length;
            for (int i = 0; i < pieces.length; i++) {
                Box box = line.onPage();
                Box own = pieces.length == 1 ? box : new Box(box.x0() + i * width, box.y0(), box.x0() + (i + 1) * width, box.y1());
                found.add(new Amount(pieces[i], name(line, outside), unit, own));
            }
        }
        return found;
    }

    private static boolean onlyAmounts(TextLine line) {
        for (String piece : line.text().strip().split("\\s+")) {
            if (!ONE.matcher(piece).matches()) {
                return false;
            }
        }
        return true;
    }

    private static String name(TextLine amount, List<TextLine> lines) {
        Box own = amount.onPage();
        return lines.stream().filter(l -> l.onPage().x1() <= own.x0() + SAME_EDGE && l.onPage().overlapY(own) > own.height() / 2)
                .filter(l -> !onlyAmounts(l)).max(Comparator.comparingDouble(l -> l.onPage().x1())).map(l -> PlainText.name(l.text()))
                .orElse("");
    }
}
