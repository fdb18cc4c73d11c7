package org.juesuan.jobs;

/** Watches a run while it goes on; called from the run's own thread. */
public interface Progress {

    /** A step begins. */
    void step(String name);

    /** What is about to be done, and why, in a line. */
    void plan(String summary);

    /** So many documents are to be read. */
    void documents(int total);

    /** Of the documents, so many were read by so many workers so far; what came of them is still to be dealt with. */
    void onWorkers(int workers, int read, long pages);

    /** A document was read and dealt with. */
    void document(int pages);
}
