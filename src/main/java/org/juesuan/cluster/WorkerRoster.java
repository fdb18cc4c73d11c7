package org.juesuan.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works for the cluster, as the database knows it. */
public final class WorkerRoster {

    private static final int MICROS = 1_000_000;

    private WorkerRoster() {
    }

    /**
     * A worker.
     *
     * @param id        its name
     * @param host      and process
     * @param version   by which it reads
     * @param documents that it reads at a time
     * @param seen      how long ago
     * @param partition that it is at; {@code null} where it waits
     * @param read      documents of the partition so far
     * @param of        documents of the partition
     * @param current   whether it is of this version
     */
    public record Member(String id, String host, String version, int documents, Duration seen, @Nullable Integer partition, int read,
            int of, boolean current) {
    }

    /** Those of the last day. */
    public static List<Member> of(ClusterDatabase database) {
        ClusterSchema.require(database);
        return database.ask(jdbc -> jdbc.query(ClusterDatabase.SQL.text("workers"),
                (row, n) -> new Member(row.getString("id"), row.getString("host"),
                row.getString("version"), row.getInt("documents"), Duration.ofSeconds(row.getInt("seconds")),
                (Integer) row.getObject("number"),
                row.getInt("read"), row.getInt("partition_documents"), row.getString("version").equals(WorkerVersion.current()))));
    }

    /** How much the clock of this machine is before the database's; leases do not depend on it, logs are harder to lay side by side. */
    public static Duration clockBeforeDatabase(ClusterDatabase database) {
        Double seconds = database.ask(jdbc -> jdbc.queryForObject(ClusterDatabase.SQL.text("clock"), Double.class));
        long micros = Math.round((seconds == null ? 0 : seconds) * MICROS);
        Instant there = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return Duration.between(there, Instant.now());
    }

    /** Whether the shared folder is the manager's; nothing is said before there was one. */
    public static void requireShared(ClusterDatabase database, Path shared) {
        database.ask(jdbc -> jdbc.queryForList(ClusterDatabase.SQL.text("mark"), String.class)).stream().findFirst()
                .ifPresent(new SharedFolder(shared)::require);
    }
}
