/**
 * How a command ends where it cannot do what it was asked: the sentence for a person, with words for a shell, and the exit code for a
 * program. On the ground floor: uses no other package.
 */
@NullMarked
package org.juesuan.problem;

import org.jspecify.annotations.NullMarked;
