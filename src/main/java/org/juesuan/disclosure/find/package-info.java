/**
 * Where a form begins, goes on and ends: pages to found forms. Uses {@code contract}, {@code text}, {@code model} and
 * {@code disclosure.table}.
 */
@NullMarked
package org.juesuan.disclosure.find;

import org.jspecify.annotations.NullMarked;
