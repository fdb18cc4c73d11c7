/**
 * Whose document it is, of which year and of which kind: cover, forms, file name and prose, in this order. Uses
 * {@code contract}, {@code text}, {@code model} and {@code disclosure.table}.
 */
@NullMarked
package org.juesuan.disclosure.identity;

import org.jspecify.annotations.NullMarked;
