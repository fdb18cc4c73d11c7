package org.juesuan.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.juesuan.model.Cell;

/** Words of forms, as they are compared and as they are kept. */
public final class PlainText {

    private static final String QUOTES = "“”\"'‘’";
    /** The ideographic space: Unicode has no blank behind it. */
    private static final char LAST_BLANK = '\u3000';
    private static final Pattern OF_WHICH = Pattern.compile("其中[:：]");
    private static final Pattern AMOUNT = Pattern.compile("-?[\\d,]+\\.\\d\\d");
    private static final Pattern LEADING_DASHES = Pattern.compile("^[-—–‐·]+(?=.)");
    private static final Pattern ENUMERATION = Pattern.compile(
            "^(其中[:：])?(?:[一二三四五六七八九十]+[、.．]|\\([一二三四五六七八九十\\d]+\\)|（[一二三四五六七八九十\\d]+）|\\d{1,2}[.、．])");
    private static final Pattern LEADING_OF_WHICH = Pattern.compile("^其中[:：]");

    private PlainText() {
    }

    /** Without blanks of any kind. */
    public static String bare(String text) {
        return without(text, PlainText::blank);
    }

    /** Without blanks; brackets and punctuation in full width. */
    public static String wide(String text) {
        return Width.full(bare(text));
    }

    /** Without blanks and quotation marks. */
    public static String unquoted(String text) {
        return without(text, c -> blank(c) || QUOTES.indexOf(c) >= 0);
    }

    /** Without blanks, quotation marks and {@code 其中：}; brackets and punctuation in half width. */
    public static String plain(String text) {
        String plain = Width.half(unquoted(text));
        return plain.contains("其中") ? OF_WHICH.matcher(plain).replaceAll("") : plain;
    }

    public static String plain(Cell cell) {
        return cell == null ? "" : plain(cell.text());
    }

    /** Whether a plain text looks like an amount to the 分; {@link AmountText} says which one. */
    public static boolean amount(String plain) {
        return AMOUNT.matcher(plain).matches();
    }

    /** A name as the warehouse keeps it: no inner blanks, no leading enumeration, brackets and punctuation in full width. */
    public static String name(String text) {
        String name = LEADING_DASHES.matcher(bare(text)).replaceFirst("");
        name = LEADING_OF_WHICH.matcher(ENUMERATION.matcher(name).replaceFirst("")).replaceFirst("");
        return Width.full(name);
    }

    private static boolean blank(int c) {
        return c <= ' ' ? c == ' ' || c >= '\t' && c <= '\r'
                : c > 0x7F && c <= LAST_BLANK && (Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    private static String without(String text, IntPredicate left) {
        int i = 0;
        while (i < text.length() && !left.test(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (!left.test(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }
}
