/**
 * Pages of a PDF as pictures with what was read marked on them, for a person who wants to see where a figure comes
 * from. It knows no form and no figure, only boxes; may be used by {@code cli}, and uses {@code model} alone.
 */
@NullMarked
package org.juesuan.picture;

import org.jspecify.annotations.NullMarked;
