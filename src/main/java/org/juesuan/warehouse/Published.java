package org.juesuan.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.juesuan.sql.DuckDb;

/** The way in for readers. */
public final class Published {

    private Published() {
    }

    /**
     * Opens the published warehouse for queries: read-only, without access to files or the network, with settings that
     * a query cannot change. The connection keeps its release when another is published.
     */
    public static Connection open(Path dataDir) {
        Path file = dataDir.resolve(Warehouse.FILE);
        if (!Files.exists(file)) {
            throw new WarehouseException("nothing is published in " + dataDir + " yet");
        }
        try {
            return DuckDb.readGuarded(file);
        } catch (SQLException e) {
            throw new WarehouseException("the published warehouse cannot be opened: " + e.getMessage(), e);
        }
    }
}
