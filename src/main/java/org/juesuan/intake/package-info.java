/**
 * The door: from inbox folders to files with a hash and a type by content, {@code folders → SourceFile}. It opens
 * only as much of a file as tells its type, takes zip archives apart, and names whatever it leaves lying. Knows
 * nothing of what a document says. May use {@code model}.
 */
@NullMarked
package org.juesuan.intake;

import org.jspecify.annotations.NullMarked;
