package org.juesuan.disclosure.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition;
import org.juesuan.disclosure.table.FormCaption;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.model.Cell;
import org.juesuan.model.Page;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.text.PageNumber;
import org.juesuan.text.PlainText;

/**
 * The forms of a document in the order in which they come: told of each title, each text around a form and each table from
 * the top to the bottom, it decides which form a table belongs to.
 */
final class FormSequence {


    private static final Pattern HEADING = Pattern.compile("(收入|支出|项目|科目|类|款|项|栏次|行次|小计|合计|.{0,8}(编码|代码|名称|分类\\)?|[预决]算数))++");

    /** A title, the page's number, and what stands at the head or the foot of every page. */
    private static final int MOST_AROUND_A_TITLE = 4;

    private final List<FoundForm> forms = new ArrayList<>();
    private final List<ReaderFinding> missed = new ArrayList<>();
    private Expected expected = new Expected.Onward();
    /** The form that the last table belongs to, {@code null} when something else began. */
    private @Nullable FoundForm current;
    /** The number of a form may stand above its title. */
    private String label = "";
    /** What stands close above the next title. */
    private FormCaption ahead = FormCaption.NONE;
    /** How many titles of forms the page has so far. */
    private int titles;
    private int lastPage;
    /** How many pages before this one have nothing on them, but their number maybe. */
    private int blankPages;
    private @Nullable Page page;
    /** Whether the page has words above that are no caption, title or note. */
    private boolean worded;

    List<FoundForm> forms() {
        return forms;
    }

    /** Tables that may be pieces of a form and were not taken for it. */
    List<ReaderFinding> missed() {
        return missed;
    }

    void beginPage(Page page) {
        if (page.sheet() != null) {
            keepEmptyForm();
        }
        boolean over = expected instanceof Expected.Foreign foreign && foreign.overPage() && page.sheet() == null;
        if (expected instanceof Expected.Foreign && !over) {
            expected = new Expected.Onward();
        }
        label = "";
        ahead = FormCaption.NONE;
        titles = 0;
        this.page = page;
        worded = false;
    }

    void endPage(Page page) {
        if (!announced(page)) {
            keepEmptyForm();
        }
        if (current != null) {
            current.state(ahead);
        }
        lastPage = page.number();
        boolean blank = page.sheet() == null && page.grids().isEmpty()
                && page.lines().stream().allMatch(line -> PageNumber.is(line.text()));
        blankPages = blank ? blankPages + 1 : 0;
    }

    /** After the last page. */
    void end() {
        keepEmptyForm();
    }

    /** Something began that is no part of the form that was going on. */
    void breakOff() {
        current = null;
    }

    /** Whether a form's title came whose table did not. */
    boolean awaitsTable() {
        return expected instanceof Expected.Titled;
    }

    /** Whether a form has begun, or its title came. */
    boolean knows(@Nullable FormDefinition form) {
        return forms.stream().anyMatch(f -> f.definition == form) || expected instanceof Expected.Titled titled
                && titled.form().definition == form;
    }

    /** Whether a form is going on. */
    boolean open() {
        return current != null;
    }

    /** Whether a form is going on whose last table has no rules. */
    boolean openWithoutRules() {
        return current != null && !current.parts.isEmpty() && !lastPart(current).grid().ruled();
    }

    /** A form's title came. {@code printed}: as it stands on the page, both lines of it in one. */
    void title(FormDefinition form, String printed, int page) {
        keepEmptyForm();
        FoundForm found = new FoundForm(form, printed.replace(" ", ""), page);
        found.label = label;
        expected = new Expected.Titled(found, ahead, false, false);
        label = "";
        ahead = FormCaption.NONE;
        titles++;
    }

    /** A title came that no form has: what comes after it belongs to no form before it, but where it is the rest of that one's. */
    void foreignTitle(String title) {
        if (restOfTitle(title)) {
            return;
        }
        keepEmptyForm();
        expected = new Expected.Foreign(TableTitle.ofPublicForm(title));
    }

    /** Whether a title is the end of the one of the form that goes on: a sheet cut by columns may have its title cut too. */
    boolean restOfTitle(String title) {
        String whole = current == null || !(expected instanceof Expected.Onward) ? "" : PlainText.plain(current.title);
        return !whole.equals(PlainText.plain(title)) && whole.endsWith(PlainText.plain(title));
    }

    /** Takes note of number, unit and body; returns whether the text is more than those. */
    boolean caption(String printed) {
        FormCaption said = FormCaption.of(printed);
        FoundForm pending = pending();
        if (pending == null) {
            // of the next title, unless the form before it goes on below, or nothing comes
            ahead = ahead.and(said);
        } else {
            pending.state(said);
        }
        if (said.number() != null && pending != null && pending.label.isEmpty()) {
            pending.label = said.number();
        } else if (said.number() != null) {
            label = said.number();
        }
        return said.plain();
    }

    /** Takes note of number, unit and body right above the next title, below the table of another form. */
    void aboveTitle(String printed) {
        FormCaption said = FormCaption.of(printed);
        ahead = ahead.and(said);
        label = said.number() != null ? said.number() : label;
    }

    /** Other words came: what was said above them belongs to no title below. */
    void parted() {
        ahead = FormCaption.NONE;
    }

    /** Words came that are no caption, title or note: a title above them may be one of a table of contents. */
    void words(String text) {
        worded |= !PageNumber.is(text);
        if (expected instanceof Expected.Titled titled && !PageNumber.is(text)
                && !heading(titled.form().definition, text)) {
            expected = titled.withPast();
        }
    }

    /** A note came, such as {@code 注：本表为空表}: it is of the form whose title came, or of the one that ended right above it. */
    void note(String text) {
        boolean below = expected instanceof Expected.Onward && current != null && FormNote.belowIts(current, text, page, worded);
        FoundForm form = awaitsTable() ? pending() : below ? current : null;
        if (form != null) {
            form.note = form.note.isEmpty() ? text : form.note + text;
        }
    }

    /** A table came. */
    void table(FormPart part) {
        if (!(expected instanceof Expected.Titled) && furniture(part)) {
            return;
        }
        if (expected instanceof Expected.Titled titled) {
            titled.form().state(titled.above());
            current = opened(titled.form(), part);
            current.parts.add(part);
            expected = new Expected.Onward();
        } else if (current != null && expected instanceof Expected.Onward && GoingOn.is(current, part, lastPage, blankPages)) {
            current.parts.add(part);
            current.state(ahead);
        } else {
            dropped(part);
            current = null;
            expected = expected instanceof Expected.Foreign ? new Expected.Foreign(false) : expected;
        }
    }

    /** Opens the form whose title came, or the same one again where its title is printed once more. */
    private FoundForm opened(FoundForm pending, FormPart part) {
        FoundForm same = current != null && GoingOn.samePublication(current, pending) ? current
                : GoingOn.besideEarlier(forms, pending, part);
        if (same == null) {
            forms.add(pending);
            return pending;
        }
        same.unit = same.unit == null ? pending.unit : same.unit;
        same.label = same.label.isEmpty() ? pending.label : same.label;
        return same;
    }

    /** A table that stands close behind a form and under no title may be a piece of it: that it was not read is said of the form too. */
    private void dropped(FormPart part) {
        if (current == null || expected instanceof Expected.Foreign || current.parts.isEmpty()) {
            return;
        }
        FormPart last = lastPart(current);
        if (part.page().number() - last.page().number() <= 1 && part.hasAmounts()) {
            String place = part.page().sheet() == null ? "第 " + part.page().number() + " 页" : "“" + part.page().sheet() + "”";
            missed.add(new ReaderFinding("read_table_beside_form", Severity.WARNING, place + "有一张没有标题的表格紧接“" + current.title
                    + "”，与该表的列对不上，不作为该表读取，请对照原件", current.definition.code(), null, null, part.pageNumber()));
        }
    }

    /**
     * Whether the page ends with the title of a form and what stands around one, so that the form is on the next page:
     * programs let a title stay at the foot when its table does not fit.
     */
    private boolean announced(Page page) {
        if (!(expected instanceof Expected.Titled titled) || page.sheet() != null || titled.past()) {
            return false;
        }
        FoundForm form = titled.form();
        if (form.page != page.number() || !form.note.isEmpty()) {
            return false;
        }
        // a title alone may be one of a table of contents, unless it stands below a form, an empty one too, or under its number
        boolean bare = form.unit == null && form.body == null && (form.label.isEmpty() || titles > 1);
        expected = titled.withBare(bare);
        boolean belowForm = forms.stream().anyMatch(f -> f.parts.isEmpty() && f.page == page.number())
                || current != null && lastPart(current).page() == page;
        return !bare || belowForm || titles == 1 && alone(page);
    }

    /** Whether a page has no more than a title, drawn in a row of its own maybe, and its running head and foot. */
    private static boolean alone(Page page) {
        return page.grids().stream().noneMatch(grid -> grid.rows() > 1) && page.lines().size() <= MOST_AROUND_A_TITLE;
    }

    /** A title with a unit line and no grid: the form is there, and empty. */
    private void keepEmptyForm() {
        if (expected instanceof Expected.Titled titled) {
            FoundForm form = titled.form();
            if (!titled.bare() && form.unit != null && (!form.label.isEmpty() || form.body != null || !form.note.isEmpty())) {
                forms.add(form);
                // what comes after it is no part of the form before it
                current = null;
            }
            expected = new Expected.Onward();
        }
    }

    /** Whether a line may be a piece of a table's head that the end of a page cut off, where nothing closes its cells. */
    private static boolean heading(FormDefinition form, String text) {
        String plain = PlainText.plain(text);
        return HEADING.matcher(plain).matches() || form.column(plain) != null;
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

    private @Nullable FoundForm pending() {
        return expected instanceof Expected.Titled titled ? titled.form() : null;
    }

    private static FormPart lastPart(FoundForm form) {
        return form.parts.get(form.parts.size() - 1);
    }
}
