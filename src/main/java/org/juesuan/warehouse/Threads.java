package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How many threads a connection works with. Hundreds of statements over a few documents take their time for being planned, and
 * a third of it goes into dividing work that is too small to be divided.
 */
final class Threads {

    /** Bytes of a file up to which one thread is no slower by the clock: some tens of documents. */
    private static final long SMALL = 16L << 20;

    private Threads() {
    }

    /** Leaves a connection that works over a small file one thread, and others what the machine has. */
    static void fit(Connection connection, Path worked) throws SQLException, IOException {
        if (Files.size(worked) <= SMALL) {
            Recipe.execute(connection, "SET threads = 1");
        }
    }
}
