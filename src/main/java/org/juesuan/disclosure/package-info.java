/**
 * From pages to what a disclosure says: {@code Reading.Document → Extraction}. Knows forms, headings, units, names and
 * years, which are data in {@code forms/*.yml}; knows nothing of files. May use {@code model}.
 */
package org.juesuan.disclosure;
