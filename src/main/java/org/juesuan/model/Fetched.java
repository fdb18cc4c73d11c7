package org.juesuan.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of a document were fetched.
 *
 * @param key          the document's SHA-256
 * @param source       name of the source in {@code jobs/sources.yml}
 * @param url          what was asked for
 * @param listing      the page that linked to it
 * @param fileName     under which it lies in the inbox
 * @param at           when
 * @param lastModified as the publisher says, in its words; {@code null} where it says nothing
 */
public record Fetched(String key, String source, String url, String listing, String fileName, Instant at, @Nullable String lastModified) {
}
