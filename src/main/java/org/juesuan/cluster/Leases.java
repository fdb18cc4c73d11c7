package org.juesuan.cluster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.juesuan.problem.Problem;
import org.slf4j.LoggerFactory;

/** The worker's side of the database: takes partitions, keeps them, and says what came of them. Each is one transaction. */
final class Leases {

    private final ClusterDatabase database;
    private final PartitionQueue queue;
    private final String worker;
    private final int documents;

    /**
     * Those of one worker.
     *
     * @param worker    its name, which no other has
     * @param documents that it reads at a time
     */
    Leases(ClusterDatabase database, String worker, int documents) {
        this.database = database;
        this.worker = worker;
        this.documents = documents;
        queue = new PartitionQueue(database.dataSource());
    }

    /** A run that workers work for. */
    record OpenRun(String id, String version, int leaseSeconds) {
    }

    private static String sql(String name) {
        return ClusterDatabase.SQL.text(name);
    }

    /** The run that is going on; empty where none is. */
    Optional<OpenRun> run() {
        List<OpenRun> open = database.ask(jdbc -> jdbc.query(sql("run_open"),
                (row, n) -> new OpenRun(row.getString("id"), row.getString("version"), row.getInt("lease_seconds"))));
        return open.stream().findFirst();
    }

    /** What the shared folder must say of itself; empty where no manager ever was. */
    Optional<String> mark() {
        return database.ask(jdbc -> jdbc.queryForList(sql("mark"), String.class)).stream().findFirst();
    }

    void seen() {
        database.ask(jdbc -> jdbc.update(sql("seen"), worker, Partitions.host(), WorkerVersion.current(), documents));
    }

    void gone() {
        database.ask(jdbc -> jdbc.update(sql("gone"), worker));
    }

    /** The next partition; empty where none waits. A message and what it leads to are one transaction, so that neither is lost. */
    Optional<Lease> take(String run) {
        return database.ask(jdbc -> {
            for (OptionalInt number = queue.poll(run); number.isPresent(); number = queue.poll(run)) {
                int wanted = number.getAsInt();
                List<Integer> fences = jdbc.query(sql("take"), (row, n) -> row.getInt("fence"), worker, run, wanted);
                if (!fences.isEmpty()) {
                    return Optional.of(new Lease(run, wanted, fences.get(0)));
                }
            }
            return Optional.empty();
        });
    }

    /** Whether it is still the worker's, for another lease. */
    boolean renew(Lease lease, int read, long pages) {
        return database.ask(jdbc -> {
            jdbc.update(sql("seen"), worker, Partitions.host(), WorkerVersion.current(), documents);
            return jdbc.update(sql("renew"), read, pages, lease.run(), lease.number(), lease.fence()) == 1;
        });
    }

    /** Whether the shard counts: it does not where the partition went to another meanwhile. */
    boolean done(Lease lease, Shard shard, int read, long pages) {
        return database.ask(jdbc -> {
            if (jdbc.update(sql("done"), shard.name(), shard.bytes(), shard.sha256(), read, pages, lease.run(), lease.number(),
                    lease.fence()) == 1) {
                return true;
            }
            // said before, and the answer was lost with the connection
            Integer counts = jdbc.queryForObject(sql("is_done"), Integer.class, lease.run(), lease.number(), lease.fence(), shard.name());
            return counts != null && counts == 1;
        });
    }

    /** Gives it to another at once; where that cannot be said, its lease runs out. */
    void letGo(Lease lease) {
        try {
            database.ask(jdbc -> jdbc.update(sql("let_go"), lease.run(), lease.number(), lease.fence()));
        } catch (Problem e) {
            LoggerFactory.getLogger(Leases.class).warn("partition {} could not be given back", lease.number(), e);
        }
    }
}
