package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFolder;

/**
 * The documents that a release must be built anew of: those that are new, changed or gone since the last one, and those that
 * hang together with them, then or now. A document hangs together with others by words (bodies, names, what a person says)
 * that it tells by itself, so only the changed ones are asked for theirs.
 *
 * @param documents their keys; a document that is gone is among them
 * @param of        number of documents that the archive holds
 */
record RenewalScope(List<String> documents, long of) {

    /** What is asked and said meanwhile. */
    static final SqlFolder SQL = SqlFolder.of("renew");

    /** Files with lower numbers tell of each document by itself what it hangs together by. */
    private static final String BY_ITSELF = "100";

    /**
     * @param archive the archive's file
     * @param kept    what lies beside the last release
     * @param folder  for files on the way, which are gone in the end
     */
    static RenewalScope of(Path archive, Path kept, Path folder, Memory memory) throws SQLException, IOException {
        try (Connection connection = DuckDb.scratch(memory); Recipe recipe = new Recipe(connection, folder, new HashMap<>());
                Statement sql = connection.createStatement()) {
            Threads.fit(connection, archive);
            sql.execute("ATTACH " + DuckDb.literal(archive.toRealPath()) + " AS whole (READ_ONLY)");
            sql.execute("ATTACH " + DuckDb.literal(kept.toRealPath()) + " AS kept (READ_ONLY)");
            ScopedArchive.all(connection);
            sql.execute(NumberedSql.in(List.of("work")).stream().filter(file -> file.name().equals("document_state")).findFirst()
                    .orElseThrow().text());
            sql.execute(SQL.text("current_state"));
            long all = count(sql, "documents");
            sql.execute(SQL.text("changed"));
            ScopedArchive.of(connection, "changed_document");
            recipe.before(BY_ITSELF);
            sql.execute(SQL.text("changed_subject"));
            sql.execute(SQL.text("touched"));
            sql.execute(SQL.text("all_link"));
            while (sql.executeUpdate(SQL.text("more")) > 0) {
                // each round takes in the neighbours of those before
            }
            return new RenewalScope(DuckDb.texts(sql, SQL.text("renewed")), all);
        }
    }

    private static long count(Statement sql, String question) throws SQLException {
        try (ResultSet rows = sql.executeQuery(SQL.text(question))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
