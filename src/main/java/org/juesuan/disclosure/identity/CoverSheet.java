package org.juesuan.disclosure.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.OfficialLabel;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.OfficialStatement;
import org.juesuan.model.Page;
import org.juesuan.text.PlainText;

/** The cover sheet (封面代码) of a workbook that a body hands in: labels, and beside each what the body states. */
public final class CoverSheet {

    /** A sheet that asks for fewer of the known things is a form that happens to have such a word. */
    private static final int FEWEST_LABELS = 2;
    /** A label, what stands in brackets behind it, and its value where that stands in the same cell. */
    private static final Pattern LABELLED = Pattern.compile("([^:(]+)(?:\\([^()]*\\))?(?::(.*))?");
    private static final List<OfficialLabel> LABELS = OfficialLabel.all();

    private CoverSheet() {
    }

    /** What the first cover sheet among the pages states; what cannot be such a thing is left out. */
    public static List<OfficialStatement> of(List<Page> pages) {
        for (Page page : pages) {
            for (Grid grid : page.sheet() == null ? List.<Grid>of() : page.grids()) {
                Map<String, String> asked = asked(grid);
                if (asked.size() >= FEWEST_LABELS) {
                    List<OfficialStatement> stated = new ArrayList<>();
                    asked.forEach((statement, value) -> stated.add(new OfficialStatement(statement, value)));
                    stated.removeIf(one -> one.value().isEmpty());
                    return List.copyOf(stated);
                }
            }
        }
        return List.of();
    }

    /** The value of each known label; empty where none stands beside it. */
    private static Map<String, String> asked(Grid grid) {
        Map<String, String> asked = new LinkedHashMap<>();
        List<Cell> cells = grid.cells().stream().filter(cell -> !cell.blank()).toList();
        for (int i = 0; i < cells.size(); i++) {
            Matcher cell = LABELLED.matcher(PlainText.plain(cells.get(i)));
            OfficialLabel label = cell.matches() ? label(cell.group(1)) : null;
            if (label == null) {
                continue;
            }
            Cell next = i + 1 < cells.size() && cells.get(i + 1).row() == cells.get(i).row() ? cells.get(i + 1) : null;
            boolean within = cell.group(2) != null && !cell.group(2).isEmpty();
            String value = within ? cell.group(2) : next == null ? "" : PlainText.plain(next);
            Matcher fits = label.value().matcher(value);
            boolean whole = fits.lookingAt() && (fits.end() == value.length() || !Character.isLetterOrDigit(value.charAt(fits.end()))
                    || Character.isIdeographic(value.charAt(fits.end())));
            asked.putIfAbsent(label.statement(), whole ? fits.group() : "");
        }
        return asked;
    }

    private static @Nullable OfficialLabel label(String text) {
        return LABELS.stream().filter(label -> label.labels().contains(text)).findFirst().orElse(null);
    }
}
