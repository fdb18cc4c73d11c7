/**
 * The data folder: the paths in it, and the lock that keeps two runs apart. May use {@code durable} and {@code problem}.
 */
package org.juesuan.folder;
