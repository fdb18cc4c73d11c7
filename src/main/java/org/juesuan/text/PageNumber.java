package org.juesuan.text;

import java.util.regex.Pattern;

/**
 * What stands at the foot or the head of a page and only says which one it is: {@code - 3 -}, {@code 第3页，共10页}, {@code 3/10},
 * {@code Page 3}.
 */
public final class PageNumber {

    private static final Pattern TEXT =
            Pattern.compile("[-—－–−·\\s/／\\d]*|(?=.*页)[-—－–−·\\s/／,，.\\d第页共总码]*|(?i:page.*)");

    private PageNumber() {
    }

    /** Whether a text is one, or nothing at all. */
    public static boolean is(String text) {
        return TEXT.matcher(text).matches();
    }
}
