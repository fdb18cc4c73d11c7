package org.juesuan.disclosure.prose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;

/** All that is known of how prose states figures, read once from {@code prose/*.yml}. Thread-safe. */
final class Grammar {

    /** What ends the words before the name of a class. */
    private static final List<String> CLAUSE_ENDS = List.of(",", ";", ":", "、", "。", "包括", "包含");
    /** What each of {@code prose/*.yml} may say. */
    private static final Map<String, Set<String>> FILES = Map.of("sections", Set.of("sections", "class_leads"),
            "topics", Set.of("topics", "counts", "leaders", "no_part", "amounts_of"),
            "figures", Set.of("shortened", "percent", "counts", "not_before", "not_after", "aspects", "comparisons", "neutral", "reasons",
                    "no_reasons", "back_to_topic"));
    private static final Set<String> COMPARISONS = Set.of("year_before", "budget", "budget_of_year_before");

    private final Sections sections = new Sections();
    private final TopicRules topics = new TopicRules(file("topics"));
    private final FigureScanner figures;
    private final AspectRules aspects;
    private final ComparisonRules comparisons;
    private final List<String> neutral;
    private final ReasonRules reasons;
    private final Set<String> classNames;

    /** @param classNames names of the functional classes (类) */
    Grammar(Set<String> classNames) {
        YamlMapping yaml = file("figures");
        figures = new FigureScanner(yaml);
        aspects = new AspectRules(yaml);
        comparisons = new ComparisonRules(yaml.mapping("comparisons", COMPARISONS).orElseThrow());
        neutral = yaml.texts("neutral");
        reasons = new ReasonRules(yaml);
        this.classNames = new TreeSet<>(classNames);
    }

    /** A file of {@code prose/*.yml}. */
    static YamlMapping file(String name) {
        return YamlMapping.of(ResourceFile.at("org/juesuan/prose/" + name + ".yml").text(), "prose/" + name + ".yml",
                Objects.requireNonNull(FILES.get(name), name));
    }

    Sections sections() {
        return sections;
    }

    TopicRules topics() {
        return topics;
    }

    FigureScanner figures() {
        return figures;
    }

    AspectRules aspects() {
        return aspects;
    }

    ComparisonRules comparisons() {
        return comparisons;
    }

    NeutralWords neutral(List<String> names) {
        return new NeutralWords(neutral, names);
    }

    SubjectPaths subjects() {
        return new SubjectPaths(classNames);
    }

    ReasonRules reasons() {
        return reasons;
    }

    /**
     * The class that a clause is the name of, {@code null} if none: 教育支出12万元，占5%.
     *
     * @param area    the words before a figure, as far as they say what it is of
     * @param said    its sentence up to the figure
     * @param section in which it stands, {@code null} outside of any
     * @param fund    metric of the whole that was named last in it, {@code null} if none was
     */
    @Nullable FigureTopic ofClass(String area, String said, Sections.@Nullable Section section, @Nullable String fund,
            NeutralWords neutral) {
        boolean listed = section != null && section.classes() || area.endsWith("科目");
        if (!listed && !sections.leadsClasses(section, fund, said)) {
            return null;
        }
        String name = className(area, neutral);
        String money = section == null ? null : listed ? section.money() : section.moneyUnder(fund);
        return name == null ? null : FigureTopic.ofClass(name, money);
    }

    private @Nullable String className(String text, NeutralWords neutral) {
        int from = 0;
        for (String end : CLAUSE_ENDS) {
            int at = text.lastIndexOf(end);
            from = at < 0 ? from : Math.max(from, at + end.length());
        }
        String clause = text.substring(from).replaceAll("^\\(?\\d{1,2}[.)]|[“”\"]|科目$", "");
        for (String name : classNames) {
            // 国有资本经营预算 alone is the fund, and no class
            if (clause.equals(name) || clause.equals(name + "支出") || clause.equals(name + "为")
                    || name.equals(clause + "支出") && !clause.endsWith("预算")
                    || name.endsWith("支出") && clause.startsWith(name) && neutral.holds(clause.substring(name.length()))) {
                return name;
            }
        }
        return null;
    }
}
