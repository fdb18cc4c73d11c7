/**
 * PDF pages to grids and lines. One pass over a page's content collects glyphs and ruling lines ({@link
 * org.juesuan.reading.pdf.PageInk}); tabula finds the cells that the rulings enclose; tables without rules are found
 * by the alignment of their text.
 */
package org.juesuan.reading.pdf;
