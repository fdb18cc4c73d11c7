package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormTitles;
import org.juesuan.contract.Units;

/**
 * What stands around a form and is none of it: its number, unit and body, the year, a page number.
 *
 * @param unit   such as {@code 万元}, {@code null} where none is stated
 * @param body   whose form it is, {@code null} where none is stated
 * @param number such as {@code 公开05表}, {@code null} where none is stated
 * @param plain  whether the text is none of these
 */
public record FormCaption(@Nullable String unit, @Nullable String body, @Nullable String number, boolean plain) {

    /** Nothing. */
    public static final FormCaption NONE = new FormCaption(null, null, null, false);

    private static final Pattern BODY = Pattern.compile("^(?:编制|填报|公开|预算|决算)?(?:单位|部门)(?:名称)?(?:\\(公章\\)|\\(盖章\\))?[:：](.{2,60})$");
    private static final Pattern ASKED = Pattern.compile("(编制|填报|公开|预算|决算)?(单位|部门)(名称)?[:：]");
    /** Where a seal goes, printed after the name. */
    private static final Pattern SEAL = Pattern.compile("[(（](公章|盖章|签章|印章)[)）]$");
    private static final Pattern NUMBER = Pattern.compile("(公开|财决公开|财决附?|附表|表)\\d{1,2}-?\\d{0,2}表?");
    private static final Pattern PAGE_OR_YEAR = Pattern.compile("[-—–\\s]*\\d{1,4}[-—–\\s]*|20\\d\\d年度?");

    private static final Pattern CAPTION = Pattern.compile(
            "^(编制|填报|公开|预算)?(单位|部门)(名称)?(\\(.*\\))?[:：].*|^金额?单位.*|^(公开|附表|表|批复|财决附?|预算|附件)?\\d{0,3}[- "
            + "]?\\d{1,2}表$|^公开.{0,6}表$|^20\\d\\d年度?$|^(编制|公开)?日期.*|^第\\d+页.*");

    /** This and what is said further on, where this does not say it. */
    public FormCaption and(FormCaption more) {
        return new FormCaption(unit != null ? unit : more.unit, body != null ? body : more.body, number != null ? number : more.number,
                plain || more.plain);
    }

    public static FormCaption of(String printed) {
        String text = printed.replace(" ", "").strip();
        String unit = Units.stated(text);
        Matcher named = BODY.matcher(text);
        String body = named.matches() && Units.yuan(named.group(1)) == null
                ? named.group(1).replaceFirst("(金额)?单位[:：].*$", "").replaceFirst("20\\d\\d年度?$", "") : null;
        body = body == null ? null : withoutSeal(body);
        String number = NUMBER.matcher(text).matches() || FormTitles.isNumber(text) ? text : null;
        boolean plain = unit == null && body == null && number == null && !text.isEmpty() && !PAGE_OR_YEAR.matcher(text).matches();
        return new FormCaption(unit, body, number, plain);
    }

    /** The pieces of a line; what stands apart from {@code 部门：} is its name. */
    public static List<String> named(List<String> line) {
        List<String> pieces = new ArrayList<>();
        for (String piece : line) {
            boolean asked = !pieces.isEmpty() && ASKED.matcher(pieces.get(pieces.size() - 1).replace(" ", "")).matches();
            if (asked) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + piece);
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** A body's name without {@code （公章）}, the word for the seal that is to be set on it. */
    public static String withoutSeal(String body) {
        return SEAL.matcher(body).replaceFirst("");
    }

    /** Whether a plain text stands over a form and is none of its headings: number, unit, body, year. */
    public static boolean stands(String plain) {
        return CAPTION.matcher(plain).matches() || Units.stated(plain) != null;
    }
}
