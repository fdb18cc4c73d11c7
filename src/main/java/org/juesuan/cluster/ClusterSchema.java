package org.juesuan.cluster;

import java.util.List;
import org.juesuan.problem.Problem;
import org.juesuan.sql.SqlFile;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the database: the manager brings them up to what this version wants, and a worker only looks. */
final class ClusterSchema {

    private ClusterSchema() {
    }

    /** Applies what was not applied yet, each file in a transaction; the manager's lock must be held. */
    static void migrate(ClusterDatabase database) {
        List<String> applied = database.ask(jdbc -> {
            jdbc.execute(ClusterDatabase.SQL.text("migration_table"));
            return names(jdbc);
        });
        requireKnown(applied);
        for (SqlFile file : SqlFile.in("cluster_schema", ".sql")) {
            if (!applied.contains(file.name())) {
                database.ask(jdbc -> {
                    jdbc.execute(file.text());
                    return jdbc.update(ClusterDatabase.SQL.text("migration"), file.name());
                });
            }
        }
    }

    /**
     * Whether it is the one that this version works with.
     *
     * @throws Problem of usage where it is not
     */
    static void require(ClusterDatabase database) {
        List<String> applied = applied(database);
        if (applied.isEmpty()) {
            throw Problem.usage("cluster: no manager has run over the database " + database.access()
                    + " yet, so there is nothing to work for");
        }
        requireKnown(applied);
        List<String> pending = SqlFile.in("cluster_schema", ".sql").stream().map(SqlFile::name).filter(name -> !applied.contains(name))
                .toList();
        if (!pending.isEmpty()) {
            throw Problem.usage("cluster: the tables in the database are older than this version (" + String.join(", ", pending)
                    + " is missing); the next run of the manager with this version brings them up to it");
        }
    }

    /** Names of the files that were applied. */
    static List<String> applied(ClusterDatabase database) {
        return database.ask(jdbc -> Boolean.TRUE.equals(jdbc.queryForObject(ClusterDatabase.SQL.text("has_migrations"), Boolean.class))
                ? names(jdbc) : List.of());
    }

    private static void requireKnown(List<String> applied) {
        List<String> known = SqlFile.in("cluster_schema", ".sql").stream().map(SqlFile::name).toList();
        List<String> unknown = applied.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw Problem.usage("cluster: the tables in the database are of a newer version of this program (" + String.join(", ", unknown)
                    + "); install that version here, too");
        }
    }

    private static List<String> names(JdbcTemplate jdbc) {
        return jdbc.queryForList(ClusterDatabase.SQL.text("migrations"), String.class);
    }
}
