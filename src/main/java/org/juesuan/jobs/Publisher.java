package org.juesuan.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.juesuan.warehouse.Shelf;

/** What an operator decides about releases, with the lock of the data folder in hand. */
public final class Publisher {

    private Publisher() {
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
            return new Shelf(data).undo();
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
            Shelf shelf = new Shelf(data);
            String id = shelf.find(word);
            shelf.accept(id);
            return id;
        }
    }

    /** A mistyped folder is not made. */
    private static void requireFolder(Path data) {
        if (!Files.isDirectory(data)) {
            throw JobProblem.usage("the data folder " + data + " does not exist");
        }
    }
}
