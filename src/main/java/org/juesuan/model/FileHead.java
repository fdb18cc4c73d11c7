package org.juesuan.model;

import java.nio.file.Path;
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
}
