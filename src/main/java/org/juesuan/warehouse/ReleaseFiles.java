package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFile;

/**
 * What lies in a release beside its database: every star and source table as Parquet ({@link Lake}), and
 * {@value ReleaseManifest#FILE}, which says what the release was made of, what it holds and what each file is.
 *
 * @param folder   of the release, where the database lies already
 * @param database its file
 * @param memory   for counting and sorting
 */
record ReleaseFiles(Path folder, Path database, Memory memory) {

    /**
     * @param newest the folder of the release before, whose files may be shared; {@code null} where there is none
     * @param change what its files do not have
     */
    void write(String id, @Nullable String runId, Instant now, @Nullable Path newest, LakeChange change) throws SQLException, IOException {
        try (Connection connection = DuckDb.scratch(memory); Statement statement = connection.createStatement()) {
            Threads.fit(connection, database);
            statement.execute("ATTACH " + DuckDb.literal(database.toRealPath()) + " AS built (READ_ONLY)");
            statement.execute("ATTACH " + DuckDb.literal(folder.resolve(KeptTables.FILE).toRealPath()) + " AS kept (READ_ONLY)");
            Builder.set(connection, "release", id);
            Builder.set(connection, "run", runId);
            Builder.set(connection, "built_at", now.truncatedTo(ChronoUnit.SECONDS).toString());
            Builder.set(connection, "program", version());
            Builder.set(connection, "java", System.getProperty("java.version"));
            Builder.set(connection, "recipe", RecipeHash.current());
            for (SqlFile file : SqlFile.in("release", ".sql")) {
                statement.execute(file.text());
            }
            Optional<FormerRelease> former = Optional.ofNullable(newest).flatMap(FormerRelease::in);
            List<ReleaseSeal> seals = new Lake(connection, folder, former).write(change);
            Builder.set(connection, "seals", ReleaseSeal.json(ReleaseSeal.of(folder, seals)));
            new Durable("manifest").write(folder.resolve(ReleaseManifest.FILE),
                    DuckDb.texts(statement, Builder.SQL.text("manifest")).get(0) + "\n");
        }
    }

    /** Of the jar; a program run from its classes has none. */
    private static String version() {
        String version = ReleaseFiles.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
