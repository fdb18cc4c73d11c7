package org.juesuan.contract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.DocumentKind;
import org.juesuan.text.PlainText;
import org.juesuan.text.Width;

/**
 * Titles of forms. The same form is printed with and without the year, the body, an ordinal, quotation marks and
 * {@code （续）}; its number ({@code 公开05表}) is another form in another province, so it is never looked at.
 */
public final class FormTitles {

    private static final Pattern MARKS = Pattern.compile("[《》〈〉「」·]");
    private static final Pattern ORDINAL =
            Pattern.compile("^(附表|表|附件)?([一二三四五六七八九十]+|\\d{1,2})[、.:：．]|^\\([一二三四五六七八九十\\d]+\\)|^(附表|表)?\\d{1,2}(?=[\\u4e00-\\u9fff])");
    /** The number of a form in its set, which may stand before its title: {@code 公开03表：}, {@code （公开表3）}, {@code 表一}, {@code 附件1-3}. */
    private static final Pattern LABEL = Pattern.compile("^\\(?(?:(?:财决|财预|预算|批复|部门)*公开(?:附?表)?|财[决预]附?|附[件表]|表)[-—]?"
            + "(?:\\d{1,2}(?:[-—]\\d{1,2})*|[一二三四五六七八九十]+(?!般))表?\\)?[-—:：、,，.．]*|^附[件表][:：]?");
    private static final Pattern COUNTED = Pattern.compile("[\\d一二三四五六七八九十]");
    private static final Pattern TAIL =
            Pattern.compile("(\\((金额)?单位[:：]?(人民币)?[百千万亿]*元\\)|\\((续|续表|接上页|公开|公开表|公开\\d+表)\\d*\\)|续表|\\(\\d+/\\d+\\))$");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年?度?|二[〇○零]..年度?");
    /** What may stand before a title: a name that ends as names of bodies do. */
    private static final Pattern BODY_END = Pattern.compile(".{2,}(部门|单位|本级|局|委|办|中心|院|校|学|处|所|会|厅|府|队|站|馆|园|社|团|部|室|庭|司|镇|乡|街道)\\)?");
    private static final int MOST_BODY = 40;

    /** {@code 2025年部门收入预算总表}: the level stands where a body's name may stand. */
    private static final Pattern LEVEL = Pattern.compile("^(省级|市级|区级|县级|本级)?(预算)?(部门|单位)");
    /** The government's own economic classes (政府预算经济分类) make another form. */
    private static final Pattern REMARK = Pattern.compile("\\((?!政府)[^()]*\\)$");
    /** What stands before the title and behind it in the name of a sheet. */
    private static final Pattern SHEET_NUMBER = Pattern.compile("^[A-Z]{1,4}\\d{1,2}(?:[-_]\\d{1,2})?[-_—\\s]*");
    private static final Pattern SHEET_LABEL = Pattern.compile("\\(财?决?[^()]*\\)?$");
    private static final Pattern FUND = Pattern.compile("一般公共预算|政府性基金预算|国有资本经营预算");

    private FormTitles() {
    }

    /** Without blanks, marks, year, ordinal and tail; brackets in half width. */
    static String normalise(String printed) {
        String t = Width.half(MARKS.matcher(PlainText.unquoted(printed)).replaceAll(""));
        t = LABEL.matcher(t).replaceFirst("");
        t = ORDINAL.matcher(t).replaceFirst("");
        t = YEAR.matcher(t).replaceAll("");
        String before;
        do {
            before = t;
            t = TAIL.matcher(t).replaceFirst("");
        } while (!t.equals(before));
        return t;
    }

    /** Whether a text is the number of a form and nothing else: it may stand above its title or behind it. */
    public static boolean isNumber(String printed) {
        String text = Width.half(printed);
        return LABEL.matcher(text).matches() && COUNTED.matcher(text).find();
    }

    /**
     * The form that a sheet's name tells, {@code null} if it tells none: {@code Z03 收入决算表(财决03表)}, which Excel may have cut off
     * behind the title.
     */
    public static @Nullable FormDefinition ofSheet(String name, FormCatalogue forms) {
        FormDefinition form = form(name, forms);
        String title = SHEET_LABEL.matcher(SHEET_NUMBER.matcher(Width.half(name)).replaceFirst("")).replaceFirst("");
        return form == null ? form(title, forms) : form;
    }

    /** The form whose title this line is, {@code null} if it is none; a body's name may stand before the title. */
    public static @Nullable FormDefinition form(String line, FormCatalogue forms) {
        if (line.length() < 4 || line.length() > 80 || line.indexOf(FormCatalogue.TABLE) < 0) {
            return null;
        }
        String title = normalise(line);
        FormDefinition form = known(title, forms);
        if (form == null && title.endsWith(")")) {
            // (功能科目) and the like say what the rows are
            form = known(REMARK.matcher(title).replaceFirst(""), forms);
        }
        for (int end = 2; form == null && title.endsWith("表") && end < Math.min(MOST_BODY, title.length() - 3); end++) {
            if (BODY_END.matcher(title.substring(0, end)).matches()) {
                form = known(title.substring(end), forms);
            }
        }
        return form;
    }

    /**
     * The form whose title this line is in a document of that kind, {@code null} if it is none of its forms'. What says neither 预算
     * nor 决算 is a form of final accounts in final accounts.
     *
     * @param kind {@code null} where it is not known
     */
    public static @Nullable FormDefinition form(String line, FormCatalogue forms, @Nullable DocumentKind kind) {
        FormDefinition form = form(line, forms);
        boolean theirs = form != null && !form.submitted() && kind == DocumentKind.FINAL_ACCOUNTS && neutral(line);
        FormDefinition meant = form != null && theirs ? forms.inFinalAccounts(form) : form;
        return meant == null || kind != null && meant.kind() != kind ? null : meant;
    }

    private static @Nullable FormDefinition known(String title, FormCatalogue forms) {
        FormDefinition form = forms.byTitle(title);
        Matcher level = LEVEL.matcher(title);
        return form == null && title.endsWith("表") && level.find() ? forms.byTitle(title.substring(level.end())) : form;
    }

    /** Whether a title says neither 预算 nor 决算, apart from the names of the funds. */
    public static boolean neutral(String printed) {
        String title = FUND.matcher(normalise(printed)).replaceAll("");
        return !title.contains("预算") && !title.contains("决算");
    }

    /** The words in a text that tell what forms are about, so that it is about no form whose title has none of them. */
    public static List<String> about(String text) {
        return TitleWords.about(PlainText.unquoted(text));
    }
}
