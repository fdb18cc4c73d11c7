package org.juesuan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of facts that can be traced to its cells, by {@code warehouse/trace/fact_….sql}, and what tells its rows apart. */
@SuppressWarnings("ImmutableEnumChecker") // the set is never changed
enum TracedFact {

    EXPENDITURE(null, Narrowed.SUBJECT, Narrowed.FUND, Narrowed.TYPE),
    INCOME("income_source", Narrowed.SUBJECT, Narrowed.ITEM),
    ECONOMIC_EXPENDITURE("economic_detail", Narrowed.SUBJECT, Narrowed.FUND, Narrowed.ITEM),
    FUND_BALANCE(null, Narrowed.FUND),
    THREE_PUBLIC("three_public_item", Narrowed.ITEM),
    BUDGET_EXPENDITURE(null, Narrowed.SUBJECT, Narrowed.FUND, Narrowed.TYPE),
    BUDGET_EXECUTION(null, Narrowed.SUBJECT, Narrowed.FUND),
    CLASS_BUDGET(null, Narrowed.SUBJECT, Narrowed.FUND),
    PRIOR_YEAR("metric", Narrowed.SUBJECT, Narrowed.ITEM),
    STATISTIC("metric", Narrowed.ITEM),
    PROJECT_EXPENDITURE(null, Narrowed.SUBJECT, Narrowed.ITEM),
    PROJECT_EVALUATION(null, Narrowed.ITEM),
    PROJECT_BUDGET(null, Narrowed.ITEM),
    PROJECT_INDICATOR(null, Narrowed.ITEM);

    /** What an option narrows. */
    enum Narrowed {
        SUBJECT, FUND, TYPE, ITEM;

        String option() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The list in {@code meta.value} that has the values of {@code --item}; {@code null} where it is no code, or there is none. */
    private final @Nullable String items;
    private final Set<Narrowed> by;

    TracedFact(@Nullable String items, Narrowed... by) {
        this.items = items;
        this.by = Set.of(by);
    }

    @Nullable String items() {
        return items;
    }

    boolean isNarrowedBy(Narrowed what) {
        return by.contains(what);
    }

    /** The facts that an option can narrow. */
    static List<String> narrowedBy(Narrowed what) {
        return List.of(values()).stream().filter(fact -> fact.by.contains(what)).map(TracedFact::toString).toList();
    }

    /** Name of its file in {@code warehouse/trace}. */
    String question() {
        return "fact_" + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
