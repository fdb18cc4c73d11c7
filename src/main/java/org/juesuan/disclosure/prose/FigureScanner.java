package org.juesuan.disclosure.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juesuan.contract.Units;

/** Finds the figures of a sentence: numbers with a unit, and amounts that lost theirs. Years, numbers of lists, dates and thresholds are none. */
final class FigureScanner {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.A-Za-z〔\\[-])-?(?:\\d{1,3}(?:,\\d{3})++(?!\\d)|\\d++)(?:\\.\\d++)?");
    private static final Pattern DATE_BEFORE = Pattern.compile("\\d年(\\d{1,2}月)?$");
    private static final String STOPS = ",。;、:)(";

    private final List<String> percent;
    private final List<String> units = new ArrayList<>();
    private final List<String> notBefore;
    private final List<String> notAfter;

    FigureScanner(ProseYaml yaml) {
        percent = yaml.words("percent");
        List<String> counts = yaml.words("counts");
        units.addAll(Units.all().keySet());
        units.addAll(percent);
        units.addAll(counts);
        counts.forEach(unit -> units.add("万" + unit));
        units.sort(Comparator.comparingInt(String::length).reversed());
        notBefore = yaml.words("not_before");
        notAfter = yaml.words("not_after");
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
    BigDecimal yuan(String unit) {
        return Units.yuan(unit);
    }

    private Figure figure(String sentence, int start, int end) {
        boolean none = notAfter.stream().anyMatch(w -> sentence.startsWith(w, start - w.length()));
        String printed = sentence.substring(start, end);
        // a dash that joins is no sign: 2024-2025
        int signless = printed.startsWith("-") && start > 0 && !Character.isIdeographic(sentence.charAt(start - 1)) ? 1 : 0;
        BigDecimal value = new BigDecimal(printed.substring(signless).replace(",", ""));
        int from = end;
        while (from < sentence.length() && sentence.charAt(from) == ' ') {
            from++;
        }
        for (String unit : units) {
            if (sentence.startsWith(unit, from)) {
                int after = from + unit.length();
                if (none || notBefore.stream().anyMatch(w -> sentence.startsWith(w, after))) {
                    return null;
                }
                Figure.Kind kind = Units.yuan(unit) != null ? Figure.Kind.MONEY : percent.contains(unit) ? Figure.Kind.PERCENT : Figure.Kind.COUNT;
                return new Figure(start, after, value, unit, kind);
            }
        }
        boolean decimals = printed.indexOf('.') > 0 || printed.indexOf(',') > 0;
        boolean ends = end == sentence.length() || STOPS.indexOf(sentence.charAt(end)) >= 0 || sentence.startsWith("相比", end);
        boolean year = !decimals && (printed.matches("20\\d\\d") || DATE_BEFORE.matcher(sentence.substring(Math.max(0, start - 8), start)).find());
        boolean stated = start > 0 && "为是占".indexOf(sentence.charAt(start - 1)) >= 0;
        return !none && ends && !year && (decimals || stated) ? new Figure(start, end, value, "", Figure.Kind.BARE) : null;
    }
}
