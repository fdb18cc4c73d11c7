/**
 * Printed text as it is meant: characters and widths, names, amounts, encodings. One normaliser for each purpose, used by
 * every reader. On the ground floor: uses {@code model} only.
 */
@NullMarked
package org.juesuan.text;

import org.jspecify.annotations.NullMarked;
