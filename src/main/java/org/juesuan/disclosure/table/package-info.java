/**
 * A found form to its amounts: its head, its columns, its rows. Uses {@code contract}, {@code text} and {@code model}.
 *
 * <p>Words: a <em>form</em> has <em>parts</em>, one for each grid that it is printed in; a part has a <em>head</em> (rows of headings)
 * and rows; a <em>layout</em> says what each column is; columns that belong to one list of labels are a <em>block</em>.
 */
@NullMarked
package org.juesuan.disclosure.table;

import org.jspecify.annotations.NullMarked;
