package org.juesuan.disclosure.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.Units;
import org.juesuan.text.Digits;
import org.juesuan.yaml.YamlMapping;

/**
 * Finds the figures of a sentence: numbers with a unit, and amounts that lost theirs. Years, numbers of lists, dates and
 * thresholds are none.
 */
final class FigureScanner {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.A-Za-z〔\\[-])-?(?:\\d{1,3}(?:,\\d{3})++(?!\\d)|\\d{1,3}(?: \\d{3})++(?=\\.\\d)|\\d++)(?:\\.\\d++)?");
    /** A subject's code in brackets: （204类）（06款）（01项）. */
    private static final Pattern CODE = Pattern.compile("\\d{2,7}(?:类|款|项)\\)");
    private static final Pattern DATE_BEFORE = Pattern.compile("\\d年(\\d{1,2}月)?$");
    private static final String STOPS = ",。;、:)(";

    private final Map<String, BigDecimal> money = new HashMap<>(Units.all());
    private final Map<String, String> shortened = new HashMap<>();
    private final List<String> percent;
    private final List<String> units = new ArrayList<>();
    private final List<String> notBefore;
    private final List<String> notAfter;

    FigureScanner(YamlMapping yaml) {
        YamlMapping wholes = yaml.mapping("shortened").orElseThrow();
        wholes.names().forEach(unit -> shortened.put(unit, wholes.need(unit)));
        shortened.forEach((unit, whole) -> money.put(unit, money.get(whole)));
        percent = yaml.texts("percent");
        List<String> counts = yaml.texts("counts");
        units.addAll(money.keySet());
        units.addAll(percent);
        units.addAll(counts);
        counts.forEach(unit -> units.add("万" + unit));
        units.sort(Comparator.comparingInt(String::length).reversed());
        notBefore = yaml.texts("not_before");
        notAfter = yaml.texts("not_after");
    }

    List<Figure> in(String sentence) {
        List<Figure> found = new ArrayList<>();
        Matcher m = NUMBER.matcher(sentence);
        while (m.find()) {
            Figure figure = figure(sentence, m.start(), m.end());
            if (figure != null) {
                found.add(figure);
            }
        }
        return found;
    }

    /** Yuan of one unit, {@code null} where it is no unit of money. */
    @Nullable BigDecimal yuan(String unit) {
        return money.get(unit);
    }

    private @Nullable Figure figure(String sentence, int start, int end) {
        boolean inBrackets = start > 0 && sentence.charAt(start - 1) == '(';
        if (inBrackets && CODE.matcher(sentence).region(start, sentence.length()).lookingAt()) {
            return null;
        }
        boolean none = notAfter.stream().anyMatch(w -> sentence.startsWith(w, start - w.length()));
        String printed = sentence.substring(start, end);
        // a dash that joins is no sign: 2024-2025
        int signless = printed.startsWith("-") && start > 0 && !Character.isIdeographic(sentence.charAt(start - 1)) ? 1 : 0;
        BigDecimal value = Digits.value(printed.substring(signless));
        // (5,000.00)万元: the unit stands behind the bracket
        boolean bracketed = inBrackets && end < sentence.length() && sentence.charAt(end) == ')'
                && money.keySet().stream().anyMatch(unit -> sentence.startsWith(unit, end + 1));
        int from = bracketed ? end + 1 : end;
        while (from < sentence.length() && sentence.charAt(from) == ' ') {
            from++;
        }
        for (String unit : units) {
            if (sentence.startsWith(unit, from) && (!shortened.containsKey(unit) || ends(sentence, from + unit.length()))) {
                int after = from + unit.length();
                if (none || notBefore.stream().anyMatch(w -> sentence.startsWith(w, after))) {
                    return null;
                }
                Figure.Kind kind = money.containsKey(unit) ? Figure.Kind.MONEY : percent.contains(unit) ? Figure.Kind.PERCENT
                        : Figure.Kind.COUNT;
                return new Figure(bracketed ? start - 1 : start, after, value, shortened.getOrDefault(unit, unit), kind);
            }
        }
        boolean decimals = printed.indexOf('.') > 0 || printed.indexOf(',') > 0;
        boolean ends = end == sentence.length() || STOPS.indexOf(sentence.charAt(end)) >= 0 || sentence.startsWith("相比", end);
        boolean year = !decimals && (printed.matches("20\\d\\d") || DATE_BEFORE.matcher(sentence.substring(Math.max(0, start - 8), start))
                .find());
        boolean stated = start > 0 && "为是占".indexOf(sentence.charAt(start - 1)) >= 0;
        return !none && ends && !year && (decimals || stated) ? new Figure(start, end, value, "", Figure.Kind.BARE) : null;
    }

    /** Whether a unit without its last character may end here: 12.5万, and 12.5万比上年增加, but no 12.5万余人. */
    private static boolean ends(String sentence, int at) {
        return at >= sentence.length() || (STOPS + "比较同与增减占上下").indexOf(sentence.charAt(at)) >= 0;
    }
}
