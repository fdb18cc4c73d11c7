package org.juesuan.reading.scan;

import java.util.regex.Pattern;

/** Repairs the print of numbers as recognised: a comma read as a point, a letter for a digit, blanks between digits. */
final class Numerals {

    private static final Pattern LIKE = Pattern.compile("[-−—(]?[\\dOoQDlI|SBZ〇○.,，．。·:;'*\\-\\s]+[)]?");
    private static final Pattern SEPARATED = Pattern.compile("([-(]?)(\\d{1,3}(?:[.,]\\d{3})+)[.,](\\d{2})([)]?)");
    private static final Pattern POINTED = Pattern.compile("([-(]?)(\\d+),(\\d{1,2})([)]?)");

    private Numerals() {
    }

    /** Whether a text is a number, or was one before it was misread. */
    static boolean like(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > 0 && 3 * digits >= text.codePoints().filter(c -> !Character.isWhitespace(c)).count()
                && LIKE.matcher(text).matches();
    }

    /** The number as printed, where the text is like one; any other text as it is. */
    static String tidy(String text) {
        if (!like(text)) {
            return text;
        }
        String t = text.replaceAll("\\s", "").replaceAll("[OoQD〇○]", "0").replaceAll("[lI|]", "1").replace('S', '5').replace('B', '8')
                .replace('Z', '2').replaceAll("[，;']", ",").replaceAll("[．。·:]", ".").replaceAll("[−—]", "-");
        t = t.replaceAll("(?<=\\d)[-*](?=\\d{2}$)", ".").replaceAll("^[.,]+|[.,]+$", "").replaceAll("([.,])[.,]+", "$1");
        var separated = SEPARATED.matcher(t);
        if (separated.matches()) {
            return separated.group(1) + separated.group(2).replace('.', ',') + "." + separated.group(3) + separated.group(4);
        }
        var pointed = POINTED.matcher(t);
        return pointed.matches() ? pointed.group(1) + pointed.group(2) + "." + pointed.group(3) + pointed.group(4) : t;
    }
}
