package org.juesuan.cluster;

/**
 * How a run's partitions stand.
 *
 * @param goingOn whether the run is still the one that workers work for
 * @param open    partitions that wait
 * @param openNew those of them whose documents must be read in this run
 * @param queued  those that wait and of which workers were told
 * @param taken   partitions that workers have
 * @param expired those of them whose lease ran out
 * @param done    partitions whose shard counts
 * @param hopeless those that wait and have changed hands too often
 * @param read    documents that workers have read so far
 * @param pages   their pages
 * @param messages in the queue
 * @param workers that were seen within a minute
 */
public record Standing(boolean goingOn, int open, int openNew, int queued, int taken, int expired, int done, int hopeless, int read,
        long pages, int messages, int workers) {

    static final Standing NOTHING = new Standing(true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether no worker has anything to do any more. */
    public boolean finished() {
        return open == 0 && taken == 0;
    }
}
