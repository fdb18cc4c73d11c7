package org.juesuan.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds everything that the program writes, and what a run keeps in it beside the archive. */
record DataFolder(Path path) {

    static DataFolder at(Path path) {
        try {
            return new DataFolder(Files.createDirectories(path).toRealPath());
        } catch (IOException e) {
            throw JobProblem.usage("the data folder " + path + " cannot be created (" + e.getClass().getSimpleName()
                    + "); choose another with --data DIR");
        }
    }

    static Path lock(Path dataDir) {
        return dataDir.resolve("juesuan.lock");
    }

    /** Without the suffix that H2 gives it. */
    Path jobRepository() {
        return path.resolve("jobs");
    }

    Path staging() {
        return path.resolve("staging");
    }

    /** Says by which recipe a release was built that shows all of the archive, published or held back; absent while none does. */
    private Path publishedBy() {
        return path.resolve("published-by");
    }

    boolean isPublished(String recipe) {
        try {
            return Files.exists(publishedBy()) && Files.readString(publishedBy()).strip().equals(recipe);
        } catch (IOException e) {
            return false;
        }
    }

    void markPublished(String recipe) {
        try {
            Files.writeString(publishedBy(), recipe + "\n");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** To be called before the archive changes, so that a run that is killed leaves the change to be published. */
    void markUnpublished() {
        try {
            Files.deleteIfExists(publishedBy());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private JobProblem unwritable(IOException e) {
        return JobProblem.failed("the data folder " + path + " cannot be written: " + e.getMessage(), e);
    }

    /** Unpacked files of a run, also of one that was killed; the lock must be held. */
    void clearStaging() {
        if (!Files.isDirectory(staging())) {
            return;
        }
        try (Stream<Path> files = Files.walk(staging())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(staging())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw JobProblem.failed("the folder " + staging() + " cannot be emptied: " + e.getMessage(), e);
        }
    }
}
