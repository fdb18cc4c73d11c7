/**
 * What several formats share: documents that have an order but no pages, limits of office files, the watch over pages.
 * Uses {@code model} and {@code text} only.
 */
@NullMarked
package org.juesuan.reading.support;

import org.jspecify.annotations.NullMarked;
