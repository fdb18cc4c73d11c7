/**
 * The commands: what a person or a scheduler types, what they see, and the exit code. Jobs run in {@code jobs};
 * every other command reads the published warehouse or one file, and starts without Spring. May use all rooms.
 */
@NullMarked
package org.juesuan.cli;

import org.jspecify.annotations.NullMarked;
