package org.juesuan.archive;

/**
 * What a run comes to.
 *
 * @param documents files that it met and did something about
 * @param lines     amounts in the archive after it
 * @param facts     rows of all fact tables that it published, 0 where it published nothing
 * @param findings  findings that it published, 0 where it published nothing
 */
public record RunCounts(long documents, long lines, long facts, long findings) {
}
