package org.juesuan.jobs.report;

import java.util.Locale;

/** What a run did about a file; stored in lower case. */
public enum DocumentStatus {
    LOADED, QUARANTINED,
    /** a person said that it is never to be loaded: nobody need look at it again */
    REJECTED,
    /** the bytes of another document under another name */
    DUPLICATE,
    /** read before by this extractor; not stored for the run */
    UNCHANGED,
    /** read by a backfill, of another fiscal year, and not loaded */
    OUTSIDE_YEARS,
    /** changed while it was read; the next run takes it */
    CHANGED_MEANWHILE,
    /** extracted by another version, and left for a later night; not stored for the run */
    OUTDATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
