package org.juesuan.disclosure.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a disclosure, by the words that stand in them; see {@code prose/sections.yml}. */
final class Sections {

    /** A kind of section; {@code metric} is what a figure there is of where nothing else is named, or {@code null}; {@code classes}: whether names of classes stand there without a mark. */
    record Section(String name, List<Pattern> words, String metric, boolean read, boolean classes) {
    }

    /**
     * A heading.
     *
     * @param end    where the text that follows it in the same paragraph begins
     * @param detail whether it is numbered with a figure, as parts of a section are
     */
    record Title(Section section, int end, boolean detail) {
    }

    private static final Pattern LISTED = Pattern.compile(
            "^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[、.])");
    private static final Pattern TITLE_END = Pattern.compile("(?:情况说明|说明|情况|概况|解释|附件|附表)$");
    private static final Pattern FIGURE = Pattern.compile("\\d(?:\\.\\d+)?(?:万元|元|%|辆|人)");

    private final List<Section> sections;

    Sections() {
        sections = ProseYaml.of("sections").list("sections").stream().map(s -> new Section(s.word("section"),
                s.words("words").stream().map(PhrasePattern::of).toList(), s.word("metric"), !s.flag("skip"), s.flag("classes"))).toList();
    }

    /** Whether a section lists functional classes by their names alone. */
    boolean listsClasses(String name) {
        return sections.stream().anyMatch(section -> section.classes && section.name.equals(name));
    }

    /** The heading that a paragraph is or begins with, {@code null} if none. */
    Title title(String text) {
        Matcher listed = LISTED.matcher(text);
        boolean numbered = listed.find();
        int from = numbered ? listed.end() : 0;
        if (!numbered && text.length() > 30) {
            return null;
        }
        int end = from;
        while (end < text.length() && end - from <= 45 && "。,;:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String words = text.substring(from, end);
        boolean whole = end >= text.length() || end == text.length() - 1 && "。:".indexOf(text.charAt(end)) >= 0;
        if (words.length() > 45 || FIGURE.matcher(words).find() || !whole && (!numbered || text.charAt(end) == ',' || !TITLE_END.matcher(words).find())) {
            return null;
        }
        for (Section section : sections) {
            if (section.words.stream().anyMatch(w -> w.matcher(words).find())) {
                return numbered || TITLE_END.matcher(words).find() ? new Title(section, Math.min(text.length(), end + 1), numbered && Character.isDigit(text.charAt(0))) : null;
            }
        }
        return null;
    }
}
