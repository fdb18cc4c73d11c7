package org.juesuan.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as an operator sees it.
 *
 * @param id        name of its folder
 * @param builtAt   when, UTC; like all that follows up to {@code infos} {@code null} where the release has no sound manifest
 * @param run       the run that built it
 * @param documents that it knows, of any status
 * @param facts     rows of its fact tables
 * @param errors    findings of that severity
 * @param warnings  findings of that severity
 * @param infos     findings of that severity
 * @param content   checksum of what it shows
 * @param state     what it is now
 * @param why       why it was not published by itself, one sentence for each reason; empty where it was
 */
public record ReleaseSummary(String id, String builtAt, String run, @Nullable Long documents, @Nullable Long facts, @Nullable Long errors,
        @Nullable Long warnings, @Nullable Long infos,
                      String content, State state, List<String> why) {

    /** Of a release. */
    public enum State {
        /** readers get it */
        PUBLISHED,
        /** waits for a person: newer than the published one, and the newest that was held back */
        HELD,
        /** an operator went back from it */
        UNDONE,
        /** lies there, and could be published */
        KEPT
    }
}
