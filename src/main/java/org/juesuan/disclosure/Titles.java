package org.juesuan.disclosure;

import java.util.regex.Pattern;

/**
 * Titles of forms. The same form is printed with and without the year, the body, an ordinal, quotation marks and
 * {@code （续）}; its number ({@code 公开05表}) is another form in another province, so it is never looked at.
 */
final class Titles {

    private static final Pattern MARKS = Pattern.compile("[\\s“”\"'‘’《》〈〉「」·]");
    private static final Pattern ORDINAL = Pattern.compile("^(附表|表|附件)?([一二三四五六七八九十]+|\\d{1,2})[、.:：．]|^\\([一二三四五六七八九十\\d]+\\)|^(附表|表)?\\d{1,2}(?=[\\u4e00-\\u9fff])");
    private static final Pattern TAIL = Pattern.compile("(\\((续|续表|接上页|公开|公开表|公开\\d+表)\\d*\\)|续表|\\(\\d+/\\d+\\))$");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年?度?|二[〇○零]..年度?");
    private static final Pattern BODY = Pattern.compile("^.{2,30}?(部门|单位|本级|局|委|办|中心|院|校|学|处|所|会|厅|府|队|站|馆|园|社|团|部|室|庭|司)\\)?(?=.*表$)");

    private Titles() {
    }

    /** Without blanks, marks, year, ordinal and tail; brackets in half width. */
    static String normalise(String printed) {
        String t = MARKS.matcher(printed).replaceAll("").replace('（', '(').replace('）', ')');
        t = ORDINAL.matcher(t).replaceFirst("");
        t = YEAR.matcher(t).replaceAll("");
        String before;
        do {
            before = t;
            t = TAIL.matcher(t).replaceFirst("");
        } while (!t.equals(before));
        return t;
    }

    /** The form whose title this line is, {@code null} if it is none; a body's name may stand before the title. */
    static FormDefinition form(String line, FormCatalogue forms) {
        if (line.length() < 4 || line.length() > 80) {
            return null;
        }
        String title = normalise(line);
        FormDefinition form = forms.byTitle(title);
        if (form == null && title.endsWith("表")) {
            var body = BODY.matcher(title);
            int from = 0;
            while (form == null && body.region(0, title.length()).find(from) && from < title.length()) {
                form = forms.byTitle(title.substring(body.end()));
                from = body.end();
                if (form == null) {
                    break;
                }
            }
        }
        return form;
    }

    /** Whether a line is a title that goes on from a page before. */
    static boolean continued(String line) {
        return line.contains("续");
    }
}
