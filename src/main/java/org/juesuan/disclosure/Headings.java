package org.juesuan.disclosure;

import java.util.regex.Pattern;
import org.juesuan.model.Cell;

/** Words in a form's head. */
final class Headings {

    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}“”\"'‘’]|其中[:：]");
    private static final Pattern FURNITURE = Pattern.compile(
            "^(编制|填报|公开|预算)?(单位|部门)(名称)?(\\(.*\\))?[:：].*|^金额?单位.*|^(公开|附表|表|批复|财决|预算|附件)?\\d{0,3}[- ]?\\d{1,2}表$|^公开.{0,6}表$|^20\\d\\d年度?$|^(编制|公开)?日期.*|^第\\d+页.*");

    private static final Pattern AMOUNT = Pattern.compile("-?[\\d,]+\\.\\d\\d");

    private Headings() {
    }

    /** Without blanks, quotation marks and {@code 其中：}; brackets in half width. */
    static String plain(String text) {
        return MARKS.matcher(text).replaceAll("").replace('（', '(').replace('）', ')').replace('：', ':').replace('，', ',');
    }

    static String plain(Cell cell) {
        return cell == null ? "" : plain(cell.text());
    }

    /** Whether a plain text looks like an amount to the 分; {@link Amounts} says which one. */
    static boolean amount(String plain) {
        return AMOUNT.matcher(plain).matches();
    }

    /** What stands over a form and is none of its headings: number, unit, body, year. */
    static boolean furniture(String plain) {
        return FURNITURE.matcher(plain).matches() || Units.stated(plain) != null;
    }

    /** A name as the warehouse keeps it: no inner blanks, no leading enumeration, brackets in full width. */
    static String name(String text) {
        String name = text.replaceAll("[\\s\\p{Z}]", "").replaceFirst(
                "^(其中[:：])?(?:[一二三四五六七八九十]+[、.．]|\\([一二三四五六七八九十\\d]+\\)|（[一二三四五六七八九十\\d]+）|\\d{1,2}[.、．])", "")
                .replaceFirst("^其中[:：]", "");
        return name.replace('(', '（').replace(')', '）').replace(':', '：').replace(',', '，');
    }
}
