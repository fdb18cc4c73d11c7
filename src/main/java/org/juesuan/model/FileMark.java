package org.juesuan.model;

/**
 * By what a file is known again without its bytes being read.
 *
 * @param path     absolute
 * @param bytes    its size
 * @param modified when its bytes were written, which whoever copies a file may set
 * @param changed  when anything of it was written last, by the system's own clock
 * @param inode    device and number in it
 */
public record FileMark(String path, long bytes, String modified, String changed, String inode) {
}
