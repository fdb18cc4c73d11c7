/**
 * PDF pages to grids and lines. One pass over a page's content collects glyphs and ruling lines ({@link
 * org.juesuan.reading.pdf.InkReader}); tabula finds the cells that the rulings enclose; tables without rules are found
 * by the alignment of their text. Glyphs whose characters a file does not tell are told apart here ({@link
 * org.juesuan.reading.pdf.UnnamedGlyphs}) and take the characters that were learned of them ({@link
 * org.juesuan.reading.pdf.LearnedGlyphs}).
 */
@NullMarked
package org.juesuan.reading.pdf;

import org.jspecify.annotations.NullMarked;
