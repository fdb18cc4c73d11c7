package org.juesuan.cluster;

/**
 * A partition that a worker has for some time.
 *
 * @param run    whose partition it is
 * @param number of the partition
 * @param fence  grows each time that the partition changes hands: with an older one nothing can be said of it
 */
record Lease(String run, int number, int fence) {
}
