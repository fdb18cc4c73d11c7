package org.juesuan.disclosure.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Aspect;

/**
 * A figure that was read: what the next one may go on with.
 *
 * @param topic     what it is of, {@link FigureTopic#NONE} where no metric is of such figures
 * @param base      what its words name, which the next figure may be of
 * @param elsewhere whether it is compared with something other than the year before
 * @param year      that it is of, {@code null} where it is not known
 */
record ReadFigure(Figure figure, FigureTopic topic, FigureTopic base, Aspect aspect, boolean elsewhere, @Nullable Integer year) {

    private static final Pattern LISTED = Pattern.compile("[,、和及与]");

    /** Whether a figure that only a comma parts from this one is the next of a list: 分别下降23.51%、38.28%. */
    boolean listsOn(Figure next, String words) {
        boolean alike = next.kind() == figure.kind() || figure.kind() == Figure.Kind.BARE;
        return alike && next.kind() != Figure.Kind.COUNT && LISTED.matcher(words).matches();
    }

    boolean counts() {
        return figure.kind() == Figure.Kind.COUNT;
    }

    boolean budgets() {
        return aspect == Aspect.BUDGET || aspect == Aspect.ADJUSTED_BUDGET;
    }

    boolean percent() {
        return aspect == Aspect.CHANGE_PCT || aspect == Aspect.SHARE_PCT || aspect == Aspect.COMPLETION_PCT;
    }

    boolean changes() {
        return aspect == Aspect.CHANGE || aspect == Aspect.CHANGE_PCT;
    }

    /** Whether it says how its topic changed from the year before. */
    boolean comparesYears() {
        return topic != FigureTopic.NONE && changes();
    }

    /** Whether it is of the year before, and the figure before it of the same and this year. */
    boolean followsItsYear(@Nullable ReadFigure before, @Nullable Integer fiscalYear) {
        return aspect == Aspect.PRIOR_YEAR_FINAL && before != null && before.topic.equals(topic) && fiscalYear != null
                && fiscalYear.equals(before.year)
                && before.aspect != Aspect.PRIOR_YEAR_FINAL;
    }
}
