package org.juesuan.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * When a file counts as whole: somebody may be copying it into the inbox just now.
 *
 * @param quiet for how long it must not have changed
 * @param most  how long files that change are waited for; what still changes then is left for the next run
 */
public record SettleTime(Duration quiet, Duration most) {

    /** Every file is whole, unless it changes while it is read. */
    public static final SettleTime NONE = new SettleTime(Duration.ZERO, Duration.ZERO);

    /** What shows that a file was written to. */
    record State(long bytes, FileTime changed) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new State(attributes.size(), attributes.lastModifiedTime());
        }
    }

    /** A time that lies ahead comes from another clock, and says nothing. */
    boolean quiet(State state, Instant now) {
        Duration age = Duration.between(state.changed.toInstant(), now).abs();
        return age.compareTo(quiet) >= 0;
    }
}
