package org.juesuan.disclosure.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormSum;
import org.juesuan.contract.FormSums;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/**
 * What speaks for a reading of a form: identities that hold with figures in them, and, against it, those that do not and
 * amounts that were left over.
 *
 * @param held   identities that hold, but for sums of nothing but zeros
 * @param proved places of the lines that take part in one of them
 * @param broken places of the lines of each that does not, beyond what rounding explains
 * @param lines  how many amounts were read
 * @param errors how often the reader itself left something unread
 */
public record FormScore(int held, Set<Integer> proved, List<Set<Integer>> broken, int lines, int errors) {

    /** What each kind of evidence weighs. */
    private static final double HELD = 10;
    private static final double BROKEN = -10;
    private static final double LINE = 1;
    private static final double ERROR = -20;
    /** Fewer breaks than these, or a smaller share of them, may well be the publisher's. */
    private static final int MANY = 3;
    private static final double SHARE = 0.15;
    /** So many breaks that have nothing to do with each other are no slips, however large the form. */
    private static final int TOO_MANY = 8;

    /** The score of lines of one form, in one unit; {@code remarks}: what its reader said. */
    static FormScore of(FormCatalogue contract, List<PublishedLine> lines, List<ReaderFinding> remarks) {
        BigDecimal[] amounts = lines.stream().map(PublishedLine::amount).toArray(BigDecimal[]::new);
        int held = 0;
        Set<Integer> proved = new HashSet<>();
        List<Set<Integer>> broken = new ArrayList<>();
        FormSums sums = new FormSums(contract);
        for (FormSum sum : sums.of(lines)) {
            if (nothing(sum, amounts)) {
                continue;
            }
            BigDecimal difference = sum.difference(amounts);
            if (difference.signum() == 0 || difference.abs().multiply(BigDecimal.valueOf(2)).compareTo(steps(sum, lines)) <= 0) {
                held++;
                proved.add(sum.total());
                proved.addAll(sum.parts());
            } else {
                broken.add(sum.members().collect(Collectors.toSet()));
            }
        }
        for (List<Integer> parts : sums.withoutTotal(lines)) {
            BigDecimal sum = parts.stream().map(i -> amounts[i]).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal steps = parts.stream().map(i -> lines.get(i).step()).reduce(lines.get(parts.get(0)).step(), BigDecimal::add);
            if (sum.abs().multiply(BigDecimal.valueOf(2)).compareTo(steps) > 0) {
                broken.add(Set.copyOf(parts));
            }
        }
        int errors = (int) remarks.stream().filter(r -> r.severity() == Severity.ERROR).count();
        return new FormScore(held, proved, broken, lines.size(), errors);
    }

    /** Whether a sum is one of nothing but zeros. */
    private static boolean nothing(FormSum sum, BigDecimal[] amounts) {
        boolean nothing = amounts[sum.total()].signum() == 0;
        for (int i = 0; nothing && i < sum.parts().size(); i++) {
            nothing = amounts[sum.parts().get(i)].signum() == 0;
        }
        return nothing;
    }

    /** By how much rounding may move a sum and its total apart, twice. */
    private static BigDecimal steps(FormSum sum, List<PublishedLine> lines) {
        BigDecimal steps = lines.get(sum.total()).step();
        for (int part : sum.parts()) {
            steps = steps.add(lines.get(part).step());
        }
        return steps;
    }

    boolean complete() {
        return held > 0 && broken.isEmpty() && errors == 0;
    }

    double points() {
        return HELD * held + BROKEN * broken.size() + LINE * lines + ERROR * errors;
    }

    /**
     * Whether so much does not add up that no publisher's slip explains it: breaks that no one cell has a part in all of
     * its neighbours', and a good share of all identities, or very many. Many breaks of one form are a sign of a wrong reading.
     */
    public boolean doubtful() {
        int unexplained = unexplained();
        return unexplained >= TOO_MANY || unexplained >= MANY && unexplained >= SHARE * (held + broken.size());
    }

    /** Breaks beyond those that one amount, were it another, would mend all at once. */
    private int unexplained() {
        Map<Integer, Integer> breaks = new HashMap<>();
        broken.forEach(sum -> sum.forEach(m -> breaks.merge(m, 1, Integer::sum)));
        int most = breaks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return broken.size() - most;
    }
}
