/**
 * What official forms are: titles, columns, rows, what they sum to, units of money, subjects. Read from {@code contract/forms}
 * and {@code warehouse/reference}. On the ground floor: uses {@code model}, {@code text}, {@code yaml} and {@code resource} only, and knows
 * no page.
 */
@NullMarked
package org.juesuan.contract;

import org.jspecify.annotations.NullMarked;
