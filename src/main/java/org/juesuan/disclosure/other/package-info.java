/**
 * What is printed and no form's reader took: amounts of tables that no form fits, and of forms whose reader could not place
 * them, kept with title, row, column and place. It runs after all forms are found and read, and asks them only for the cells
 * that they hold. Uses {@code contract}, {@code text}, {@code model} and {@code disclosure.table}.
 */
@NullMarked
package org.juesuan.disclosure.other;

import org.jspecify.annotations.NullMarked;
