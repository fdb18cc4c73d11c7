package org.juesuan.model;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a file begins.
 *
 * @param path  where its bytes are
 * @param bytes its first 64 KB
 * @param latin those bytes, each one character
 * @param text  those bytes as text in UTF-8, UTF-16 or GB18030, without a byte order mark; null where they are none
 */
public record FileHead(Path path, byte[] bytes, String latin, @Nullable String text) {

    /** As many bytes as a signature may have. */
    private static final int SIGNATURE = 64;

    /** Its first 64 bytes, with zeros behind its end where it has fewer. */
    public byte[] signature() {
        return Arrays.copyOf(bytes, SIGNATURE);
    }
}
