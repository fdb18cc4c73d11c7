package org.juesuan.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.model.Cell;

/** What a cell says as an amount. Strict: what is not plainly a number is not made one. */
public sealed interface AmountText {

    /** A number in the form's unit, and the decimals that it is printed with. */
    record Amount(BigDecimal value, int decimals) implements AmountText {
    }

    /** Nothing printed. */
    record Blank() implements AmountText {
    }

    /** Something printed that is no amount. */
    record NoAmount(String printed) implements AmountText {
    }

    /**
     * Digits with complete thousands separators or none, a sign or the bookkeepers' brackets. Accounting formats of office
     * programs print the sign at the left of the cell and the digits at its right.
     */
    Pattern NUMBER = Pattern.compile("([-−－—–] *|\\( *)?[¥￥]? *(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?( *\\))?");
    /** Dashes say that there is nothing, as an empty cell does. */
    Pattern DASH = Pattern.compile("[-−－—–―]{1,2}");
    /** Words that stand for an empty cell; 一 is what people type for a dash. */
    Pattern NOTHING = Pattern.compile("无|/|／|一");

    static AmountText of(Cell cell) {
        if (cell.number() != null && !dash(cell.text())) {
            BigDecimal value = cell.number().stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
            return new Amount(value, value.scale());
        }
        return of(cell.text());
    }

    private static boolean dash(String text) {
        return text.length() <= 2 && DASH.matcher(text).matches();
    }

    static AmountText of(String text) {
        String t = typed(text.strip());
        if (t.isEmpty()) {
            return new Blank();
        }
        if (dash(t) || t.length() == 1 && NOTHING.matcher(t).matches()) {
            return new Blank();
        }
        if (t.indexOf('\n') >= 0) {
            return wrapped(t);
        }
        Matcher m = NUMBER.matcher(t);
        boolean brackets = t.startsWith("(");
        if (!m.matches() || brackets != t.endsWith(")")) {
            return new NoAmount(t);
        }
        BigDecimal value = Digits.value(m.group(2) + (m.group(3) == null ? "" : m.group(3)));
        int decimals = value.scale();
        return new Amount(m.group(1) == null ? value : value.negate(), decimals);
    }

    /** Without the apostrophe that tells a sheet to take what follows for a text: programs that fill sheets write it out. */
    private static String typed(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && Character.isDigit(text.charAt(text.length() - 1)) ? text.substring(1) : text;
    }

    /** A number that a narrow column broke over lines: only where the pieces are none by themselves. */
    private static AmountText wrapped(String text) {
        String[] pieces = text.replaceFirst("^\\(\n", "(").replaceFirst("\n\\)$", ")").split("\n");
        AmountText whole = of(text.replace("\n", ""));
        for (int i = 0; i < pieces.length - 1; i++) {
            // a complete amount before the break means that two amounts stand in one cell
            if (pieces[i].matches(".*\\.\\d\\d") || !pieces[i].matches("[-(]?[\\d,]+\\.?\\d?")
                    || !pieces[i].contains(",") && !pieces[i].matches(".*\\d{4,}\\.\\d?")) {
                return new NoAmount(text.replace('\n', ' '));
            }
        }
        return whole instanceof Amount ? whole : new NoAmount(text.replace('\n', ' '));
    }
}
