package org.juesuan.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.juesuan.folder.DataFolder;
import org.juesuan.folder.RunLock;
import org.juesuan.problem.Problem;
import org.juesuan.warehouse.ReleaseCatalogue;

/** What an operator decides about releases, with the lock of the data folder in hand. */
public final class ReleaseDecisions {

    private ReleaseDecisions() {
    }

    /**
     * Goes back to the release that readers got before the published one.
     *
     * @return the release that is published now
     * @throws JobProblem where another run holds the lock
     */
    public static String undo(Path data) {
        requireFolder(data);
        try (RunLock lock = RunLock.take(DataFolder.lock(data), "undo", Instant.now())) {
            return new ReleaseCatalogue(data).undo();
        }
    }

    /**
     * Publishes a release that was held back, or any other.
     *
     * @param word its id, a beginning of it, or {@code previous}
     * @return its id
     * @throws JobProblem where another run holds the lock
     */
    public static String accept(Path data, String word) {
        requireFolder(data);
        try (RunLock lock = RunLock.take(DataFolder.lock(data), "publish", Instant.now())) {
            ReleaseCatalogue shelf = new ReleaseCatalogue(data);
            String id = shelf.find(word);
            shelf.accept(id);
            return id;
        }
    }

    /** A mistyped folder is not made. */
    private static void requireFolder(Path data) {
        if (!Files.isDirectory(data)) {
            throw Problem.usage("the data folder " + data + " does not exist");
        }
    }
}
