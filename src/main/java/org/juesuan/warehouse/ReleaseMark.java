package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.juesuan.durable.Durable;

/** What became of a release after it was built: a small file in its folder, of lines that a person can read. */
enum ReleaseMark {

    /** Readers got it once: the time, UTC. It is set before the link is switched, so that none that is published lacks it. */
    PUBLISHED,
    /** It was not published by itself: why, a line for each reason. */
    HELD,
    /** An operator went back from it: the time, UTC. */
    UNDONE;

    private static final Durable FILES = new Durable("mark");

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
        try {
            FILES.write(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new WarehouseException("the mark " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    void remove(Path release) {
        try {
            FILES.delete(in(release));
        } catch (IOException e) {
            throw new WarehouseException("the mark " + in(release) + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
