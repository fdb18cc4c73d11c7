package org.juesuan.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.juesuan.sql.DuckDb;

/**
 * Compares an archive with what is published, before anything is built from it. A document never leaves the archive,
 * nor a line of a document that was not read again; where one has, the file was damaged or is another one.
 */
final class Lost {

    private static final String LOST = "SELECT count(*) FILTER (a.document_key IS NULL) AS documents, coalesce(sum(p.lines - a.lines) FILTER (a.lines < p.lines), 0)::BIGINT AS lines "
            + "FROM (SELECT document_key, loaded_at, count(l.form) AS lines FROM published.source.document LEFT JOIN published.source.published_line l USING (document_key) GROUP BY ALL) p "
            + "LEFT JOIN (SELECT document_key, loaded_at, count(l.form) AS lines FROM archive.document LEFT JOIN archive.line l USING (document_key) GROUP BY ALL) a USING (document_key) "
            + "WHERE a.document_key IS NULL OR a.loaded_at = p.loaded_at";

    private Lost() {
    }

    /** Throws a {@link WarehouseException} where the archive lacks what the published database shows, if there is one that can be read. */
    static void refuse(Path published, Path archive) throws SQLException {
        if (!Files.exists(published)) {
            return;
        }
        try (Connection connection = DuckDb.scratch(); Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + DuckDb.literal(archive.toAbsolutePath()) + " AS archive (READ_ONLY)");
            if (!attached(statement, published)) {
                return;
            }
            try (ResultSet rows = statement.executeQuery(LOST)) {
                rows.next();
                if (rows.getLong("documents") > 0 || rows.getLong("lines") > 0) {
                    throw new WarehouseException("the archive " + archive + " lacks " + rows.getLong("documents") + " documents and " + rows.getLong("lines")
                            + " lines of others that are published; it is damaged or not the one that was published: restore it from a backup, or read the lost documents again from an inbox");
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
            System.getLogger(Lost.class.getName()).log(System.Logger.Level.WARNING, "the published warehouse cannot be read, and is replaced", e);
            return false;
        }
    }
}
