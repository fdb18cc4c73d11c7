package org.juesuan.disclosure.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Aspect;

/**
 * Tells which side of its topic a figure states, of which year, and what it is compared with.
 *
 * @param fiscalYear of the accounts, or {@code null}
 * @param plainMoney what an amount is of which the sentence does not say more
 */
record Sides(ComparisonRules comparisons, @Nullable Integer fiscalYear, Aspect plainMoney) {

    private static final Pattern ACCOUNTED = Pattern.compile("决算|执行|完成|实际");

    /**
     * A side.
     *
     * @param elsewhere whether it is compared with something other than the year before
     * @param foreign   whether no metric is of such figures
     * @param otherYear whether it is of neither the year of the accounts nor, as a final figure, of the one before
     * @param year      that it is of, {@code null} where it is not known
     */
    record Side(Aspect aspect, boolean elsewhere, boolean foreign, boolean otherYear, @Nullable Integer year) {
    }

    /**
     * The side of a figure.
     *
     * @param said      by the words directly before it, or what is usual
     * @param cue       those words, {@code null} if none
     * @param elsewhere whether the figure before it was compared with something else
     * @param stated    the year that its clause begins with, or {@code null}
     */
    Side of(Aspect said, AspectRules.@Nullable Cue cue, String words, boolean elsewhere, @Nullable Integer stated) {
        int years = stated == null || fiscalYear == null ? 0 : stated - fiscalYear;
        boolean another = years != 0;
        boolean accounted = ACCOUNTED.matcher(words).find();
        boolean before = years == -1 && (said == Aspect.FINAL || said == plainMoney && accounted);
        Aspect aspect = before ? Aspect.PRIOR_YEAR_FINAL : said;
        boolean otherYear = another && aspect != Aspect.PRIOR_YEAR_FINAL;
        boolean compared = elsewhere(words, elsewhere);
        // a difference from the budget is no change from the year before, and a budget of another year none of this one;
        // what a budget compares with is a budget too where it does not say otherwise
        boolean unclear = aspect == Aspect.PRIOR_YEAR_FINAL && plainMoney == Aspect.BUDGET && !accounted;
        boolean foreign = aspect == Aspect.CHANGE && compared || unclear || otherYear || cue != null && cue.otherYear();
        return new Side(aspect, compared, foreign, otherYear, year(aspect, cue, stated));
    }

    /** Whether words say what something is compared with. */
    boolean compares(String words) {
        return comparisons.last(words, fiscalYear) != null;
    }

    private boolean elsewhere(String words, boolean before) {
        ComparisonRules.With with = comparisons.last(words, fiscalYear);
        if (with == null) {
            return before;
        }
        return switch (with) {
            case YEAR_BEFORE -> false;
            case BUDGET, OTHER_YEAR -> true;
            case BUDGET_OF_YEAR_BEFORE -> plainMoney != Aspect.BUDGET;
        };
    }

    private @Nullable Integer year(Aspect aspect, AspectRules.@Nullable Cue cue, @Nullable Integer stated) {
        if (aspect == Aspect.PRIOR_YEAR_FINAL && fiscalYear != null) {
            return fiscalYear - 1;
        }
        if (cue != null && cue.otherYear() && cue.year() == null && fiscalYear != null) {
            return fiscalYear - 1;
        }
        return cue != null && cue.year() != null ? cue.year() : stated != null ? stated : fiscalYear;
    }
}
