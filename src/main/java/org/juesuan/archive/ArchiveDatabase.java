package org.juesuan.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.durable.FaultPoints;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFolder;

/**
 * The archive's file, open: questions and changes by the names of files in {@code warehouse/archive_queries}, and transactions,
 * of which a failed one leaves nothing. One thread is in it at a time.
 */
final class ArchiveDatabase implements AutoCloseable {

    private static final Durable FILES = new Durable("archive");
    private static final SqlFolder SQL = SqlFolder.of("archive_queries");

    private final DuckDBConnection connection;

    private ArchiveDatabase(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** What a transaction does. */
    interface Work {
        void run() throws SQLException;
    }

    /** What becomes of the rows of a question. */
    interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Opens a file, and migrates it where needed. */
    static ArchiveDatabase open(Path file, Memory memory) throws SQLException, IOException {
        DuckDBConnection connection = DuckDb.write(file, memory).unwrap(DuckDBConnection.class);
        try {
            Migrations.apply(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(SQL.text("settings"));
            }
            return new ArchiveDatabase(connection);
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Under another name until it is whole: a file with the archive's name is one. */
    static void create(Path file, Memory memory) throws SQLException, IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        FILES.delete(part);
        FILES.delete(part.resolveSibling(part.getFileName() + ".wal"));
        open(part, memory).close();
        FILES.syncTree(part);
        FILES.rename(part, file);
    }

    /** For appenders. */
    DuckDBConnection connection() {
        return connection;
    }

    /** Removes all evidence of a document. */
    void forget(String key) throws SQLException {
        try (PreparedStatement variable = connection.prepareStatement("SET VARIABLE document = ?");
                Statement statement = connection.createStatement()) {
            variable.setString(1, key);
            variable.execute();
            statement.execute(SQL.text("forget"));
        }
    }

    synchronized void update(String change, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL.text(change))) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    synchronized <T> T query(String question, Rows<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(SQL.text(question))) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new ArchiveException("the archive could not be read: " + e.getMessage(), e);
        }
    }

    synchronized void inTransaction(String what, String name, Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                FaultPoints.around(what, "commit", connection::commit);
            } catch (SQLException | IOException | RuntimeException e) {
                undo(e);
                throw e;
            }
            connection.setAutoCommit(true);
        } catch (SQLException | IOException e) {
            throw new ArchiveException(what + " " + name + " could not be kept: " + e.getMessage(), e);
        }
    }

    /** What went wrong first is what is told: a database that could not write may not be able to undo either. */
    private void undo(Exception trouble) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            trouble.addSuppressed(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Writes everything into the file itself. */
    @Override
    public synchronized void close() {
        try (DuckDBConnection closing = connection; Statement statement = closing.createStatement()) {
            FaultPoints.around(FILES.what(), "checkpoint", () -> statement.execute("CHECKPOINT"));
        } catch (SQLException | IOException e) {
            throw new ArchiveException("the archive could not be closed: " + e.getMessage(), e);
        }
    }
}
