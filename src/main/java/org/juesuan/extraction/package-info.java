/**
 * One file to what is read of it, in a process of its own: {@code SourceFile → Extraction}. The parent's side
 * ({@code Extractor}, {@code ReadingProcess}) and the child's ({@code ReadingChild}). May use {@code model}, {@code durable},
 * {@code process}, {@code reading}, {@code disclosure} and {@code settings}.
 */
@NullMarked
package org.juesuan.extraction;

import org.jspecify.annotations.NullMarked;
