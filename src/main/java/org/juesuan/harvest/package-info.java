/**
 * Publishers' pages: what {@code jobs/sources.yml} names is fetched politely into an inbox of the data folder. The only
 * package that opens a socket; it opens no document. Everything that a page, a header or a link says is hostile until
 * proven otherwise. Uses {@code model}, {@code yaml}, {@code durable} only.
 */
@NullMarked
package org.juesuan.harvest;

import org.jspecify.annotations.NullMarked;
