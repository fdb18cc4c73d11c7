/**
 * The data folder: the paths in it, and the lock that keeps two runs apart. May use {@code durable} and {@code problem}.
 */
@NullMarked
package org.juesuan.folder;

import org.jspecify.annotations.NullMarked;
