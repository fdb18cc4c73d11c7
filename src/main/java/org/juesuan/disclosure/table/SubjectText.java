package org.juesuan.disclosure.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.text.PlainText;

/**
 * A subject whose code and name stand in one cell, in either order, with or without brackets, blanks or a dash between
 * them: {@code 2050302 中等职业教育}, {@code [205]教育支出}, {@code 中等职业教育（2050302）}.
 *
 * @param code 3, 5 or 7 digits
 * @param name as {@link PlainText#name}
 */
record SubjectText(String code, String name) {

    private static final String CODE = "(\\d{7}|\\d{5}|\\d{3}|" + CodeParts.DOTTED + ")";
    private static final Pattern LEVEL = Pattern.compile("^(?:[\\s\\p{Z}\\-—–·]+|其中[:：])+");
    private static final Pattern BROKEN_CODE = Pattern.compile("(?<=[\\d(（\\[【])\\n(?=[\\d)）\\]】])");
    private static final Pattern CODE_FIRST = Pattern.compile("[(（\\[【]?" + CODE + "[)）\\]】]?[\\s\\p{Z}\\-—–.:：_]*([^\\d\\s.,)）\\]】].*)",
            Pattern.DOTALL);
    private static final Pattern NAME_FIRST = Pattern.compile("(.*[^\\d\\s.,\\-—–(（\\[【])[\\s\\p{Z}\\-—–]*[(（\\[【]?" + CODE + "[)）\\]】]?",
            Pattern.DOTALL);

    /** {@code null} where a text is not both. */
    static @Nullable SubjectText of(String text) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        // a narrow cell breaks a code like a word, and its brackets from it
        String whole = BROKEN_CODE.matcher(text.strip()).replaceAll("");
        String level = LEVEL.matcher(whole).replaceFirst("");
        Matcher m = CODE_FIRST.matcher(level);
        if (m.matches()) {
            return new SubjectText(m.group(1).replace(".", ""), PlainText.name(m.group(2)));
        }
        m = NAME_FIRST.matcher(level);
        return m.matches() ? new SubjectText(m.group(2).replace(".", ""), PlainText.name(m.group(1))) : null;
    }
}
