/**
 * From pages to what a disclosure says: {@code Reading.Document → Extraction}. Knows forms, headings, units, names and
 * years, which are data of {@code contract}; knows nothing of files. May use
 * {@code model}, {@code text}, {@code contract} and {@code yaml}.
 */
@NullMarked
package org.juesuan.disclosure;

import org.jspecify.annotations.NullMarked;
