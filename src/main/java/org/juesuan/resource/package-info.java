/**
 * Text files that the program carries, found by folder, and the version that they give to the room that they belong to. A
 * folder of the class path hides the same file of the jar. On the ground floor: uses {@code durable} only.
 */
@NullMarked
package org.juesuan.resource;

import org.jspecify.annotations.NullMarked;
