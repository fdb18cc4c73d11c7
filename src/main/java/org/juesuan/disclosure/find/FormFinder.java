package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.FormTitles;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.Box;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextLine;

/**
 * Finds the forms of a document: a title, then the grids below it, over as many pages as there are until something else
 * begins. Titles in a table of contents have no grid under them. In a workbook, and in a table without rules, the title
 * is a row of the grid itself.
 */
public final class FormFinder {

    private static final Pattern NOTE = Pattern.compile("^(注|说明|备注|备 注)[:：\\d].*|^注.{0,2}$");

    /** More lines than stand around a form are prose, or contents. */
    private static final int MOST_FURNITURE = 6;

    private final FormCatalogue catalogue;
    private final FormSequence sequence = new FormSequence();
    private @Nullable RunningFoot foot;
    private final List<ReaderFinding> untabled = new ArrayList<>();

    public FormFinder(FormCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<FoundForm> forms() {
        return sequence.forms();
    }

    /** Titles without a table, and tables that may be pieces of a form and were not taken for it. */
    public List<ReaderFinding> remarks() {
        List<ReaderFinding> remarks = new ArrayList<>(untabled);
        remarks.addAll(sequence.missed());
        return remarks;
    }

    public void find(ReadResult.Document document) {
        foot = new RunningFoot(document);
        for (Page page : document.pages()) {
            sequence.beginPage(page);
            read(page);
            sequence.endPage(page);
        }
        sequence.end();
    }

    private void read(Page page) {
        List<Grid> ruled = page.grids().stream().filter(Grid::ruled).toList();
        List<Grid> aligned = page.grids().stream().filter(g -> !g.ruled()).toList();
        if (page.isFlow()) {
            flow(page);
        } else if (page.sheet() != null) {
            sequence.breakOff();
            ruled.forEach(grid -> sheet(page, grid));
        } else if (ruled.isEmpty() && !aligned.isEmpty() && (sequence.awaitsTable() || sequence.openWithoutRules() || hasTitle(page))) {
            aligned.forEach(grid -> rows(page, grid, List.of()));
            titlesOutside(page, aligned);
        } else {
            lines(page, ruled);
        }
    }

    /** The lines before a table, and the table. */
    private void flow(Page page) {
        List<String> above = new ArrayList<>();
        List<List<TextLine>> lines = page.lines().stream().map(List::of).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i == MOST_FURNITURE && !sequence.awaitsTable()) {
                sequence.breakOff();
            }
            i += line(page, lines, i, above);
        }
        page.grids().forEach(grid -> rows(page, grid, List.of()));
    }

    /** Whether a form's title stands on a page, in one line or over two. */
    private boolean hasTitle(Page page) {
        List<List<TextLine>> lines = besideEachOther(page.lines());
        for (int i = 0; i < lines.size(); i++) {
            TitleLines title = titleAt(page, lines, i);
            if (title != null && title.form() != null) {
                return true;
            }
        }
        return false;
    }

    /** Says where a title stands outside of the tables of a page that were found by alignment: its table was not found. */
    private void titlesOutside(Page page, List<Grid> aligned) {
        for (TextLine line : page.lines()) {
            FormDefinition form = line.box() == null ? null : FormTitles.form(line.text(), catalogue);
            if (form == null) {
                continue;
            }
            boolean inside = aligned.stream().anyMatch(g -> g.onPage().contains(line.onPage().centreX(), line.onPage().centreY()));
            boolean below = aligned.stream().allMatch(g -> g.onPage().y1() < line.onPage().centreY());
            if (below && !inside && !sequence.knows(form)) {
                untabled.add(new ReaderFinding("read_title_without_table", Severity.WARNING, "第 " + page.number() + " 页有“" + line.text()
                        + "”的标题，没有找到它的表格，未读取，请对照原件", form.code(), null, null, page.number()));
            }
        }
    }

    /** A page of lines and ruled grids, from the top to the bottom. */
    private void lines(Page page, List<Grid> grids) {
        SideBySide.halves(page.lines(), grids, line -> FormTitles.form(line.text(), catalogue) != null)
                .forEach(half -> lines(page, half.grids(), half.lines()));
    }

    private void lines(Page page, List<Grid> grids, List<TextLine> printed) {
        List<List<TextLine>> lines = besideEachOther(printed);
        if (grids.isEmpty() && lines.size() > MOST_FURNITURE) {
            // a page of prose, or of contents: a form that was going on has ended
            sequence.breakOff();
        }
        List<Grid> rest = new ArrayList<>(grids);
        List<String> above = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Box box = lines.get(i).get(0).onPage();
            if (above.size() > MOST_FURNITURE && !sequence.awaitsTable()) {
                sequence.breakOff();
            }
            while (!rest.isEmpty() && rest.get(0).onPage().y0() < box.centreY()) {
                rows(page, rest.remove(0), above);
                above.clear();
            }
            i += line(page, lines, i, above);
        }
        if (above.size() > MOST_FURNITURE && !sequence.awaitsTable()) {
            sequence.breakOff();
        }
        for (Grid grid : rest) {
            rows(page, grid, above);
            above.clear();
        }
    }

    /** The lines from the top to the bottom, those that stand beside each other in one. */
    private static List<List<TextLine>> besideEachOther(List<TextLine> printed) {
        List<List<TextLine>> lines = new ArrayList<>();
        for (TextLine line : printed) {
            List<TextLine> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.get(0).onPage().overlapY(line.onPage()) > 0.6 * line.onPage().height()) {
                last.add(line);
            } else {
                lines.add(new ArrayList<>(List.of(line)));
            }
        }
        return lines;
    }

    private @Nullable TitleLines titleAt(Page page, List<List<TextLine>> lines, int i) {
        boolean close = i + 1 < lines.size() && joined(page, lines.get(i), lines.get(i + 1));
        List<String> next = close ? pieces(lines.get(i + 1)) : List.of();
        // the unit may stand beside the rest of the title
        List<String> rest = next.stream().filter(text -> FormCaption.of(text).plain()).toList();
        return TitleLines.of(pieces(lines.get(i)), rest.isEmpty() ? null : String.join("", rest), catalogue);
    }

    private static List<String> pieces(List<TextLine> line) {
        return FormCaption.named(line.stream().map(TextLine::text).toList());
    }

    /** Takes note of a line of text; returns how many lines after it belong to it. */
    private int line(Page page, List<List<TextLine>> lines, int i, List<String> above) {
        List<String> texts = pieces(lines.get(i));
        TitleLines title = titleAt(page, lines, i);
        if (title != null && title.form() != null) {
            sequence.title(title.form(), title.text(), page.number());
            texts.forEach(sequence::caption);
            if (title.lines() > 1) {
                pieces(lines.get(i + 1)).forEach(sequence::caption);
                sequence.caption(title.text());
            }
            return title.lines() - 1;
        }
        boolean plain = false;
        for (String text : texts) {
            plain |= sequence.caption(text);
        }
        if (!plain) {
            return 0;
        }
        sequence.parted();
        String text = String.join("", texts).strip();
        if (NOTE.matcher(text).matches()) {
            sequence.note(text);
        } else if (title != null) {
            sequence.foreignTitle(title.text());
            return title.lines() - 1;
        } else if (FormNote.EMPTY.matcher(text).find()) {
            sequence.note(text);
        } else {
            above.add(text);
            if (foot == null || !foot.has(page, lines.get(i))) {
                sequence.words(text);
            }
        }
        return 0;
    }

    /** Whether no table stands between two lines, so that the lower may go on with the upper. */
    private static boolean joined(Page page, List<TextLine> line, List<TextLine> next) {
        Box one = line.get(0).box();
        Box two = next.get(0).box();
        return one == null || two == null || page.grids().stream().noneMatch(g -> g.ruled() && g.box() != null
                && g.box().y0() > one.centreY() - 1 && g.box().y0() < two.centreY());
    }

    /** A sheet's grid: where neither it nor the sheet before has a title in its rows, the sheet's name is one. */
    private void sheet(Page page, Grid grid) {
        RowTitles titles = new RowTitles(grid, catalogue);
        int from = parts(page, grid, titles, List.of());
        String name = Objects.requireNonNull(page.sheet());
        FormDefinition named = sequence.awaitsTable() || sequence.open() ? null : FormTitles.ofSheet(name, catalogue);
        if (named != null) {
            sequence.title(named, name, page.number());
            for (int r = 0; r < Math.min(MOST_FURNITURE, grid.rows()); r++) {
                titles.texts(r).forEach(sequence::caption);
            }
        }
        part(page, grid, from, grid.rows(), List.of());
    }

    /** A grid whose rows may hold titles themselves: each title begins a form. */
    private void rows(Page page, Grid grid, List<String> above) {
        part(page, grid, parts(page, grid, new RowTitles(grid, catalogue), above), grid.rows(), above);
    }

    /** Takes each part of a grid that a title in its rows ends; returns the first row of what is left. */
    private int parts(Page page, Grid grid, RowTitles titles, List<String> above) {
        int from = 0;
        List<String> ahead = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            List<String> texts = titles.texts(r);
            TitleLines title = titles.at(r, r > from);
            if (title == null && titles.captionOfNext(from, r)) {
                ahead.addAll(texts);
                continue;
            }
            if (title != null) {
                part(page, grid, from, r, above);
                ahead.forEach(sequence::aboveTitle);
                ahead.clear();
                begin(title, page);
                if (title.lines() > 1) {
                    // the unit may stand beside the rest of the title
                    texts = new ArrayList<>(texts);
                    texts.addAll(titles.texts(r + 1));
                }
                r += title.lines() - 1;
                from = r + 1;
            }
            if (title == null ? titles.plain(r) : texts.stream().anyMatch(text -> FormCaption.of(text).plain())) {
                sequence.parted();
            }
            if (r < from + MOST_FURNITURE || texts.size() <= 2) {
                texts.forEach(sequence::caption);
            }
        }
        return from;
    }

    private void begin(TitleLines title, Page page) {
        if (title.form() != null) {
            sequence.title(title.form(), title.text(), page.number());
        } else if (!sequence.restOfTitle(title.text())) {
            sequence.foreignTitle(title.text());
            sequence.breakOff();
        }
    }

    private void part(Page page, Grid grid, int from, int to, List<String> above) {
        if (to > from) {
            sequence.table(FormPart.of(page, grid, from, to, above));
        }
    }
}
