/**
 * Workbooks (.xlsx and .xls) to one grid a sheet, with merged regions as spans and the cached values of formulas; Word files
 * (.docx) to paragraphs and tables in their order.
 */
@NullMarked
package org.juesuan.reading.office;

import org.jspecify.annotations.NullMarked;
