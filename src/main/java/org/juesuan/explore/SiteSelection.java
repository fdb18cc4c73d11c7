package org.juesuan.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.juesuan.problem.Problem;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFolder;

/** A release with some of its bodies alone: their facts, their documents, and what stands in these. */
final class SiteSelection {

    private static final SqlFolder SQL = SqlFolder.of(SiteData.SITE);

    private SiteSelection() {
    }

    /**
     * Writes a database of its own, in which nothing is left of the other bodies.
     *
     * @param release its database
     * @param where   a SQL condition on {@code dim_department}
     * @param to      the database to be made
     * @throws Problem where the condition makes no sense, or no body fulfils it
     */
    static void write(Path release, String where, Path to) throws SQLException, IOException {
        Path copy = to.resolveSibling(to.getFileName() + ".all");
        try {
            remove(to);
            Files.copy(release.toRealPath(), copy);
            try (Connection connection = DuckDb.write(copy, Memory.AS_IT_TAKES); Statement statement = connection.createStatement()) {
                choose(statement, where);
                for (String deletion : DuckDb.texts(statement, SQL.text("selection_deletions"))) {
                    statement.execute(deletion);
                }
                statement.execute("CHECKPOINT");
            }
            // a file from which rows were deleted still holds them
            try (Connection connection = DuckDb.scratch(Memory.AS_IT_TAKES); Statement statement = connection.createStatement()) {
                statement.execute("ATTACH " + DuckDb.literal(copy) + " AS chosen (READ_ONLY)");
                statement.execute("ATTACH " + DuckDb.literal(to.toAbsolutePath()) + " AS made");
                statement.execute("COPY FROM DATABASE chosen TO made");
                statement.execute("CHECKPOINT made");
            }
        } finally {
            remove(copy);
        }
    }

    /** What the database says of a condition: the driver puts a sentence of its own before it. */
    private static String words(SQLException e) {
        String all = String.valueOf(e.getMessage()).strip();
        int own = all.indexOf("Error: ", all.indexOf('\n') + 1);
        return all.startsWith("Invalid Input Error: Attempting") && own >= 0 ? all.substring(own + "Error: ".length()) : all;
    }

    private static void choose(Statement statement, String where) throws SQLException {
        try {
            statement.execute(SQL.text("selection_departments").replace("{where}", where));
        } catch (SQLException e) {
            throw Problem.usage("--where is a condition on dim_department, such as city = '乐山市': " + words(e), e);
        }
        statement.execute(SQL.text("selection_documents"));
        if (DuckDb.texts(statement, "FROM chosen_department LIMIT 1").isEmpty()) {
            throw Problem.usage("no body fulfils --where " + where + "; ./juesuan query \"FROM dim_department\" lists them");
        }
    }

    /** A database that was made in between, with its log. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        } catch (IOException e) {
            System.getLogger(SiteSelection.class.getName()).log(System.Logger.Level.WARNING, "cannot remove " + file, e);
        }
    }
}
