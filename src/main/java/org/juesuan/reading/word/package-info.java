/** Word files (.docx): paragraphs and tables in their order, with merged cells as spans. */
package org.juesuan.reading.word;
