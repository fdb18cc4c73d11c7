/** Separated values, in UTF-8 or GB18030: one grid without merged cells. */
package org.juesuan.reading.csv;
