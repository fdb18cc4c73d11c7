package org.juesuan.disclosure.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Aspect;
import org.juesuan.yaml.YamlMapping;

/** Tells from the words before a figure which side of its topic it states; see {@code aspects} in {@code prose/figures.yml}. */
final class AspectRules {

    /**
     * What the words say, and where they begin in the text before the figure.
     *
     * @param otherYear whether it is of another year than the accounts, though no {@link Aspect#PRIOR_YEAR_FINAL}
     * @param year      the year that they name, {@code null} if none
     */
    record Cue(Aspect aspect, boolean negative, boolean otherYear, int start, @Nullable Integer year) {

        /** Where the topic ends before it. Words of a budget are part of what it is a budget of: 支出预算, 政府采购预算, 预算收入. */
        int topicEnd(String words) {
            int budget = aspect == Aspect.BUDGET ? words.indexOf("预算", start) : -1;
            boolean side = words.startsWith("收入", budget + 2) || words.startsWith("支出", budget + 2);
            return budget < 0 ? start : budget + (side ? 4 : 2);
        }
    }

    private record Rule(@Nullable Aspect aspect, String unit, boolean negative, boolean otherYear, boolean afterBudget,
                        List<Phrase> words) {

        boolean fits(Figure.Kind kind) {
            return switch (unit) {
                case "money" -> kind == Figure.Kind.MONEY || kind == Figure.Kind.BARE;
                case "percent" -> kind == Figure.Kind.PERCENT || kind == Figure.Kind.BARE;
                default -> kind != Figure.Kind.COUNT || aspect == Aspect.CHANGE || aspect == Aspect.PRIOR_YEAR_FINAL;
            };
        }
    }

    /** Cues are short; a longer look back would cost time and find another figure's cue. */
    private static final int REACH = 60;

    static final Set<String> RULE = Set.of("aspect", "unit", "sign", "other_year", "after_budget", "before");

    private final List<Rule> rules;

    AspectRules(YamlMapping yaml) {
        rules = yaml.mappings("aspects", RULE).stream().map(r -> new Rule(aspect(r.need("aspect")), r.need("unit"),
                r.word("sign", Set.of("negative")).isPresent(), r.flag("other_year", false), r.flag("after_budget", false),
                r.texts("before").stream().map(Phrase::atEnd).toList())).toList();
    }

    private static @Nullable Aspect aspect(String code) {
        return code.equals("plain") ? null : Aspect.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * What a figure is, by the words before it.
     *
     * @param before      the text between the figure and the one before it
     * @param fiscalYear  year of the accounts, or {@code null}
     * @param afterBudget whether the figure before it is a budget
     * @return {@code null} where the words say nothing
     */
    @Nullable Cue cue(String before, Figure.Kind kind, @Nullable Integer fiscalYear, boolean afterBudget) {
        int from = Math.max(0, before.length() - REACH);
        String tail = before.substring(from);
        for (Rule rule : rules) {
            if (!rule.fits(kind) || rule.afterBudget && !afterBudget) {
                continue;
            }
            int start = -1;
            Integer year = null;
            for (Phrase words : rule.words) {
                Matcher m = words.matcher(tail);
                // every occurrence is tried from the left, so that the longest cue is found
                if (words.possible(tail) && m.find() && !ownYear(rule, m, fiscalYear) && (start < 0 || m.start() < start)) {
                    start = m.start();
                    year = m.groupCount() == 0 || m.group(1) == null ? null : Integer.valueOf(m.group(1).substring(0, 4));
                }
            }
            Aspect aspect = rule.aspect;
            if (start >= 0 && aspect == null) {
                return null;
            }
            if (start >= 0 && aspect != null) {
                boolean earlier = aspect == Aspect.PRIOR_YEAR_FINAL && year != null && fiscalYear != null && year < fiscalYear - 1;
                return new Cue(earlier ? Aspect.FINAL : aspect, rule.negative, rule.otherYear || earlier, from + start, year);
            }
        }
        return null;
    }

    private static boolean ownYear(Rule rule, Matcher m, @Nullable Integer fiscalYear) {
        if (rule.aspect != Aspect.PRIOR_YEAR_FINAL && !rule.otherYear || m.groupCount() == 0 || m.group(1) == null) {
            return false;
        }
        int year = Integer.parseInt(m.group(1).substring(0, 4));
        return fiscalYear != null ? year >= fiscalYear : "与比较同和".indexOf(m.group().charAt(0)) < 0;
    }
}
