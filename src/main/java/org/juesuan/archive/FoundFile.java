package org.juesuan.archive;

import org.jspecify.annotations.Nullable;

/**
 * Where a file lies, and what a person says of that.
 *
 * @param key    of its bytes
 * @param inbox  the folder that was looked through
 * @param path   in it
 * @param region of its folder or source, as somebody wrote it; {@code null} where nobody did
 */
public record FoundFile(String key, String inbox, String path, @Nullable String region) {
}
