package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** What became of a release after it was built: a small file in its folder, of lines that a person can read. */
enum Mark {

    /** Readers got it once: the time, UTC. It is set before the link is switched, so that none that is published lacks it. */
    PUBLISHED,
    /** It was not published by itself: why, a line for each reason. */
    HELD,
    /** An operator went back from it: the time, UTC. */
    UNDONE;

    private Path in(Path release) {
        return release.resolve(name().toLowerCase(Locale.ROOT));
    }

    boolean on(Path release) {
        return Files.exists(in(release));
    }

    /** Its lines; none where it is not set. */
    List<String> lines(Path release) {
        try {
            return on(release) ? Files.readAllLines(in(release)) : List.of();
        } catch (IOException e) {
            throw new WarehouseException("the mark " + in(release) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whole or not at all, also when the power fails. */
    void set(Path release, List<String> lines) {
        Path file = in(release);
        Path aside = file.resolveSibling("." + file.getFileName());
        try {
            Files.write(aside, lines);
            force(aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(release);
        } catch (IOException e) {
            throw new WarehouseException("the mark " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    void remove(Path release) {
        try {
            if (Files.deleteIfExists(in(release))) {
                force(release);
            }
        } catch (IOException e) {
            throw new WarehouseException("the mark " + in(release) + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
