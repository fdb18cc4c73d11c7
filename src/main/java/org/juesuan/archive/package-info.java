/**
 * The writer's store: each document's evidence once, in one transaction by the hash of its bytes, the originals
 * themselves, and what each run did. The warehouse is built from the file {@code archive.duckdb}, which must be
 * closed then. Uses {@code model}, {@code sql}, {@code durable} only; its tables are in {@code warehouse/archive},
 * and what it asks of them in {@code warehouse/archive_queries}.
 */
@NullMarked
package org.juesuan.archive;

import org.jspecify.annotations.NullMarked;
