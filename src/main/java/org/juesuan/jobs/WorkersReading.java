package org.juesuan.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.juesuan.cluster.ClusterDatabase;
import org.juesuan.cluster.ClusterDocument;
import org.juesuan.cluster.DatabaseAccess;
import org.juesuan.cluster.PartitionPlan;
import org.juesuan.cluster.Partitions;
import org.juesuan.model.Correction;
import org.juesuan.settings.ClusterSettings;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A run whose documents workers read: its partitions, which of its work is in which, and what stays with this machine. */
@NullMarked
final class WorkersReading implements ReadingPlace, Partitioner {

    /** A database that is started again is back within it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Run run;
    private final ClusterSettings settings;
    private final ClusterDatabase database;
    private final Partitions partitions;
    private final List<List<ClusterDocument>> plan = new ArrayList<>();
    private final Map<String, Work> work = new HashMap<>();
    private final Set<String> staying = new HashSet<>();

    private WorkersReading(Run run, ClusterSettings settings, ClusterDatabase database, Partitions partitions) {
        this.run = run;
        this.settings = settings;
        this.database = database;
        this.partitions = partitions;
    }

    /** From here on this is the manager. */
    static WorkersReading begin(Run run) {
        ClusterSettings settings = run.job().settings().cluster().orElseThrow();
        ClusterDatabase database = ClusterDatabase.open(DatabaseAccess.of(settings, System.getenv()), "juesuan " + run.job().name(),
                PATIENCE, run.stop()::given);
        try {
            return new WorkersReading(run, settings, database, Partitions.begin(database, settings, run.id(), run.job()));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    Run run() {
        return run;
    }

    ClusterSettings settings() {
        return settings;
    }

    Partitions partitions() {
        return partitions;
    }

    /** What is to be read, cut into partitions; what needs no reading stays here. */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<ClusterDocument> documents = new ArrayList<>();
        for (Work one : run.work()) {
            Correction correction = run.corrections().of(one.file().key());
            work.put(one.file().key(), one);
            if (one.refusal() != null || correction.rejected() != null) {
                stays(one.file().key());
            } else {
                documents.add(new ClusterDocument(one.file(), correction, one.kept(), one.outdated()));
            }
        }
        plan.addAll(PartitionPlan.of(documents, settings));
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt("documents", plan.get(i).size());
            contexts.put(String.format("%06d", i), context);
        }
        return contexts;
    }

    /** The partitions, whose places are their numbers. */
    List<List<ClusterDocument>> plan() {
        return plan;
    }

    Work work(String key) {
        Work one = work.get(key);
        if (one == null) {
            throw new IllegalStateException("nobody asked for " + key);
        }
        return one;
    }

    /** A document that is read here after all. */
    void stays(String key) {
        staying.add(key);
    }

    boolean isStaying(String key) {
        return staying.contains(key);
    }

    /** What is read here, in the order of the run. */
    List<Work> staying() {
        return run.work().stream().filter(one -> staying.contains(one.file().key())).toList();
    }

    @Override
    public Class<?> steps() {
        return ReadOnWorkers.class;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("spring.batch.jdbc.initialize-schema", "never", "spring.batch.jdbc.isolation-level-for-create", "READ_COMMITTED");
    }

    @Override
    public void register(GenericApplicationContext context) {
        // wrapped, since Spring closes what can be closed, and the end of the run is still to be noted
        context.registerBean("dataSource", DelegatingDataSource.class, () -> new DelegatingDataSource(database.dataSource()));
        context.registerBean(WorkersReading.class, () -> this, definition -> definition.setDestroyMethodName(""));
    }

    @Override
    public String repository() {
        return "in the database of the cluster";
    }

    @Override
    public void close() {
        partitions.close();
        database.close();
    }
}
