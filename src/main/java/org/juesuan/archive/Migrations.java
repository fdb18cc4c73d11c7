package org.juesuan.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.juesuan.durable.FaultPoints;
import org.juesuan.sql.SqlFile;
import org.juesuan.sql.SqlFolder;

/** Brings the store's tables to the state that this version writes: each numbered file once, in a transaction. */
final class Migrations {

    private static final SqlFolder SQL = SqlFolder.of("archive_queries");

    private Migrations() {
    }

    static void apply(Connection connection) throws SQLException, IOException {
        Set<String> applied = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SQL.text("migration_table"));
            try (ResultSet rows = statement.executeQuery(SQL.text("migrations"))) {
                while (rows.next()) {
                    applied.add(rows.getString(1));
                }
            }
        }
        for (SqlFile file : SqlFile.in("archive", ".sql")) {
            if (!applied.contains(file.name())) {
                apply(connection, file);
            }
        }
    }

    private static void apply(Connection connection, SqlFile file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
             PreparedStatement done = connection.prepareStatement(SQL.text("migration"))) {
            statement.execute(file.text());
            done.setString(1, file.name());
            done.execute();
            FaultPoints.around("migration", "commit", connection::commit);
        } catch (SQLException | IOException e) {
            connection.rollback();
            throw e;
        }
        connection.setAutoCommit(true);
    }
}
