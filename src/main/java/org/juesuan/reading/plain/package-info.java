/** Plain text, in UTF-8 or GB18030: paragraphs without pages. */
@NullMarked
package org.juesuan.reading.plain;

import org.jspecify.annotations.NullMarked;
