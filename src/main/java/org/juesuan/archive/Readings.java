package org.juesuan.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.juesuan.durable.Durable;

/**
 * What was read of each document, by the document's key: {@code readings/ab/abcd…}. One for each, in place of the one before;
 * any of them, or all, may be gone: the document is then read again from its original. What the bytes mean is not known here.
 */
record Readings(Path folder) {

    private static final Durable FILES = new Durable("reading");
    /** One at a time is written. */
    private static final String PART = ".part";

    Path path(String key) {
        return new Originals(folder).path(key);
    }

    void keep(String key, byte[] reading) throws IOException {
        Path target = path(key);
        FILES.folders(Durable.folderOf(target));
        Path part = folder.resolve(PART);
        FILES.copy(new ByteArrayInputStream(reading), part);
        FILES.rename(part, target);
    }

    /** Removes what a killed process was writing. */
    void tidy() throws IOException {
        FILES.delete(folder.resolve(PART));
    }

    /** How many there are, and how many bytes they take. */
    long[] size() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new long[] {0, 0};
        }
        long count = 0;
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                count++;
                bytes += Files.size(file);
            }
        }
        return new long[] {count, bytes};
    }
}
