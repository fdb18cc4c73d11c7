package org.juesuan.settings;

import java.time.Duration;
import java.util.Set;

/**
 * What a document may take, the key {@code limits}.
 *
 * @param perDocument         time after which a document is given up
 * @param perPage             time after which it is given up for one of its pages
 * @param maxBytes            size from which on it is not opened
 * @param heapMegabytes       memory of the process that reads, which documents read side by side share
 * @param documentsPerProcess documents after which that process is replaced
 */
public record ReadingLimits(Duration perDocument, Duration perPage, long maxBytes, int heapMegabytes, int documentsPerProcess) {

    /** The usual limits. */
    public static final ReadingLimits USUAL = new ReadingLimits(Duration.ofSeconds(120), Duration.ofSeconds(30), 256L << 20, 768, 500);

    static final int MAX_SECONDS = 86_400;
    private static final int MAX_MEGABYTES = 2_000;
    private static final int MAX_MEGABYTES_OF_MEMORY = 100_000;
    private static final int MAX_DOCUMENTS = 1_000_000;

    static ReadingLimits in(SettingsSection job) {
        SettingsSection limits = job.section("limits",
                Set.of("seconds_per_document", "seconds_per_page", "megabytes_per_document", "megabytes_of_memory",
                "documents_per_process"));
        return new ReadingLimits(
                Duration.ofSeconds(limits.number("seconds_per_document", 1, MAX_SECONDS, (int) USUAL.perDocument.toSeconds())),
                Duration.ofSeconds(limits.number("seconds_per_page", 1, MAX_SECONDS, (int) USUAL.perPage.toSeconds())),
                (long) limits.number("megabytes_per_document", 1, MAX_MEGABYTES, (int) (USUAL.maxBytes >> 20)) << 20,
                limits.number("megabytes_of_memory", 128, MAX_MEGABYTES_OF_MEMORY, USUAL.heapMegabytes),
                limits.number("documents_per_process", 1, MAX_DOCUMENTS, USUAL.documentsPerProcess));
    }
}
