package org.juesuan.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;

/**
 * Compares an archive with what is published, before anything is built from it. A document never leaves the archive,
 * nor a line of a document that was not read again; where one has, the file was damaged or is another one.
 */
final class ArchiveLossGuard {

    private ArchiveLossGuard() {
    }

    /** Throws a {@link WarehouseException} where the archive lacks what the published database shows, if there is one that can be read. */
    static void refuse(Path published, Path archive, Memory memory) throws SQLException {
        if (!Files.exists(published)) {
            return;
        }
        try (Connection connection = DuckDb.scratch(memory); Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + DuckDb.literal(archive.toAbsolutePath()) + " AS archive (READ_ONLY)");
            if (!attached(statement, published)) {
                return;
            }
            try (ResultSet rows = statement.executeQuery(Builder.SQL.text("lost"))) {
                rows.next();
                if (rows.getLong("documents") > 0 || rows.getLong("lines") > 0) {
                    throw new WarehouseException("the archive " + archive + " lacks " + rows.getLong("documents") + " documents and "
                            + rows.getLong("lines")
                            + " lines of others that are published; it is damaged or not the one that was published: restore it from a "
                            + "backup, or read the lost documents again from an inbox");
                }
            }
        }
    }

    private static boolean attached(Statement statement, Path published) {
        try {
            statement.execute("ATTACH " + DuckDb.literal(published.toAbsolutePath()) + " AS published (READ_ONLY)");
            statement.execute("SELECT count(*) FROM published.source.document");
            return true;
        } catch (SQLException e) {
            System.getLogger(ArchiveLossGuard.class.getName())
                    .log(System.Logger.Level.WARNING, "the published warehouse cannot be read, and is replaced", e);
            return false;
        }
    }
}
