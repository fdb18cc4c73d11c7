/**
 * Where a form begins, goes on and ends: pages to found forms. Uses {@code contract}, {@code text}, {@code model} and
 * {@code disclosure.table}.
 */
package org.juesuan.disclosure.find;
