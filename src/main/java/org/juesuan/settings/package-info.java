/**
 * What {@code jobs/*.yml} says: each key with its range and its default; and what an operator says beside it. May use
 * {@code model}, {@code problem}, {@code yaml} and {@code durable}, and the records that hold a room's own settings ({@code intake}, {@code
 * reading.scan}, {@code warehouse}).
 */
@NullMarked
package org.juesuan.settings;

import org.jspecify.annotations.NullMarked;
