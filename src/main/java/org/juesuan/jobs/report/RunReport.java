package org.juesuan.jobs.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.intake.Listing;
import org.juesuan.problem.ExitCode;

/**
 * What a run came to.
 *
 * @param runId       its name in {@code ops.run}
 * @param job         nightly, backfill or reprocess
 * @param exitCode    as in the contract
 * @param documents   number of files by what the run did about them; what did not occur is absent
 * @param quarantined each document that this run put into quarantine
 * @param skipped     what lay in the inboxes and is no submission
 * @param fetched     what came of the publishers' pages, in lines
 * @param lines       amounts in the archive
 * @param facts       rows of all fact tables of the release
 * @param findings    findings of the release
 * @param seconds     from the lock to the end
 * @param warehouse   the published file
 * @param released    the documents of the release by their status; empty where the one before it stays
 * @param heldBack    the release that waits for a person; {@code null} where none does
 * @param cured       the release that had waited and is published now, because nothing speaks against it any more; {@code null} where none
 *                    is
 * @param course      how it went
 */
public record RunReport(String runId, String job, ExitCode exitCode, Map<DocumentStatus, Integer> documents, List<Quarantined> quarantined,
                        List<Listing.Skipped> skipped, List<String> fetched, long lines, long facts, long findings, double seconds,
                        Path warehouse,
                        Map<String, Long> released, @Nullable HeldBack heldBack, @Nullable String cured, RunHistory course) {

    /**
     * A release that was built and not published.
     *
     * @param release   its id
     * @param published the release that readers get
     * @param reasons   what is worse in it, one sentence each
     */
    public record HeldBack(String release, @Nullable String published, List<String> reasons) {
    }

    /** A document that waits for a person. */
    public record Quarantined(String key, String fileName, String reason, String message) {
    }
}
