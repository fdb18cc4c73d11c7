package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.FaultPoints;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFolder;

/**
 * Builds a release whole: runs the SQL of the folder {@code warehouse} over every document of an archive, into a new file.
 *
 * @param archive the archive's file, which is only read
 * @param file    the new file; beside it {@link KeptTables} are written
 * @param folder  for files on the way, which are gone in the end
 * @param memory  for the new file
 * @param seconds what each file took, by its name such as {@code checks/columns_sum.sql}; filled by {@link #build}
 */
record Builder(Path archive, Path file, Path folder, Memory memory, Map<String, Double> seconds) {

    /** What is asked and said while a release is built, beside the SQL that makes it. */
    static final SqlFolder SQL = SqlFolder.of("build");

    /** One order of numbers goes through these folders: working tables and what is published. */
    static final List<String> FOLDERS = List.of("work", "star", "findings", "quality");

    /** The checks are run before the first file with this number: they need what the files before make, and fill what those after read. */
    static final String AFTER_CHECKS = "600";

    Builder(Path archive, Path file, Path folder, Memory memory) {
        this(archive, file, folder, memory, new LinkedHashMap<>());
    }

    /** Where nobody asks why. */
    void build(@Nullable String runId) throws SQLException, IOException {
        build(runId, null);
    }

    /**
     * @param runId the run whose figures are completed, or {@code null}
     * @param why   the release is built whole, for {@code ops.build}; {@code null} where nobody asks
     */
    void build(@Nullable String runId, @Nullable String why) throws SQLException, IOException {
        try (Connection connection = DuckDb.write(file, memory); Recipe recipe = new Recipe(connection, folder, seconds)) {
            Threads.fit(connection, archive);
            Recipe.execute(connection, "ATTACH " + DuckDb.literal(archive.toRealPath()) + " AS archive (READ_ONLY)");
            set(connection, "build_reason", why);
            // one transaction: cheaper than one for each table, and a file that failed half way holds nothing
            connection.setAutoCommit(false);
            recipe.all(made -> { });
            completeRun(connection, runId);
            FaultPoints.around("release", "commit", connection::commit);
            connection.setAutoCommit(true);
            Recipe.execute(connection, "DETACH archive");
            FaultPoints.around("release", "checkpoint", () -> Recipe.execute(connection, "CHECKPOINT"));
            KeptTables.write(connection, connection.getCatalog(), file.resolveSibling(KeptTables.FILE));
        }
    }

    static void set(Connection connection, String name, @Nullable Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SET VARIABLE " + name + " = ?")) {
            statement.setObject(1, value);
            statement.execute();
        }
    }

    /** The run that builds a release knows its figures only when it is there. */
    static void completeRun(Connection connection, @Nullable String runId) throws SQLException {
        if (runId == null) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(SQL.text("run"))) {
            update.setLong(1, ReleaseVerification.facts(connection));
            update.setString(2, runId);
            update.execute();
        }
    }
}
