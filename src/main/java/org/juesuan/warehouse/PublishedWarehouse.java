package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
                return DuckDb.readGuarded(release);
            } catch (SQLException e) {
                // it may have been removed after two more were published since it was looked up
                if (release.equals(release(dataDir, link))) {
                    throw new WarehouseException("the published warehouse cannot be opened: " + e.getMessage(), e);
                }
            }
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
                    throw new WarehouseException("nothing is published in " + dataDir + " yet; ./juesuan nightly builds and publishes one", e);
                }
            } catch (IOException e) {
                throw new WarehouseException("the published warehouse cannot be opened: " + e.getMessage(), e);
            }
        }
    }

    /** Where the link leads; {@code null} where there is none. */
    private static Path meant(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return null;
        }
    }
}
