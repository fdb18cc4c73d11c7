package org.juesuan.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.juesuan.model.FileMark;

/** Files whose bytes were hashed before. May be asked by several threads. */
public interface KnownFiles {

    /** Nothing is known, and nothing noted. */
    KnownFiles NONE = new KnownFiles() {
        @Override
        public Optional<String> key(FileMark mark) {
            return Optional.empty();
        }

        @Override
        public void hashed(FileMark mark, String key) {
            // nobody asks later
        }
    };

    /** A file may be written twice within what its file system tells apart, so what is younger than this is no mark. */
    Duration SETTLED = Duration.ofSeconds(2);

    /** The SHA-256 of a file that is the same as it was. */
    Optional<String> key(FileMark mark);

    /** A file was hashed. */
    void hashed(FileMark mark, String key);

    /** Empty where the file system has no inodes, or a time of the file is too near, or lies ahead: then its bytes tell. */
    static Optional<FileMark> mark(Path file, Instant now) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        Map<String, Object> is = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,dev,ino", LinkOption.NOFOLLOW_LINKS);
        Instant settled = now.minus(SETTLED);
        if (!(is.get("size") instanceof Long size) || !(is.get("lastModifiedTime") instanceof FileTime modified)
                || !(is.get("ctime") instanceof FileTime changed)) {
            return Optional.empty();
        }
        boolean old = modified.toInstant().isBefore(settled) && changed.toInstant().isBefore(settled);
        return !old ? Optional.empty()
                : Optional.of(new FileMark(file.toString(), size, modified.toInstant().toString(), changed.toInstant().toString(),
                is.get("dev") + "/" + is.get("ino")));
    }
}
