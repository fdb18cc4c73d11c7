package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.durable.FaultPoints;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;

/**
 * Makes a release out of the one before it: the SQL runs over some documents alone, and what comes of them takes the place of
 * their rows in a copy. {@code renew/tables.csv} says of each table to what its rows belong.
 *
 * @param archive the archive's file, which is only read
 * @param base    the folder of the release before, which is only read
 * @param file    the new file; beside it {@link KeptTables} are written
 * @param folder  for files on the way, which are gone in the end
 * @param memory  for the new file
 */
record Renewal(Path archive, Path base, Path file, Path folder, Memory memory) {

    private static final Durable COPY = new Durable("copy of a release");

    /**
     * Makes it.
     *
     * @param documents of which it is built anew
     * @param runId     the run whose figures are completed, or {@code null}
     * @return the parts of its lake that have other rows than those of the release before
     */
    LakeChange build(List<String> documents, @Nullable String runId) throws SQLException, IOException {
        Path kept = file.resolveSibling(KeptTables.FILE);
        COPY.duplicate(base.resolve(Warehouse.FILE), file);
        COPY.duplicate(base.resolve(KeptTables.FILE), kept);
        LakeChange change;
        try (Connection connection = DuckDb.scratch(memory); Recipe recipe = new Recipe(connection, folder, new HashMap<>());
                Statement sql = connection.createStatement()) {
            Threads.fit(connection, archive);
            sql.execute("ATTACH " + DuckDb.literal(archive.toRealPath()) + " AS whole (READ_ONLY)");
            sql.execute("ATTACH " + DuckDb.literal(base.resolve(KeptTables.FILE).toRealPath()) + " AS kept (READ_ONLY)");
            sql.execute("ATTACH " + DuckDb.literal(file.toRealPath()) + " AS released");
            name(connection, documents);
            ScopedArchive.of(connection, "renewed_document");
            Builder.set(connection, "build_kind", "renewed");
            Builder.set(connection, "build_base", base.getFileName().toString());
            Builder.set(connection, "build_documents", documents.size());
            List<RenewedTable> working = RenewedTable.kept();
            recipe.all(made -> addOthers(sql, made, working));
            LakeChange.Count count = LakeChange.Count.before(connection, "released");
            ReleaseContent content = ReleaseContent.of(connection, "released");
            content.before();
            replace(connection, "released", RenewedTable.all().stream().filter(table -> !table.isKept()).toList());
            change = count.after();
            content.after();
            checkpoint(connection, "released");
            sql.execute("ATTACH " + DuckDb.literal(kept.toRealPath()) + " AS keeping");
            replace(connection, "keeping", working);
            content.keep();
            checkpoint(connection, "keeping");
        }
        try (Connection connection = DuckDb.write(file, memory); Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.literal(archive.toRealPath()) + " AS archive (READ_ONLY)");
            Builder.completeRun(connection, runId);
            sql.execute("DETACH archive");
            FaultPoints.around("release", "checkpoint", () -> sql.execute("CHECKPOINT"));
        }
        return change;
    }

    private static void name(Connection connection, List<String> documents) throws SQLException {
        Recipe.execute(connection, RenewalScope.SQL.text("renewed_document"));
        try (PreparedStatement insert = connection.prepareStatement(RenewalScope.SQL.text("put_renewed_document"))) {
            insert.setArray(1, connection.createArrayOf("VARCHAR", documents.toArray()));
            insert.execute();
        }
    }

    /** What other documents tell, where files that follow ask all of them together. */
    private static void addOthers(Statement sql, NumberedSql made, List<RenewedTable> working) throws SQLException {
        if (made.path().equals("work/001_macros.sql")) {
            sql.execute(RenewalScope.SQL.text("bodies"));
        }
        for (RenewedTable table : working) {
            if (table.others() && table.name().equals("w_" + made.name())) {
                sql.execute(RenewalScope.SQL.text("put_others", Map.of("table", table.name(), "gone", table.rows().gone())));
            }
        }
    }

    /** In one transaction: a file that failed half way is as it was. */
    private static void replace(Connection connection, String copy, List<RenewedTable> tables) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            for (RenewedTable table : tables) {
                // what looks at all documents together is whole already
                sql.execute(RenewalScope.SQL.text("remove", Map.of("copy", copy, "table", table.name(), "gone",
                        table.others() ? "true" : table.rows().gone())));
                sql.execute(RenewalScope.SQL.text("put", Map.of("copy", copy, "table", table.name())));
            }
            FaultPoints.around("release", "commit", connection::commit);
        }
        connection.setAutoCommit(true);
    }

    private static void checkpoint(Connection connection, String copy) throws SQLException, IOException {
        FaultPoints.around("release", "checkpoint", () -> Recipe.execute(connection, "CHECKPOINT " + copy));
        Recipe.execute(connection, "DETACH " + copy);
    }
}
