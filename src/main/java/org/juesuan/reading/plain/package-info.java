/** Plain text, in UTF-8 or GB18030: paragraphs without pages. */
package org.juesuan.reading.plain;
