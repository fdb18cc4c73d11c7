package org.juesuan.disclosure.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.OfficialLabel;
import org.juesuan.model.Cell;
import org.juesuan.model.Identity;
import org.juesuan.model.OfficialStatement;
import org.juesuan.model.Page;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.text.PlainText;

/** The cover sheet (封面代码) of a workbook that a body hands in: labels, and beside each what the body states. */
public final class CoverSheet {

    /** A sheet that asks for fewer of the known things is a form that happens to have such a word. */
    private static final int FEWEST_LABELS = 2;
    /** A label, what stands in brackets behind it, and its value where that stands in the same cell. */
    private static final Pattern LABELLED = Pattern.compile("([^:(]+)(?:\\([^()]*\\))?(?::(.*))?");
    private static final Pattern YEAR = Pattern.compile("\\(?(20\\d\\d)年度(?:\\)|部门决算.*)?");
    private static final Pattern NAME = Pattern.compile("单位名称(?:\\([^()]*\\))?:?");
    /** What is asked, by the words that ask it. */
    private static final Map<String, OfficialLabel> LABELS = labels();

    private final int page;
    private final List<Cell> cells;
    private final Map<String, String> asked;

    private CoverSheet(Page page) {
        this.page = page.number();
        cells = page.grids().stream().flatMap(grid -> grid.cells().stream()).filter(cell -> !cell.blank()).toList();
        asked = asked(cells);
    }

    /** The first cover sheet among the pages. */
    public static Optional<CoverSheet> among(List<Page> pages) {
        return pages.stream().filter(page -> page.sheet() != null).map(CoverSheet::new)
                .filter(sheet -> sheet.asked.size() >= FEWEST_LABELS).findFirst();
    }

    /** What it states; what cannot be such a thing is left out. */
    public List<OfficialStatement> statements() {
        return asked.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> new OfficialStatement(one.getKey(), one.getValue())).toList();
    }

    /** Where it states another year or another body than was taken for the document's. */
    public List<ReaderFinding> contradictions(Identity identity) {
        List<ReaderFinding> told = new ArrayList<>();
        List<String> texts = cells.stream().map(PlainText::plain).toList();
        texts.stream().map(YEAR::matcher).filter(Matcher::matches).map(stated -> Integer.valueOf(stated.group(1))).findFirst()
                .filter(year -> identity.fiscalYear() != null && !year.equals(identity.fiscalYear()))
                .ifPresent(year -> told.add(differs("年度 " + year, "各表为 " + identity.fiscalYear() + " 年度")));
        int label = texts.indexOf(texts.stream().filter(NAME.asMatchPredicate()).findFirst().orElse(""));
        String name = label < 0 || label + 1 >= texts.size() ? "" : PlainText.name(texts.get(label + 1));
        String body = identity.body() == null ? "" : PlainText.name(identity.body());
        if (name.length() > 2 && !body.isEmpty() && !name.contains(body) && !body.contains(name)) {
            told.add(differs("单位“" + name + "”", "各表为“" + body + "”"));
        }
        return told;
    }

    private ReaderFinding differs(String stated, String taken) {
        return new ReaderFinding("read_cover_differs", Severity.WARNING, "封面页写明的" + stated + " 与各表不同（" + taken + "），按各表读入，请核对", null, null,
                null, page);
    }

    /** The value of each known label; empty where none stands beside it. */
    private static Map<String, String> asked(List<Cell> cells) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).number() != null) {
                continue;
            }
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

    private static Map<String, OfficialLabel> labels() {
        Map<String, OfficialLabel> labels = new HashMap<>();
        OfficialLabel.all().forEach(label -> label.labels().forEach(words -> labels.putIfAbsent(words, label)));
        return labels;
    }

    private static @Nullable OfficialLabel label(String text) {
        return LABELS.get(text);
    }
}
