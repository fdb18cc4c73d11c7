/**
 * What a person said of a document, and what it changed in what was read. Uses {@code model}, {@code contract} and
 * {@code disclosure.table}.
 */
@NullMarked
package org.juesuan.disclosure.correct;

import org.jspecify.annotations.NullMarked;
