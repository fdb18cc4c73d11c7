/**
 * From a file's bytes to pages of grids and lines: {@code SourceFile → Reading}. Knows geometry and file formats,
 * and nothing of public finance. May use {@code model} and {@code process}.
 */
@NullMarked
package org.juesuan.reading;

import org.jspecify.annotations.NullMarked;
