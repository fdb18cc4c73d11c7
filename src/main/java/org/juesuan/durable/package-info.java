/**
 * Changes of the data folder that outlive a killed process and a power cut: written aside, forced to the disk, renamed
 * into place, and the folder forced too. Every such change, and every commit of a database, passes a named point before
 * and after it, where a test may end the process or let the operation fail. Uses no other package of the project; may
 * be used by {@code intake}, {@code archive}, {@code warehouse}, {@code jobs} and {@code cli}.
 */
package org.juesuan.durable;
