package org.juesuan.jobs;

/** Asks a run to end at the next document; may be given from any thread, and is never taken back. */
final class StopSignal {

    private volatile boolean given;

    void give() {
        given = true;
    }

    boolean given() {
        return given;
    }
}
