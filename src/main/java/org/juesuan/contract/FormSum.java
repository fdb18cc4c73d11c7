package org.juesuan.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line that must be the sum of others.
 *
 * @param total place of the total in the list of lines
 * @param parts places of what it is the sum of
 */
public record FormSum(int total, List<Integer> parts) {

    /** How much the total exceeds its parts; zero where the identity holds. */
    public BigDecimal difference(BigDecimal[] amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int part : parts) {
            sum = sum.add(amounts[part]);
        }
        return amounts[total].subtract(sum);
    }

    public boolean holds(BigDecimal[] amounts) {
        return difference(amounts).signum() == 0;
    }

    public Stream<Integer> members() {
        return Stream.concat(Stream.of(total), parts.stream());
    }
}
