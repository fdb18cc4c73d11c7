/**
 * Workbooks (.xlsx and .xls) to one grid a sheet, with merged regions as spans and the cached values of formulas; Word files
 * (.docx) to paragraphs and tables in their order.
 */
package org.juesuan.reading.office;
