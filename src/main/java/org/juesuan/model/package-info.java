/**
 * The words that every room of the house speaks: records and sealed types, without behaviour beyond their own
 * meaning and without dependencies. All other packages may use this one; it uses none.
 *
 * <p>A figure's way is one line: {@code intake → reading → disclosure → archive → warehouse}.
 */
@NullMarked
package org.juesuan.model;

import org.jspecify.annotations.NullMarked;
