package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.sql.DuckDb;

/** The way in for readers. */
public final class PublishedWarehouse {

    private PublishedWarehouse() {
    }

    /**
     * Opens the published warehouse for queries: read-only, without access to files or the network, with settings that
     * a query cannot change. The connection keeps its release when another is published.
     */
    public static Connection open(Path dataDir) {
        Path link = dataDir.resolve(Warehouse.FILE);
        while (true) {
            Path release = release(dataDir, link);
            try {
                return unchanged(dataDir, release, DuckDb.readGuarded(release));
            } catch (SQLException | IOException e) {
                // it may have been removed after two more were published since it was looked up
                if (release.equals(release(dataDir, link))) {
                    throw new WarehouseException("the published warehouse cannot be opened: " + e.getMessage(), e);
                }
            }
        }
    }

    /** Figures that somebody changed after they were checked are no answer. What is open already may be removed meanwhile. */
    private static Connection unchanged(Path dataDir, Path database, Connection opened) throws SQLException, IOException {
        Path release = Durable.folderOf(database);
        try {
            Optional<ReleaseManifest> manifest = ReleaseManifest.in(release);
            for (ReleaseSeal seal : manifest.isPresent() ? manifest.get().seals() : List.<ReleaseSeal>of()) {
                Optional<String> broken = seal.path().equals(Warehouse.FILE) ? seal.broken(release, false) : Optional.empty();
                if (broken.isPresent() && Files.exists(database)) {
                    opened.close();
                    throw new WarehouseException("the published release " + release.getFileName() + " was changed after it was built ("
                            + broken.get()
                            + "), and is not shown; ./juesuan undo goes back to the one before, or remove "
                            + dataDir.resolve("published-by")
                            + ": the next ./juesuan nightly builds one anew");
                }
            }
            return opened;
        } catch (IOException e) {
            if (Files.exists(database)) {
                opened.close();
                throw e;
            }
            return opened;
        }
    }

    private static Path release(Path dataDir, Path link) {
        while (true) {
            Path meant = meant(link);
            try {
                return link.toRealPath();
            } catch (NoSuchFileException e) {
                // what it led to may have been removed after it was switched
                if (meant == null || meant.equals(meant(link))) {
                    throw new WarehouseException("nothing is published in " + dataDir
                            + " yet; ./juesuan nightly builds and publishes one", e);
                }
            } catch (IOException e) {
                throw new WarehouseException("the published warehouse cannot be opened: " + e.getMessage(), e);
            }
        }
    }

    /** Where the link leads; {@code null} where there is none. */
    private static @Nullable Path meant(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return null;
        }
    }
}
