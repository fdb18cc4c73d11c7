/**
 * The prose of a disclosure: lines joined to paragraphs, paragraphs read as sentences, and each figure of a sentence as
 * a claim; and the terms that a document explains. What sentences say is data: {@code prose/*.yml}. Uses {@code model},
 * {@code text}, {@code contract} and {@code yaml}.
 */
@NullMarked
package org.juesuan.disclosure.prose;

import org.jspecify.annotations.NullMarked;
