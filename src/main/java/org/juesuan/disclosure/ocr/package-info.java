/**
 * All that only recognised pages pass: words, labels and bodies put right by what lists know, amounts confirmed or refuted by
 * what must add up, forms that may be missing. Uses {@code contract}, {@code text}, {@code model}, {@code disclosure.table} and
 * {@code disclosure.evaluation}.
 */
@NullMarked
package org.juesuan.disclosure.ocr;

import org.jspecify.annotations.NullMarked;
