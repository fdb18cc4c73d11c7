package org.juesuan.model;

import java.nio.file.Path;

/**
 * One file as it lies in an inbox or in the archive of originals.
 *
 * @param key      SHA-256 of the bytes in lower-case hexadecimal: the document's identity everywhere
 * @param path     where its bytes can be read now
 * @param fileName the name under which it was found: a hint, never evidence
 * @param type     by content
 * @param bytes    size in bytes
 */
public record SourceFile(String key, Path path, String fileName, FileType type, long bytes) {

    /** The same bytes under the same name, where they can be read at another place. */
    public SourceFile at(Path place) {
        return new SourceFile(key, place, fileName, type, bytes);
    }
}
