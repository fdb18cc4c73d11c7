package org.juesuan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juesuan.durable.Durable;
import org.juesuan.durable.Sha256;

/** The bytes as they came, by their SHA-256: {@code originals/ab/abcd…}. No name or suffix from outside is used. */
record Originals(Path folder) {

    private static final Durable FILES = new Durable("original");
    /** One at a time is copied. */
    private static final String PART = ".part";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }

    /**
     * Copies a file, unless its bytes are here already; a file that changed since its key was taken is refused, and a
     * copy that rotted on the disk is replaced.
     */
    void keep(String key, Path source) throws IOException {
        Path target = path(key);
        if (Files.exists(target) && (source.equals(target) || key.equals(Sha256.of(target)))) {
            return;
        }
        FILES.folders(Durable.folderOf(target));
        Path part = folder.resolve(PART);
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest)) {
            FILES.copy(in, part);
        }
        if (!Sha256.hex(digest).equals(key)) {
            FILES.delete(part);
            throw new IOException("the file changed while it was read: " + source);
        }
        FILES.rename(part, target);
    }

    /** Whether there are any. */
    boolean any() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> KEY.matcher(file.getFileName().toString()).matches());
        }
    }

    /** Removes what a killed process was copying. */
    void tidy() throws IOException {
        FILES.delete(folder.resolve(PART));
    }
}
