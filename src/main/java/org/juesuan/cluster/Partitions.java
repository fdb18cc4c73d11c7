package org.juesuan.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.juesuan.durable.Durable;
import org.juesuan.problem.Problem;
import org.juesuan.settings.ClusterSettings;
import org.juesuan.settings.JobDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The manager's side of a run: hands partitions out, watches over their leases, and opens the shards that count. Belongs to the
 * thread of the job.
 */
public final class Partitions implements AutoCloseable {

    /** So often a partition may change hands before the manager reads it itself. */
    private static final int TRIES = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);

    private final ClusterDatabase database;
    private final SharedFolder shared;
    private final PartitionQueue queue;
    private final ManagerLock lock;
    private final String run;
    private final JobDefinition job;
    /** Shards that were looked at and are whole, by the number of their partition. */
    private final Map<Integer, Shard> whole = new TreeMap<>();

    private Partitions(ClusterDatabase database, SharedFolder shared, ManagerLock lock, String run, JobDefinition job) {
        this.database = database;
        this.shared = shared;
        this.lock = lock;
        this.run = run;
        this.job = job;
        queue = new PartitionQueue(database.dataSource());
    }

    /**
     * Begins a run: from here on no other manager can, and workers that are of another version end.
     *
     * @throws Problem where another manager is at work, or database or folder cannot be used
     */
    public static Partitions begin(ClusterDatabase database, ClusterSettings settings, String run, JobDefinition job) {
        ManagerLock lock = ManagerLock.take(database);
        try {
            ClusterSchema.migrate(database);
            SharedFolder shared = new SharedFolder(settings.shared());
            String mark = shared.mark();
            shared.require(database.ask(jdbc -> {
                jdbc.update(sql("mark_set"), mark);
                return String.valueOf(jdbc.queryForObject(sql("mark"), String.class));
            }));
            Partitions partitions = new Partitions(database, shared, lock, run, job);
            shared.begin(run);
            partitions.register((int) settings.lease().toSeconds());
            return partitions;
        } catch (IOException e) {
            lock.close();
            throw Problem.failed("the shared folder cannot be written: " + Durable.words(e), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void register(int leaseSeconds) {
        database.ask(jdbc -> {
            int dead = jdbc.update(sql("runs_end_others"));
            if (dead > 0) {
                LOG.warn("a run ended without a word; what workers did for it does not count");
            }
            jdbc.update(sql("messages_forget"));
            jdbc.update(sql("runs_forget"));
            jdbc.update(sql("workers_forget"));
            return jdbc.update(sql("run_start"), run, job.name(), WorkerVersion.current(), host(), leaseSeconds);
        });
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName() + ", process " + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "process " + ProcessHandle.current().pid();
        }
    }

    private static String sql(String name) {
        return ClusterDatabase.SQL.text(name);
    }

    /**
     * Gives a partition to whichever worker comes.
     *
     * @return documents that are not what their keys say any more, and stay with the manager
     */
    public List<ClusterDocument> add(int number, List<ClusterDocument> documents) throws IOException {
        List<ClusterDocument> stay = new ArrayList<>();
        List<PartitionOrder.Ordered> ordered = new ArrayList<>();
        for (ClusterDocument document : documents) {
            if (shared(document)) {
                ordered.add(new PartitionOrder.Ordered(document.file().key(), document.file().fileName(), document.file().type(),
                        document.file().bytes(),
                        document.correction(), document.kept().isPresent()));
            } else {
                stay.add(document);
            }
        }
        if (!ordered.isEmpty()) {
            shared.write(shared.order(run, number), new PartitionOrder(job.limits(), job.ocr(), ordered));
            database.ask(jdbc -> jdbc.update(sql("partition_new"), run, number, ordered.size(), documents.get(0).outdated()));
        }
        return stay;
    }

    private boolean shared(ClusterDocument document) throws IOException {
        String key = document.file().key();
        if (document.kept().isPresent()) {
            Path kept = document.kept().get();
            if (Files.isReadable(kept)) {
                Files.copy(kept, shared.reading(run, key), StandardCopyOption.REPLACE_EXISTING);
                return true;
            }
            return false;
        }
        return Files.isReadable(document.file().path()) && shared.share(document.file().path(), key, shared.original(run, key));
    }

    /**
     * Looks once, and does what is to be done: leases that ran out, partitions of which no worker knows, shards that came.
     *
     * @param noWorkers whether there has been no worker for so long that the manager reads what waits
     * @param late      whether the time for outdated documents is over
     * @throws Problem where this run is not the one that counts any more
     */
    public Standing look(boolean noWorkers, boolean late) throws IOException {
        lock.hold();
        Standing standing = database.ask(jdbc -> {
            Standing now = standing(jdbc);
            if (now.expired() > 0) {
                LOG.warn("{} leases ran out; their partitions go to other workers", jdbc.update(sql("expire"), run));
            }
            if (now.queued() > 0 && now.messages() == 0) {
                jdbc.update(sql("queue_lost"), run);
            }
            if (now.hopeless() > 0 || noWorkers && now.open() > 0) {
                LOG.warn("{} partitions are read by the manager itself", jdbc.update(sql("give_back"), run, TRIES, noWorkers));
            }
            if (late && now.open() > now.openNew()) {
                jdbc.update(sql("withdraw"), run);
            }
            if (now.open() + now.expired() > 0) {
                jdbc.queryForList(sql("to_queue"), Integer.class, run, now.openNew() == 0 && !late)
                        .forEach(number -> queue.send(run, number));
            }
            return now;
        });
        if (!standing.goingOn()) {
            throw Problem.failed("run " + run + " was ended by another manager; nothing is published", null);
        }
        if (standing.done() > whole.size()) {
            check();
        }
        // what is said to be done and turned out not to be is open again
        return standing.done() > whole.size() ? database.ask(this::standing) : standing;
    }

    private Standing standing(JdbcTemplate jdbc) {
        List<Standing> found = jdbc.query(sql("progress"), (row, n) -> new Standing(row.getBoolean("going_on"), row.getInt("open"),
                row.getInt("open_new"),
                row.getInt("queued"), row.getInt("taken"), row.getInt("expired"), row.getInt("done"), row.getInt("hopeless"),
                row.getInt("read"),
                row.getLong("pages"), row.getInt("messages"), row.getInt("workers")), TRIES, PartitionQueue.REGION, run);
        return found.isEmpty() ? Standing.NOTHING : found.get(0);
    }

    private record Done(int number, int fence, Shard shard) {
    }

    private void check() throws IOException {
        List<Done> all = database.ask(jdbc -> jdbc.query(sql("partitions_done"),
                (row, n) -> new Done(row.getInt("number"), row.getInt("fence"),
                new Shard(row.getString("shard"), row.getLong("bytes"), row.getString("sha256"))), run));
        for (Done done : all) {
            if (whole.containsKey(done.number)) {
                continue;
            }
            if (ShardReader.isWhole(shared.shard(run, done.shard.name()), done.shard)) {
                whole.put(done.number, done.shard);
            } else {
                LOG.error("shard {} is not what was said of it; partition {} is read again", done.shard.name(), done.number);
                database.ask(jdbc -> jdbc.update(sql("reopen"), run, done.number, done.fence));
            }
        }
    }

    /** What came of a partition; empty where no worker read it. Closed by whoever asked. */
    public Optional<ShardReader> shard(int number) throws IOException {
        Shard shard = whole.get(number);
        return shard == null ? Optional.empty() : Optional.of(ShardReader.open(shared.shard(run, shard.name())));
    }

    /** Numbers of the partitions that are left for another night. */
    public List<Integer> withdrawn() {
        return database.ask(jdbc -> jdbc.queryForList(sql("withdrawn"), Integer.class, run));
    }

    /** Ends the run: workers that are still at it find that they are not. What was shared for it goes. */
    @Override
    public void close() {
        try {
            database.ask(jdbc -> jdbc.update(sql("run_end"), run));
        } catch (Problem e) {
            LOG.warn("the end of run {} could not be noted in the database; the next run does", run, e);
        }
        shared.end(run);
        lock.close();
    }
}
