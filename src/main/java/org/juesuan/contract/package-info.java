/**
 * What official forms are: titles, columns, rows, what they sum to, units of money, subjects. Read from {@code forms/*.yml}
 * and {@code warehouse/reference}. On the ground floor: uses {@code model} and {@code text} only, and knows no page.
 */
package org.juesuan.contract;
