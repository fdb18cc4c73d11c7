/** Separated values, in UTF-8 or GB18030: one grid without merged cells. */
@NullMarked
package org.juesuan.reading.csv;

import org.jspecify.annotations.NullMarked;
