package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.FormTitles;
import org.juesuan.disclosure.table.ColumnLayout;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.disclosure.table.TableHead;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.juesuan.text.PlainText;

/**
 * Finds the forms of a document: a title, then the grids below it, over as many pages as there are until something else
 * begins. Titles in a table of contents have no grid under them. In a workbook, and in a table without rules, the title
 * is a row of the grid itself.
 */
public final class FormFinder {

    private static final Pattern NOTE = Pattern.compile("^(注|说明|备注|备 注)[:：\\d].*|^注.{0,2}$");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—－–\\s第页共/\\d]*");

    private static final Pattern HEADING = Pattern.compile("(收入|支出|项目|科目|类|款|项|栏次|行次|小计|合计|.{0,8}(编码|代码|名称|分类\\)?|[预决]算数))++");

    /** More lines than stand around a form are prose, or contents. */
    private static final int MOST_FURNITURE = 6;

    private final FormCatalogue catalogue;
    private final List<FoundForm> forms = new ArrayList<>();
    private final List<ReaderFinding> missed = new ArrayList<>();
    private RunningFoot foot;
    private FoundForm current;
    private FoundForm pending;
    /** Whether the last title is one that no form has. */
    private boolean foreign;
    /** Whether its table is still to come: it may stand on the next page. */
    private boolean awaited;
    /** The number of a form may stand above its title. */
    private String label = "";
    /** How many titles of forms the page has so far. */
    private int titles;
    private int lastPage;
    /** Whether something else than what stands around a form came after the last title. */
    private boolean told;
    /** What stands close above the next title, in the row of a table or on a line: its unit and its body, unless it says another below. */
    private FormCaption ahead = FormCaption.NONE;
    /** The same of the pending title. */
    private FormCaption abovePending = FormCaption.NONE;
    /** Whether the pending title stood alone at the foot of the page before. */
    private boolean bare;

    public FormFinder(FormCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<FoundForm> forms() {
        return forms;
    }

    /** Tables that may be pieces of a form and were not taken for it. */
    public List<ReaderFinding> remarks() {
        return missed;
    }

    public void find(ReadResult.Document document) {
        foot = new RunningFoot(document);
        for (Page page : document.pages()) {
            List<Grid> ruled = page.grids().stream().filter(Grid::ruled).toList();
            List<Grid> aligned = page.grids().stream().filter(g -> !g.ruled()).toList();
            if (page.sheet() != null) {
                keepEmptyForm();
            }
            foreign &= awaited && page.sheet() == null;
            label = "";
            ahead = FormCaption.NONE;
            titles = 0;
            if (isFlow(page)) {
                flow(page);
            } else if (page.sheet() != null) {
                current = null;
                ruled.forEach(grid -> rows(page, grid, true));
            } else if (ruled.isEmpty() && !aligned.isEmpty() && (pending != null || goesOnWithoutRules() || hasTitle(page))) {
                aligned.forEach(grid -> rows(page, grid, false));
                titlesOutside(page, aligned);
            } else {
                lines(page, ruled);
            }
            if (!announced(page)) {
                keepEmptyForm();
            }
            if (current != null) {
                state(current, ahead);
            }
            lastPage = page.number();
        }
        keepEmptyForm();
    }

    /**
     * Whether the page ends with the title of a form and what stands around one, so that the form is on the next page:
     * programs let a title stay at the foot when its table does not fit.
     */
    private boolean announced(Page page) {
        if (pending == null || page.sheet() != null || pending.page != page.number() || !pending.note.isEmpty() || told) {
            return false;
        }
        // a title alone may be one of a table of contents, unless it stands below a form or under its number
        bare = pending.unit == null && pending.body == null && (pending.label.isEmpty() || titles > 1);
        return !bare || current != null && current.parts.get(current.parts.size() - 1).page() == page;
    }

    /** Whether the document has an order but no pages: a form may go on from table to table. */
    private static boolean isFlow(Page page) {
        return page.sheet() != null && page.method() == TextSource.TEXT;
    }

    /** The lines before a table, and the table. */
    private void flow(Page page) {
        List<String> above = new ArrayList<>();
        List<List<TextLine>> lines = page.lines().stream().map(List::of).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i == MOST_FURNITURE && pending == null) {
                current = null;
            }
            i += line(page, lines, i, above);
        }
        page.grids().forEach(grid -> rows(page, grid, false, List.of()));
    }

    private boolean goesOnWithoutRules() {
        return current != null && !current.parts.isEmpty() && !current.parts.get(current.parts.size() - 1).grid().ruled();
    }

    private boolean hasTitle(Page page) {
        return page.lines().stream().anyMatch(line -> FormTitles.form(line.text(), catalogue) != null);
    }

    /** Says where a title stands outside of the tables of a page that were found by alignment: its table was not found. */
    private void titlesOutside(Page page, List<Grid> aligned) {
        for (TextLine line : page.lines()) {
            FormDefinition form = line.box() == null ? null : FormTitles.form(line.text(), catalogue);
            boolean inside = form != null && aligned.stream().anyMatch(g -> g.box().contains(line.box().centreX(), line.box().centreY()));
            boolean below = form != null && aligned.stream().allMatch(g -> g.box().y1() < line.box().centreY());
            if (below && !inside && forms.stream().noneMatch(f -> f.definition == form) && (pending == null || pending.definition != form)) {
                missed.add(new ReaderFinding("read_title_without_table", Severity.WARNING, "第 " + page.number() + " 页有“" + line.text()
                        + "”的标题，没有找到它的表格，未读取，请对照原件", form.code(), null, null, page.number()));
            }
        }
    }

    /** A page of lines and ruled grids, from the top to the bottom. */
    private void lines(Page page, List<Grid> grids) {
        SideBySide.halves(page.lines(), grids, line -> FormTitles.form(line.text(), catalogue) != null).forEach(half -> lines(page, half.grids(), half.lines()));
    }

    private void lines(Page page, List<Grid> grids, List<TextLine> printed) {
        List<List<TextLine>> lines = new ArrayList<>();
        for (TextLine line : printed) {
            List<TextLine> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.get(0).box().overlapY(line.box()) > 0.6 * line.box().height()) {
                last.add(line);
            } else {
                lines.add(new ArrayList<>(List.of(line)));
            }
        }
        if (grids.isEmpty() && lines.size() > MOST_FURNITURE) {
            // a page of prose, or of contents: a form that was going on has ended
            current = null;
        }
        List<Grid> rest = new ArrayList<>(grids);
        List<String> above = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Box box = lines.get(i).get(0).box();
            while (!rest.isEmpty() && rest.get(0).box().y0() < box.centreY()) {
                rows(page, rest.remove(0), false, above);
                above.clear();
            }
            i += line(page, lines, i, above);
        }
        for (Grid grid : rest) {
            rows(page, grid, false, above);
            above.clear();
        }
    }

    private void begin(FoundForm form) {
        keepEmptyForm();
        form.label = label;
        label = "";
        abovePending = ahead;
        ahead = FormCaption.NONE;
        pending = form;
        titles++;
        told = false;
        foreign = false;
        awaited = false;
    }

    /** Takes note of a line of text; returns how many lines after it belong to it. */
    private int line(Page page, List<List<TextLine>> lines, int i, List<String> above) {
        List<String> texts = FormCaption.named(lines.get(i).stream().map(TextLine::text).toList());
        String joined = String.join("", texts);
        boolean close = i + 1 < lines.size() && joined(page, lines.get(i), lines.get(i + 1));
        TitleLines title = TitleLines.of(texts, close ? String.join("", lines.get(i + 1).stream().map(TextLine::text).toList()) : null, catalogue);
        if (title != null && title.form() != null) {
            begin(new FoundForm(title.form(), title.text().replace(" ", ""), page.number()));
            texts.forEach(this::furniture);
            if (title.lines() > 1) {
                furniture(title.text());
            }
            return title.lines() - 1;
        }
        boolean plain = false;
        for (String text : texts) {
            plain |= furniture(text);
        }
        if (plain) {
            ahead = FormCaption.NONE;
            String text = joined.strip();
            if (NOTE.matcher(text).matches()) {
                note(text);
            } else if (title != null) {
                strange(title.text());
                return title.lines() - 1;
            } else if (text.contains("无数据") || text.contains("本表为空") || text.contains("空表")) {
                note(text);
            } else {
                above.add(text);
                told |= !PAGE_NUMBER.matcher(text).matches() && !heading(text) && !foot.has(page, lines.get(i));
            }
        }
        return 0;
    }

    /** A title that no form has: what comes after it belongs to no form before it. */
    private void strange(String title) {
        keepEmptyForm();
        foreign = true;
        awaited = TableTitle.ofPublicForm(title);
    }

    /** Whether no table stands between two lines, so that the lower may go on with the upper. */
    private static boolean joined(Page page, List<TextLine> line, List<TextLine> next) {
        Box one = line.get(0).box();
        Box two = next.get(0).box();
        return one == null || two == null || page.grids().stream().noneMatch(g -> g.ruled() && g.box() != null
                && g.box().y0() > one.centreY() - 1 && g.box().y0() < two.centreY());
    }

    /** Whether a line may be a piece of a table's head that the end of a page cut off, where nothing closes its cells. */
    private boolean heading(String text) {
        String plain = PlainText.plain(text);
        return pending != null && (HEADING.matcher(plain).matches() || pending.definition.column(plain) != null);
    }

    /** Takes note of number, unit and body; returns whether the text is more than those. */
    private boolean furniture(String printed) {
        FormCaption said = FormCaption.of(printed);
        if (pending == null) {
            // of the next title, unless the form before it goes on below, or nothing comes
            ahead = ahead.and(said);
        } else {
            state(pending, said);
        }
        if (said.number() != null && pending != null && pending.label.isEmpty()) {
            pending.label = said.number();
        } else if (said.number() != null) {
            label = said.number();
        }
        return said.plain();
    }

    /** What is said around a form holds where it has not been said before. */
    private static void state(FoundForm form, FormCaption said) {
        form.unit = form.unit != null ? form.unit : said.unit();
        form.body = form.body != null ? form.body : said.body();
    }

    private void note(String text) {
        FoundForm form = pending != null ? pending : current;
        if (form != null) {
            form.note = form.note.isEmpty() ? text : form.note + text;
        }
    }

    private void rows(Page page, Grid grid, boolean sheet) {
        rows(page, grid, sheet, List.of());
    }

    /** A grid whose rows may hold titles themselves: each title begins a form. */
    private void rows(Page page, Grid grid, boolean sheet, List<String> above) {
        Cell[][] matrix = grid.matrix();
        int from = 0;
        for (int r = 0; r < grid.rows(); r++) {
            List<String> texts = texts(matrix, r);
            FormDefinition form = texts.size() > 3 ? null : title(texts);
            TitleLines over = form == null && texts.size() == 1 && r + 1 < grid.rows() ? overTwo(texts, texts(matrix, r + 1)) : null;
            if (form != null || over != null && over.form() != null) {
                part(page, grid, from, r, above);
                begin(over == null ? new FoundForm(form, titleText(texts, form), page.number())
                        : new FoundForm(over.form(), over.text().replace(" ", ""), page.number()));
                r += over == null ? 0 : 1;
                from = r + 1;
            } else if (texts.size() == 1 && r > from && strangeTitle(texts.get(0))) {
                part(page, grid, from, r, above);
                strange(texts.get(0));
                current = null;
                from = r + 1;
            }
            boolean around = r < from + 6 || texts.size() <= 2;
            if (texts.stream().anyMatch(text -> FormCaption.of(text).plain())) {
                ahead = FormCaption.NONE;
            }
            if (around) {
                texts.forEach(this::furniture);
            }
        }
        if (sheet && pending == null && current == null && FormTitles.form(page.sheet(), catalogue) != null) {
            begin(new FoundForm(FormTitles.form(page.sheet(), catalogue), page.sheet(), page.number()));
            for (int r = 0; r < Math.min(6, grid.rows()); r++) {
                texts(matrix, r).forEach(this::furniture);
            }
        }
        part(page, grid, from, grid.rows(), above);
    }

    /** The title that two rows of one cell each are together, {@code null} if they are none. */
    private TitleLines overTwo(List<String> row, List<String> next) {
        TitleLines title = next.size() == 1 ? TitleLines.of(row, next.get(0), catalogue) : null;
        return title != null && title.lines() == 2 ? title : null;
    }

    /** Whether a row is the title of a form that none is. */
    private static boolean strangeTitle(String text) {
        String plain = PlainText.plain(text);
        return TableTitle.is(plain) && TableTitle.ofPublicForm(plain);
    }

    private static List<String> texts(Cell[][] matrix, int row) {
        List<String> texts = new ArrayList<>();
        Cell last = null;
        for (Cell cell : matrix[row]) {
            if (cell != null && cell != last && cell.row() == row && !cell.blank()) {
                texts.add(cell.text().replace("\n", ""));
            }
            last = cell;
        }
        return texts;
    }

    private FormDefinition title(List<String> texts) {
        for (String text : texts) {
            FormDefinition form = FormTitles.form(text, catalogue);
            if (form != null) {
                return form;
            }
        }
        return null;
    }

    private String titleText(List<String> texts, FormDefinition form) {
        return texts.stream().filter(t -> FormTitles.form(t, catalogue) == form).findFirst().orElse(form.code()).replace(" ", "");
    }

    private void part(Page page, Grid grid, int from, int to, List<String> above) {
        if (to <= from) {
            return;
        }
        FormPart part = FormPart.of(page, grid, from, to, above);
        if (pending == null && furniture(part)) {
            return;
        }
        awaited = false;
        if (pending != null) {
            state(pending, abovePending);
            FoundForm same = current != null && samePublication(current, pending) ? current : besideEarlier(part);
            if (same == null) {
                current = pending;
                forms.add(current);
            } else {
                current = same;
                same.unit = same.unit == null ? pending.unit : same.unit;
                same.label = same.label.isEmpty() ? pending.label : same.label;
            }
            pending = null;
            bare = false;
            current.parts.add(part);
        } else if (current != null && !foreign && continues(part)) {
            current.parts.add(part);
            state(current, ahead);
        } else {
            dropped(part);
            current = null;
        }
    }

    /** A table that stands close behind a form and under no title may be a piece of it: that it was not read is said of the form too. */
    private void dropped(FormPart part) {
        FormPart last = current == null || foreign || current.parts.isEmpty() ? null : current.parts.get(current.parts.size() - 1);
        if (last != null && part.page().number() - last.page().number() <= 1 && part.hasAmounts()) {
            missed.add(new ReaderFinding("read_table_beside_form", Severity.WARNING, (part.page().sheet() == null ? "第 " + part.page().number() + " 页"
                    : "“" + part.page().sheet() + "”") + "有一张没有标题的表格紧接“" + current.title + "”，与该表的列对不上，不作为该表读取，请对照原件",
                    current.definition.code(), null, null, part.pageNumber()));
        }
    }

    /**
     * Whether rows hold no more than what stands around a form. Rows without a word are a piece of the form before them where
     * they have its columns: a sheet's columns of which none was used take a page all the same.
     */
    private boolean furniture(FormPart part) {
        boolean blank = part.grid().cells().stream().allMatch(Cell::blank);
        boolean piece = blank && current != null && current.parts.stream().anyMatch(before -> before.columns() == part.columns());
        return !piece && IntStream.range(0, part.rows().length)
                .allMatch(r -> part.starting(r).stream().noneMatch(c -> FormCaption.of(c.text()).plain()));
    }

    private static boolean samePublication(FoundForm one, FoundForm other) {
        return one.definition == other.definition && (other.body == null || one.body == null || other.body.equals(one.body));
    }

    /**
     * The form that a part without codes and names stands beside: programs that print a sheet too wide for a page print
     * all of its left half first, and its titles again over the right one.
     */
    private FoundForm besideEarlier(FormPart part) {
        boolean rows = pending.definition.rows() != FormDefinition.Rows.SINGLE && pending.definition.rows() != FormDefinition.Rows.NAMED;
        if (!rows || ColumnLayout.labelled(TableHead.of(part))) {
            return null;
        }
        for (int i = forms.size() - 1; i >= 0; i--) {
            FoundForm earlier = forms.get(i);
            if (samePublication(earlier, pending) && !earlier.parts.isEmpty() && earlier.parts.get(0).page().number() < part.page().number()) {
                return ColumnLayout.labelled(TableHead.of(earlier.parts.get(0))) ? earlier : null;
            }
        }
        return null;
    }

    /** Whether a grid without a title goes on with the form of the page before. */
    private boolean continues(FormPart part) {
        FormPart last = current.parts.get(current.parts.size() - 1);
        if (isFlow(part.page()) && last.columns() != part.columns()) {
            return part.page().lines().isEmpty() && part.page().number() == last.page().number() + 1 && GoingOn.columns(current.parts, part);
        }
        if (part.page().sheet() != null && (last.columns() != part.columns() || last.page().sheet().equals(part.page().sheet()))) {
            return false;
        }
        if (!part.grid().ruled() && part.columns() != last.columns() && strange(part)) {
            return false;
        }
        return part.page().number() <= Math.max(lastPage, last.page().number()) + 1
                && part.page().number() - last.page().number() <= 1;
    }

    /** Whether a table without rules has headings none of which is the form's: what is aligned on a page of prose is no table. */
    private boolean strange(FormPart part) {
        TableHead head = TableHead.of(part);
        FormDefinition form = current.definition;
        return head.rows() > 0 && form.rows() != FormDefinition.Rows.FUNCTIONAL_BY_ECONOMIC
                && head.paths().stream().noneMatch(path -> form.column(String.join("", path)) != null);
    }

    /** A title with a unit line and no grid: the form is there, and empty. */
    private void keepEmptyForm() {
        if (pending != null && !bare && pending.unit != null && (!pending.label.isEmpty() || pending.body != null || !pending.note.isEmpty())) {
            forms.add(pending);
            // what comes after it is no part of the form before it
            current = null;
        }
        pending = null;
        bare = false;
    }
}
