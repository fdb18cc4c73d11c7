package org.juesuan.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.juesuan.durable.Durable;
import org.juesuan.problem.Problem;

/** The folder that holds everything that the program writes, and what a run keeps in it beside the archive. */
public record DataFolder(Path path) {

    private static final Durable FILES = new Durable("data folder");
    private static final Durable STAGING = new Durable("staging");
    private static final Durable MARK = new Durable("mark of publication");

    public static DataFolder at(Path path) {
        try {
            FILES.folders(path);
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw Problem.usage("the data folder cannot be created: " + e.getMessage() + "; choose another with --data DIR");
        }
    }

    public static Path lock(Path dataDir) {
        return dataDir.resolve("juesuan.lock");
    }

    /** Without the suffix that H2 gives it. */
    public Path jobRepository() {
        return path.resolve("jobs");
    }

    /** Makes room for a new job repository, and says where the old one is now; one is kept. */
    public Path setJobRepositoryAside() throws IOException {
        Path aside = path.resolve("jobs.damaged.mv.db");
        FILES.rename(path.resolve("jobs.mv.db"), aside);
        return aside;
    }

    /** What was fetched from publishers. */
    public Path fetched() {
        return path.resolve("fetched");
    }

    /** Where databases that lie nowhere write what does not fit into memory. */
    public Path spill() {
        return path.resolve("spill");
    }

    /** For files of a run that is at work. */
    public Path staging() {
        return path.resolve("staging");
    }

    /** Says by which recipe a release was built that shows all of the archive, published or held back; absent while none does. */
    private Path publishedBy() {
        return path.resolve("published-by");
    }

    public boolean isPublished(String recipe) {
        try {
            return Files.exists(publishedBy()) && Files.readString(publishedBy()).strip().equals(recipe);
        } catch (IOException e) {
            return false;
        }
    }

    public void markPublished(String recipe) {
        try {
            MARK.write(publishedBy(), recipe + "\n");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** To be called before the archive changes, so that a run that is killed leaves the change to be published. */
    public void markUnpublished() {
        try {
            MARK.delete(publishedBy());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Problem unwritable(IOException e) {
        return Problem.failed("the data folder " + path + " cannot be written: " + e.getMessage(), e);
    }

    /** What a run that was killed left half written, beside the archive and in releases that lie there; the lock must be held. */
    public void clearHalfWritten() {
        Path releases = path.resolve("releases");
        try {
            FILES.clearHalfWritten(path);
            if (Files.isDirectory(releases)) {
                try (Stream<Path> folders = Files.list(releases)) {
                    for (Path release : folders.toList()) {
                        FILES.clearHalfWritten(release);
                    }
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Unpacked files of a run, also of one that was killed; the lock must be held. */
    public void clearStaging() {
        try {
            STAGING.deleteTree(staging());
        } catch (IOException e) {
            throw Problem.failed("the folder for what is in the works cannot be emptied: " + e.getMessage(), e);
        }
    }
}
