package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.juesuan.durable.FaultPoints;
import org.juesuan.sql.DuckDb;

/**
 * What lies beside a release so that the next one need not be built of every document: by what documents hang together, what
 * the archive held of each, the sums of the release's rows, and of some working tables the rows of each document. Readers of
 * a release need none of it.
 */
final class KeptTables {

    /** In the folder of a release. */
    static final String FILE = "renew.duckdb";

    private KeptTables() {
    }

    /**
     * Writes the working tables of a connection that built a whole release, and what that holds.
     *
     * @param released its name there
     */
    static void write(Connection connection, String released, Path file) throws SQLException, IOException {
        Recipe.execute(connection, "ATTACH " + DuckDb.literal(file.toAbsolutePath()) + " AS keeping");
        for (RenewedTable table : RenewedTable.kept()) {
            Recipe.execute(connection, RenewalScope.SQL.text("keep", Map.of("table", table.name())));
        }
        ReleaseContent content = ReleaseContent.of(connection, released);
        content.all();
        content.keep();
        FaultPoints.around("release", "keep", () -> Recipe.execute(connection, "CHECKPOINT keeping"));
        Recipe.execute(connection, "DETACH keeping");
    }
}
