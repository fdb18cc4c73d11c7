package org.juesuan.disclosure.prose;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.juesuan.yaml.YamlMapping;

/** Tells what a change is a change from; see {@code comparisons} in {@code prose/figures.yml}. */
final class ComparisonRules {

    /** What is compared with. */
    enum With {
        YEAR_BEFORE, BUDGET, BUDGET_OF_YEAR_BEFORE,
        /** neither the year of the accounts nor the one before: 比2019年 */
        OTHER_YEAR
    }

    private record Rule(With with, List<Phrase> words) {
    }

    private final List<Rule> rules;

    ComparisonRules(YamlMapping yaml) {
        rules = List.of(new Rule(With.YEAR_BEFORE, phrases(yaml, "year_before")), new Rule(With.BUDGET, phrases(yaml, "budget")),
                new Rule(With.BUDGET_OF_YEAR_BEFORE, phrases(yaml, "budget_of_year_before")));
    }

    private static List<Phrase> phrases(YamlMapping yaml, String key) {
        return yaml.texts(key).stream().map(Phrase::of).toList();
    }

    /**
     * The comparison whose words end last.
     *
     * @param fiscalYear year of the accounts, or {@code null}
     * @return {@code null} where the words compare with nothing
     */
    @Nullable With last(String text, @Nullable Integer fiscalYear) {
        With with = null;
        int last = -1;
        for (Rule rule : rules) {
            for (Phrase words : rule.words) {
                Matcher m = words.matcher(text);
                while (words.possible(text) && m.find()) {
                    if (m.end() >= last && !ownYear(m, fiscalYear)) {
                        with = otherYear(m, fiscalYear) ? With.OTHER_YEAR : rule.with;
                        last = m.end();
                    }
                }
            }
        }
        return with;
    }

    private static boolean otherYear(Matcher m, @Nullable Integer fiscalYear) {
        return m.groupCount() > 0 && m.group(1) != null && fiscalYear != null
                && Integer.parseInt(m.group(1).substring(0, 4)) < fiscalYear - 1;
    }

    private static boolean ownYear(Matcher m, @Nullable Integer fiscalYear) {
        return m.groupCount() > 0 && m.group(1) != null && fiscalYear != null && Integer.parseInt(m.group(1).substring(0, 4)) >= fiscalYear;
    }
}
