/**
 * Changes of the data folder, and of what people say in {@code jobs}, that outlive a killed process and a power cut:
 * written aside, forced to the disk, renamed into place, and the folder forced too. Every such change, and every commit
 * of a database, passes a named point before and after it, where a test may end the process. Uses no other package of
 * the project; may be used by {@code correction}, {@code harvest}, {@code archive}, {@code warehouse}, {@code jobs}
 * and {@code cli}.
 */
@NullMarked
package org.juesuan.durable;

import org.jspecify.annotations.NullMarked;
