package org.juesuan.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFile;
import org.juesuan.sql.SqlFolder;

/**
 * How the writer's store is, told without changing it.
 *
 * @param documents number of documents
 * @param version   the last migration that was applied
 * @param pending   migrations that the next run will apply
 * @param unknown   migrations that only a newer version of this program knows
 */
public record ArchiveState(long documents, String version, List<String> pending, List<String> unknown) {

    private static final SqlFolder SQL = SqlFolder.of("archive_queries");

    /**
     * Of the archive in a data folder that no run is at work in; empty where there is none.
     *
     * @throws ArchiveException where it cannot be opened
     */
    public static Optional<ArchiveState> of(Path dataDir) {
        Path file = dataDir.resolve(Archive.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> known = SqlFile.in("archive", ".sql").stream().map(SqlFile::name).toList();
        List<String> applied = new ArrayList<>();
        try (Connection connection = DuckDb.read(file); Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(SQL.text("migrations"))) {
                while (rows.next()) {
                    applied.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery(SQL.text("documents"))) {
                rows.next();
                return Optional.of(new ArchiveState(rows.getLong(1), applied.isEmpty() ? "nothing" : applied.get(applied.size() - 1),
                        known.stream().filter(name -> !applied.contains(name)).toList(),
                        applied.stream().filter(name -> !known.contains(name)).toList()));
            }
        } catch (SQLException e) {
            throw new ArchiveException("the archive " + file + " cannot be opened: " + String.valueOf(e.getMessage()).lines().findFirst()
                    .orElse(""), e);
        }
    }
}
