/** Workbooks (.xlsx and .xls) to one grid a sheet, with merged regions as spans and the cached values of formulas. */
package org.juesuan.reading.workbook;
