package org.juesuan.disclosure.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.yaml.YamlMapping;

/** The headings of a disclosure, by the words that stand in them; see {@code prose/sections.yml}. */
final class Sections {

    /**
     * A kind of section.
     *
     * @param metric  what a figure there is of where nothing else is named, or {@code null}
     * @param classes whether names of classes stand there without a mark
     * @param money   what money of a class is called there, where it is not what forms tell of a class, or {@code null}
     * @param led     the same where words lead a list of them, {@code null} where no such words are known
     * @param under   sections inside of which its heading says nothing new
     */
    record Section(String name, List<Phrase> words, @Nullable String metric, boolean read, boolean classes, @Nullable String money,
                   @Nullable String led, List<String> under) {

        /**
         * What the money of a marked class is called, {@code null} where forms tell of it.
         *
         * @param whole that was named last in the section, {@code null} if none
         */
        @Nullable String moneyUnder(@Nullable String whole) {
            return whole == null || OF_ALL.contains(whole) ? led : null;
        }

        /** This section, or the one that its heading stands in, where that says more. */
        private Section in(@Nullable Section outer) {
            return outer != null && under.contains(outer.name) ? outer : this;
        }
    }

    /**
     * A heading.
     *
     * @param end   where the text that follows it in the same paragraph begins
     * @param level by its number: 第一部分, 一、, (一), 1.
     * @param numbered whether it has one; else its level is a guess
     * @param plain whether it has neither a number nor a word that only headings have (情况, 说明), and so may be the label of something
     */
    record Title(Section section, int end, int level, boolean numbered, boolean plain) {
    }

    /**
     * What a paragraph is numbered with.
     *
     * @param level by its kind: 第一部分, 一、, (一), 1.
     * @param end   where the words begin, 0 where there is no number
     */
    private record Numbering(int level, int end) {

        static Numbering of(String text) {
            for (int level = 0; level < LEVELS.size(); level++) {
                Matcher listed = LEVELS.get(level).matcher(text);
                if (listed.lookingAt()) {
                    return new Numbering(level, listed.end());
                }
            }
            return new Numbering(LEVELS.size(), 0);
        }
    }

    /** The headings that a place of a document stands under. */
    static final class Outline {

        private final @Nullable Section[] above = new Section[LEVELS.size() + 1];
        private @Nullable Section section;
        private boolean numbered;

        /** {@code null} before the first heading. */
        @Nullable Section section() {
            return section;
        }

        /**
         * Goes on under a heading; one that is numbered with a figure only names parts of a section, but for one of several matters, and
         * a plain one only ends a section that is not read.
         */
        void enter(Title title) {
            Section outer = above(title.level);
            boolean matter = section == null || section.name.equals(MATTERS) || outer != null && outer.name.equals(MATTERS);
            if (title.level == DETAIL && !matter || title.plain && (section == null || section.read)) {
                return;
            }
            section = title.section.in(outer);
            numbered = title.numbered;
            above[title.level] = section;
            Arrays.fill(above, title.level + 1, above.length, null);
        }

        /**
         * A heading of this level came whose words are those of no section: what stands on that level, or below it, has ended. None
         * came where it is below 0.
         */
        void leave(int level) {
            if (level < 0 || !numbered) {
                return;
            }
            Arrays.fill(above, level, above.length, null);
            section = above(level);
        }

        private @Nullable Section above(int level) {
            Section outer = null;
            for (int i = 0; i < level; i++) {
                outer = above[i] == null ? outer : above[i];
            }
            return outer;
        }
    }

    /** Wholes that are of every fund. */
    private static final Set<String> OF_ALL = Set.of("expenditure_total", "total_income_and_expenditure");
    private static final String GENERAL = "general_public_expenditure";
    private static final List<Pattern> LEVELS = Stream.of("第[一二三四五六七八九十]{1,3}部分", "[一二三四五六七八九十]{1,3}[、.]",
            "\\([一二三四五六七八九十]{1,3}\\)", "\\d{1,2}[、.]").map(Pattern::compile).toList();
    private static final int DETAIL = 3;
    private static final String MATTERS = "other_matters";

    private static final Pattern TITLE_END = Pattern.compile("(?:情况说明|说明|情况|概况|解释|附件|附表)$");
    private static final Pattern OWNER = Pattern.compile("[本我]?(?:部门|单位|机关|[局委院校厅])?(?:内设)?");
    private static final Pattern SENTENCE = Pattern.compile("[。,;:\\d]");
    private static final Pattern FIGURE = Pattern.compile("\\d(?:\\.\\d+)?(?:万元|元|%|辆|人)");

    static final Set<String> SECTION = Set.of("section", "words", "metric", "skip", "classes", "money", "led", "under");

    private final List<Section> sections;
    private final List<Phrase> classLeads;

    Sections() {
        YamlMapping yaml = Grammar.file("sections");
        classLeads = yaml.texts("class_leads").stream().map(Phrase::of).toList();
        sections = yaml.mappings("sections", SECTION).stream()
                .map(s -> new Section(s.need("section"), s.texts("words").stream().map(Phrase::of).toList(),
                s.text("metric").orElse(null), !s.flag("skip", false), s.flag("classes", false), s.text("money").orElse(null),
                s.text("led").orElse(null), s.texts("under"))).toList();
    }

    /** Whether words lead a list of functional classes of a fund in a section that tells what their money is called. */
    boolean leadsClasses(@Nullable Section section, @Nullable String fund, String said) {
        boolean known = fund == null || OF_ALL.contains(fund) || fund.equals(GENERAL);
        return section != null && section.led != null && known && classLeads.stream().anyMatch(words -> words.in(said));
    }

    /** The level of a numbered heading that is a whole paragraph and ends as headings do, -1 for any other text. */
    int level(String text) {
        Numbering number = Numbering.of(text);
        String words = text.substring(number.end);
        boolean heading = number.end > 0 && words.length() <= 30 && TITLE_END.matcher(words).find() && !SENTENCE.matcher(words).find();
        return heading ? number.level : -1;
    }

    /** The heading that a paragraph is or begins with, {@code null} if none. */
    @Nullable Title title(String text) {
        Numbering number = Numbering.of(text);
        int from = number.end;
        boolean numbered = from > 0;
        if (!numbered && text.length() > 30) {
            return null;
        }
        int end = from;
        while (end < text.length() && end - from <= 45 && "。,;:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String words = text.substring(from, end);
        boolean whole = end >= text.length() || end == text.length() - 1 && "。:".indexOf(text.charAt(end)) >= 0;
        if (words.length() > 45 || FIGURE.matcher(words).find()
                || !whole && !(numbered && text.charAt(end) != ',' && isHeading(words, text.charAt(end)))) {
            return null;
        }
        int rest = Math.min(text.length(), end + 1);
        for (Section section : sections) {
            if (section.words.stream().anyMatch(w -> w.in(words))) {
                if (numbered || TITLE_END.matcher(words).find()) {
                    return new Title(section, rest, numbered ? number.level : 1, numbered, false);
                }
                boolean plain = section.read && section.words.stream().anyMatch(w -> isAllOf(w, words));
                return plain ? new Title(section, rest, 1, false, true) : null;
            }
        }
        return null;
    }

    /** Whether the words before a mark are the heading of the text behind it; what stands before a colon may be a term. */
    private boolean isHeading(String words, char mark) {
        return TITLE_END.matcher(words).find()
                || mark == '。' && sections.stream().anyMatch(s -> s.words.stream().anyMatch(w -> isAllOf(w, words)));
    }

    /** Whether a text is a section's words and nothing else, but for whose they are: 单位机构设置. */
    private static boolean isAllOf(Phrase words, String text) {
        Matcher found = words.matcher(text);
        return found.find() && found.end() == text.length() && OWNER.matcher(text.substring(0, found.start())).matches();
    }
}
