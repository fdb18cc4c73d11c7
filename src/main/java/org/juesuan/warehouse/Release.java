package org.juesuan.warehouse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A warehouse that was built and found whole, published or not.
 *
 * @param id        name of its folder; sorts by time
 * @param file      the database
 * @param documents number of documents by their status
 * @param lines     amounts in {@code source.published_line}
 * @param facts     rows of all fact tables
 * @param findings  number of findings by their severity
 * @param waiting   keys of the documents in quarantine
 * @param how       it was built, for the log: renewed of how many documents, or whole and why
 */
public record Release(String id, Path file, Map<String, Long> documents, long lines, long facts, Map<String, Long> findings,
                      Set<String> waiting, String how) {

    /** Number of findings of any severity. */
    public long findingCount() {
        return findings.values().stream().mapToLong(Long::longValue).sum();
    }
}
