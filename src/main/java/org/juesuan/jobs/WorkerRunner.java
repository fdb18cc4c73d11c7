package org.juesuan.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.juesuan.cluster.ClusterDatabase;
import org.juesuan.cluster.DatabaseAccess;
import org.juesuan.cluster.WorkerLoop;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.settings.ClusterSettings;
import org.juesuan.settings.JobDefinition;

/** A worker, from its start to the signal that ends it. */
@NullMarked
public final class WorkerRunner {

    /** A database that is away comes back, or a person ends the worker. */
    private static final Duration PATIENCE = Duration.ofDays(36_500);

    private WorkerRunner() {
    }

    /**
     * Works for whatever run its job's cluster has, until a signal comes.
     *
     * @param job  whose settings say where the cluster is
     * @param data folder for what a document takes while it is read
     * @param told is told in a line what the worker does
     * @return how the process ends
     * @throws Problem of usage where the settings know no cluster, or it is not the manager's
     */
    public static ExitCode run(JobDefinition job, Path data, Consumer<String> told) {
        ClusterSettings settings = job.settings().cluster().orElseThrow(() -> Problem.usage("jobs/" + job.name()
                + ".yml has no entry 'cluster', so there is nothing to work for; jobs/CLUSTER.md says how to set it up"));
        StopSignal stop = new StopSignal();
        Path staging = data.resolve("worker-" + ProcessHandle.current().pid());
        try (Signals signals = Signals.stopping(stop);
             ClusterDatabase database = ClusterDatabase.open(DatabaseAccess.of(settings, System.getenv()), "juesuan worker", PATIENCE,
                     stop::given);
             WorkerLoop loop = WorkerLoop.of(database, settings.shared(), staging, job, stop::given, told)) {
            loop.run();
            ExitCode code = signals.exitCode();
            return code == null ? ExitCode.DONE : code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed("interrupted", e);
        }
    }
}
