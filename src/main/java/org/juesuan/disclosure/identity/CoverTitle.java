package org.juesuan.disclosure.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.text.YearText;

/**
 * Which lines of a cover are its title. A long name takes several lines, and lines above it may be something else: a site's
 * menu, a number of the file. The name that the rest of the document says too tells how many lines belong to it.
 */
final class CoverTitle {

    private static final Pattern FORM_TITLE = Pattern.compile(".*情况表|.*(?:收支|收入|支出)总?表");
    private static final String AFTER_TITLE = "\\(?目录|第一部分|[一二三]、";
    private static final Pattern ENDS_TITLE = Pattern.compile("^(?:" + AFTER_TITLE + ")");
    /** A label and what it says; a heading's number may have a colon, too. */
    private static final Pattern LABELLED = Pattern.compile("^(?!" + AFTER_TITLE + ")[^:]{1,40}:");
    /** (本级), (机关): what the text need not repeat. */
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{1,6}\\)$");

    /** Lines that together are a title, the first of them, and whose name stands in it; empty where none does. */
    private record Reading(int from, String printed, String body) {

        /** Whether it names the other's body and adds which part of it: 青禾县林业局(本级). */
        boolean isNarrower(Reading other) {
            return !body.equals(other.body) && BRACKETS.matcher(body).replaceFirst("").equals(other.body);
        }
    }

    private final String everything;

    private CoverTitle(List<String> lines) {
        everything = String.join("", lines);
    }

    /**
     * The title's words, years left in; empty where there is none. Of two titles on the cover, a web page's and its article's,
     * the first that names a body counts, unless another says which part of that body it is.
     *
     * @param cover its lines, as {@link org.juesuan.text.PlainText#plain(String)}
     * @param lines all lines of the document, in the same form
     */
    static String of(List<String> cover, List<String> lines) {
        CoverTitle title = new CoverTitle(lines);
        List<String> above = new ArrayList<>();
        String nameless = "";
        Reading found = null;
        for (String line : cover) {
            String text = YearText.ofTitle(line).replaceFirst("^附件\\d*[:.、]?", "");
            if (LABELLED.matcher(text).find() || text.length() > CoverPage.LONGEST_LINE) {
                // what a web page says about its article: where one is, when it was published
                above.clear();
                continue;
            }
            if (ENDS_TITLE.matcher(text).find() || FORM_TITLE.matcher(text).matches()) {
                // a form whose title says neither is no cover; its headings are no title
                break;
            }
            above.add(CoverPage.DAY.matcher(text).replaceAll(""));
            List<Reading> readings = readings(above);
            Reading named = title.named(readings, above);
            if (named != null && (found == null || named.isNarrower(found))) {
                found = named;
            }
            if (!readings.isEmpty()) {
                nameless = nameless.isEmpty() ? readings.get(readings.size() - 1).printed : nameless;
                above.clear();
            }
        }
        return found == null ? nameless : found.printed;
    }

    /** The titles that the last lines are, from one line to all. */
    private static List<Reading> readings(List<String> lines) {
        List<Reading> readings = new ArrayList<>();
        for (int from = lines.size() - 1; from >= 0; from--) {
            String printed = lines.subList(from, lines.size()).stream().collect(Collectors.joining());
            ReportTitle title = ReportTitle.of(printed);
            if (title != null) {
                readings.add(new Reading(from, printed, Objects.requireNonNullElse(title.body(), "")));
            }
        }
        return readings;
    }

    /** The reading with the longest name that stands elsewhere too; else that of most lines. */
    private @Nullable Reading named(List<Reading> readings, List<String> lines) {
        List<Reading> named = readings.stream().filter(reading -> !reading.body.isEmpty()).toList();
        return named.stream().filter(reading -> repeated(reading.body))
                .max(Comparator.<Reading>comparingInt(r -> r.body.length()).thenComparingInt(r -> r.printed.length()))
                .orElseGet(() -> named.isEmpty() ? null : widest(named, lines));
    }

    private boolean repeated(String body) {
        String name = BRACKETS.matcher(body).replaceFirst("");
        int once = everything.indexOf(name);
        return once >= 0 && everything.indexOf(name, once + 1) >= 0;
    }

    /**
     * A name that begins with a region is whole, unless the line above it is a wider region; what stands above it belongs to a
     * site. Of other names all lines are taken.
     */
    private static Reading widest(List<Reading> named, List<String> lines) {
        for (int i = 0; i < named.size() - 1; i++) {
            Reading reading = named.get(i);
            boolean wider = reading.from > 0 && BodyName.isRegion(lines.get(reading.from - 1));
            if (BodyName.startsWithRegion(reading.body) && !wider) {
                return reading;
            }
        }
        return named.get(named.size() - 1);
    }
}
