package org.juesuan.cluster;

import org.jspecify.annotations.Nullable;
import org.juesuan.extraction.TimedExtraction;

/**
 * What came of one document on a worker.
 *
 * @param key  of the document
 * @param done what was extracted; {@code null} where the manager must read it itself
 * @param left why; {@code null} where something was extracted
 */
public record ShardEntry(String key, @Nullable TimedExtraction done, @Nullable String left) {

    static ShardEntry done(String key, TimedExtraction extraction) {
        return new ShardEntry(key, extraction, null);
    }

    static ShardEntry left(String key, String why) {
        return new ShardEntry(key, null, why);
    }
}
