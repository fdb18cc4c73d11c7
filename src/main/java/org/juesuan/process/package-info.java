/**
 * Processes of this program's own jar for work on hostile input: how they are started, asked, bounded and ended. A
 * {@link org.juesuan.process.ChildProcess} is such a process as its parent sees it, {@link org.juesuan.process.ChildMain} its
 * other end; between them go {@link org.juesuan.process.RecordCodec}. It knows no document. May be used by {@code reading},
 * {@code jobs} and {@code cli}; it uses no other package of the project.
 */
@NullMarked
package org.juesuan.process;

import org.jspecify.annotations.NullMarked;
