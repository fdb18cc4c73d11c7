package org.juesuan.disclosure.other;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.juesuan.disclosure.table.TableTitle;
import org.juesuan.model.Cell;
import org.juesuan.model.FormSeen;
import org.juesuan.model.OtherCell;
import org.juesuan.model.Page;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;

/**
 * Says of a form that was found without a single amount that amounts stand in its rows, or under its title, which no form
 * holds: it may be that its table was not found, and an empty form must not pass for one that its publisher left empty.
 */
public final class FormsWithoutAmounts {

    static final String RULE = "read_form_without_amounts";

    /** A figure to the 分 with something about it that makes it none. */
    private static final Pattern FIGURE = Pattern.compile("(?!注).{0,20}\\d\\.\\d\\d.{0,6}");

    private final List<FormSeen> forms;
    private final List<Page> pages;
    private final Map<String, Integer> sheets = new HashMap<>();

    private FormsWithoutAmounts(List<FormSeen> forms, List<Page> pages) {
        this.forms = forms;
        this.pages = pages;
        pages.stream().filter(page -> page.sheet() != null).forEach(page -> sheets.putIfAbsent(page.sheet(), page.number()));
    }

    /**
     * The findings, one for a form.
     *
     * @param kept the amounts that no form holds
     * @param said what was said already: a form of which it was said that something was not read needs no second finding
     */
    public static List<ReaderFinding> of(List<FormSeen> forms, List<Page> pages, List<OtherCell> kept, List<ReaderFinding> said) {
        FormsWithoutAmounts rule = new FormsWithoutAmounts(forms, pages);
        List<ReaderFinding> findings = new ArrayList<>();
        for (FormSeen form : forms) {
            if (form.lines() > 0 || said.stream().anyMatch(s -> s.severity() == Severity.ERROR && form.form().equals(s.form()))) {
                continue;
            }
            long amounts = kept.stream().filter(cell -> rule.under(form, cell)).count();
            List<String> words = amounts > 0 ? List.of() : rule.figuresInWords(form);
            if (!words.isEmpty()) {
                findings.add(new ReaderFinding(RULE, Severity.ERROR, "“" + form.title() + "”没有读到一个金额，而表中有 " + words.size()
                        + " 个单元格的数字带有其他文字（如“" + words.get(0) + "”），不是金额，未读取，请对照原件", form.form(), null, null, form.page()));
            }
            if (amounts > 0) {
                findings.add(new ReaderFinding(RULE, Severity.ERROR, "“" + form.title() + "”没有读到一个金额，而其标题之下有 " + amounts
                        + " 个金额没有读入任何一张表，均按原样另存，请对照原件", form.form(), null, null, form.page()));
            }
        }
        return findings;
    }

    /** Cells of a form's sheet, where it holds no other form, that hold a figure and are no amount. */
    private List<String> figuresInWords(FormSeen form) {
        if (form.page() < 1 || form.page() > pages.size() || pages.get(form.page() - 1).sheet() == null
                || forms.stream().anyMatch(other -> other != form && other.page() == form.page())) {
            return List.of();
        }
        return pages.get(form.page() - 1).grids().stream().flatMap(grid -> grid.cells().stream()).map(Cell::text)
                .filter(text -> FIGURE.matcher(text).matches() && !(AmountText.of(text) instanceof AmountText.Amount)).toList();
    }

    private boolean under(FormSeen form, OtherCell cell) {
        int page = cell.page() == null ? sheets.getOrDefault(cell.sheet(), 0) : cell.page();
        if (cell.form() != null) {
            return cell.form().equals(form.form()) && page >= form.page() && forms.stream().noneMatch(other -> other != form
                    && other.form().equals(form.form()) && other.page() > form.page() && other.page() <= page);
        }
        return page == form.page() ? mayBeIts(form, cell) : page == form.page() + 1 && goesOver(form, page) && mayBeIts(form, cell);
    }

    /** A table with another title of its own is not the form's. */
    private static boolean mayBeIts(FormSeen form, OtherCell cell) {
        String title = cell.title() == null ? "" : PlainText.plain(cell.title());
        return !TableTitle.is(title) || PlainText.plain(form.title()).endsWith(title);
    }

    /** Whether the form's table may stand on the page after its title: no other form begins there, nor does it say that it is empty. */
    private boolean goesOver(FormSeen form, int page) {
        return form.note().isEmpty() && sheets.isEmpty() && forms.stream().noneMatch(other -> other.page() == page || other != form
                && other.page() == form.page() && forms.indexOf(other) > forms.indexOf(form));
    }
}
