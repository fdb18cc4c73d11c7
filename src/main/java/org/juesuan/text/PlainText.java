package org.juesuan.text;

import java.util.regex.Pattern;
import org.juesuan.model.Cell;

/** Words in a form's head. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}“”\"'‘’]|其中[:：]");
    private static final Pattern AMOUNT = Pattern.compile("-?[\\d,]+\\.\\d\\d");

    private PlainText() {
    }

    /** Without blanks, quotation marks and {@code 其中：}; brackets in half width. */
    public static String plain(String text) {
        return MARKS.matcher(text).replaceAll("").replace('（', '(').replace('）', ')').replace('：', ':').replace('，', ',');
    }

    public static String plain(Cell cell) {
        return cell == null ? "" : plain(cell.text());
    }

    /** Whether a plain text looks like an amount to the 分; {@link AmountText} says which one. */
    public static boolean amount(String plain) {
        return AMOUNT.matcher(plain).matches();
    }

    /** A name as the warehouse keeps it: no inner blanks, no leading enumeration, brackets in full width. */
    public static String name(String text) {
        String name = text.replaceAll("[\\s\\p{Z}]", "").replaceFirst("^[-—–‐·]+(?=.)", "").replaceFirst(
                "^(其中[:：])?(?:[一二三四五六七八九十]+[、.．]|\\([一二三四五六七八九十\\d]+\\)|（[一二三四五六七八九十\\d]+）|\\d{1,2}[.、．])", "")
                .replaceFirst("^其中[:：]", "");
        return name.replace('(', '（').replace(')', '）').replace(':', '：').replace(',', '，');
    }
}
