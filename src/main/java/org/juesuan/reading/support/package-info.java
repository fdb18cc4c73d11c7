/**
 * What several formats share: documents that have an order but no pages, limits of office files, the watch over pages.
 * Uses {@code model} and {@code text} only.
 */
package org.juesuan.reading.support;
