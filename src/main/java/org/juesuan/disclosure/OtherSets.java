package org.juesuan.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.disclosure.table.TableHead;
import org.juesuan.model.Cell;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.text.PlainText;

/**
 * Sheets of a workbook that hold a second set of forms: of another year, or the same forms of the same body again. A document is
 * of one year and has each form once; added up, two sets would be twice the money.
 */
final class OtherSets {

    private static final Pattern YEAR = Pattern.compile("(20[0-4]\\d)年度?");
    /** A form goes on with other rows or other columns; one that has so large a part of its places before is the form again. */
    private static final double SAME = 0.5;

    private final List<FoundForm> forms;
    private final @Nullable Integer year;
    private final IdentityHashMap<FoundForm, Set<Integer>> stated = new IdentityHashMap<>();
    /** The lines of the first of each form and body: most have no second, to which they would be compared. */
    private final Map<String, List<PublishedLine>> once = new HashMap<>();
    /** Amounts by form and body, then by place. */
    private final Map<String, Map<String, BigDecimal>> read = new HashMap<>();

    /** {@code year}: the document's, {@code null} where it is not known. */
    OtherSets(List<FoundForm> forms, @Nullable Integer year) {
        this.forms = forms;
        this.year = year;
    }

    /** Why a form is not read: it states another year, where the document has it for its own year too; {@code null} where it is. */
    @Nullable ReaderFinding ofOtherYear(FoundForm form) {
        if (year == null) {
            return null;
        }
        Integer own = onSheet(form) ? year(form) : null;
        boolean twice = own != null && !own.equals(year) && forms.stream()
                .anyMatch(other -> other != form && other.definition.code().equals(form.definition.code()) && onSheet(other)
                && year.equals(year(other)));
        return twice ? new ReaderFinding("read_form_of_other_year", Severity.WARNING, "“" + form.title + "”有 " + own + " 年度和 " + year
                + " 年度各一张，只读入文件本身的 " + year + " 年度；另一年度请单独提交", form.definition.code(), null, null, form.page) : null;
    }

    /**
     * What is to be said of a form that is read though its head states another year than others of the workbook do: it may be last
     * year's, or last year's head may have stayed; {@code null} for nothing. A title's year is compared by a check.
     */
    @Nullable ReaderFinding stating(FoundForm form) {
        if (year == null || !onSheet(form) || YEAR.matcher(form.title).find()) {
            return null;
        }
        Set<Integer> own = years(form);
        boolean alone = forms.stream().noneMatch(other -> onSheet(other) && years(other).contains(year));
        return own.isEmpty() || own.contains(year) || alone ? null
                : new ReaderFinding("read_form_states_other_year", Severity.WARNING, "“" + form.title + "”的表头写明 " + own.iterator().next()
                + " 年度，工作簿中其他表为 " + year + " 年度；仍按 " + year + " 年度读入，请核对该表是否为往年数字", form.definition.code(), null, null,
                form.page);
    }

    /** Why the lines of a form are left out: the same form of the same body was read before; {@code null} where they are not. */
    @Nullable ReaderFinding again(FoundForm form, List<PublishedLine> lines) {
        if (lines.isEmpty() || !onSheet(form)) {
            return null;
        }
        String key = form.definition.code() + "|" + lines.get(0).body();
        List<PublishedLine> first = once.get(key);
        if (first == null) {
            once.put(key, lines);
            return null;
        }
        Map<String, BigDecimal> before = read.computeIfAbsent(key, none -> {
            Map<String, BigDecimal> places = new HashMap<>();
            first.forEach(line -> places.putIfAbsent(place(line), line.amount()));
            return places;
        });
        long held = lines.stream().filter(line -> before.containsKey(place(line))).count();
        if (held <= SAME * lines.size()) {
            lines.forEach(line -> before.putIfAbsent(place(line), line.amount()));
            return null;
        }
        boolean same = lines.stream().allMatch(line -> Optional.ofNullable(before.get(place(line)))
                .filter(amount -> amount.compareTo(line.amount()) == 0).isPresent());
        return new ReaderFinding("read_form_twice", same ? Severity.INFO : Severity.WARNING, "“" + form.title + "”在工作簿中有两张，"
                + (same ? "数字相同" : "数字不同") + "，只读入前一张", form.definition.code(), null, null, form.page);
    }

    private static String place(PublishedLine line) {
        return line.lineCode() + "|" + line.lineName() + "|" + line.columnCode();
    }

    private static boolean onSheet(FoundForm form) {
        return !form.parts.isEmpty() && form.parts.get(0).page().sheet() != null;
    }

    /** The year that stands around a form; {@code null} where none does. */
    private Integer year(FoundForm form) {
        Matcher titled = YEAR.matcher(form.title);
        return years(form).stream().findFirst().orElseGet(() -> titled.find() ? Integer.valueOf(titled.group(1)) : null);
    }

    /** The years that stand in cells of their own over a form's columns, in their order. */
    private Set<Integer> years(FoundForm form) {
        return stated.computeIfAbsent(form, one -> years(one.parts.get(0)));
    }

    private static Set<Integer> years(FormPart part) {
        Set<Integer> years = new LinkedHashSet<>();
        int head = TableHead.of(part).rows();
        for (int r = 0; r < head; r++) {
            for (Cell cell : part.starting(r)) {
                Matcher stated = YEAR.matcher(PlainText.plain(cell));
                if (stated.matches()) {
                    years.add(Integer.valueOf(stated.group(1)));
                }
            }
        }
        return years;
    }
}
