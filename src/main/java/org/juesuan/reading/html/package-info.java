/** Tables saved as HTML, often under the suffix of a workbook; a web page without tables is refused. */
@NullMarked
package org.juesuan.reading.html;

import org.jspecify.annotations.NullMarked;
