/**
 * Processes of this program's own jar for work on hostile input: how they are started, asked, bounded and ended. A
 * {@link org.juesuan.process.Child} is such a process as its parent sees it, {@link org.juesuan.process.Service} its
 * other end; between them go {@link org.juesuan.process.Records}. It knows no document. May be used by {@code reading},
 * {@code jobs} and {@code cli}; it uses no other package of the project.
 */
package org.juesuan.process;
