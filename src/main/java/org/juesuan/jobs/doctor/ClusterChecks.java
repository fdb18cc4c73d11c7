package org.juesuan.jobs.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.juesuan.cluster.ClusterDatabase;
import org.juesuan.cluster.DatabaseAccess;
import org.juesuan.cluster.WorkerRoster;
import org.juesuan.problem.Problem;
import org.juesuan.settings.ClusterSettings;
import org.juesuan.settings.JobDefinition;

/** Many machines, where the nightly is for them: database, shared folder, workers, clock. */
@NullMarked
record ClusterChecks(Path root) {

    private static final String CHECK = "cluster";
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
    private static final Duration THERE = Duration.ofSeconds(60);

    List<Diagnosis> examine() {
        try {
            return JobDefinition.read(root, "nightly").settings().cluster().map(ClusterChecks::examine).orElse(List.of());
        } catch (Problem e) {
            // settings that cannot be followed are told of by themselves
            return List.of();
        }
    }

    private static List<Diagnosis> examine(ClusterSettings settings) {
        try (ClusterDatabase database = ClusterDatabase.open(DatabaseAccess.of(settings, System.getenv()), "juesuan doctor", Duration.ZERO,
                () -> false)) {
            List<WorkerRoster.Member> members = WorkerRoster.of(database);
            WorkerRoster.requireShared(database, settings.shared());
            return List.of(Diagnosis.ok(CHECK, "the database answers, and " + settings.shared() + " is the folder that is shared"),
                    workers(members),
                    clock(WorkerRoster.clockBeforeDatabase(database)));
        } catch (Problem e) {
            return List.of(Diagnosis.problem(CHECK, String.valueOf(e.getMessage()), "jobs/CLUSTER.md says how a cluster is set up"));
        }
    }

    private static Diagnosis workers(List<WorkerRoster.Member> members) {
        List<WorkerRoster.Member> there = members.stream().filter(member -> member.seen().compareTo(THERE) < 0).toList();
        List<String> others = there.stream().filter(member -> !member.current()).map(WorkerRoster.Member::host).toList();
        if (!others.isEmpty()) {
            return Diagnosis.problem("workers", "of another version: " + String.join("; ", others),
                    "install the same version on every machine");
        }
        return there.isEmpty() ? Diagnosis.warning("workers", "none was seen within a minute",
                "start ./juesuan worker on a machine; without any, the manager reads itself")
                : Diagnosis.ok("workers", there.size() + " are there, for " + there.stream().mapToInt(WorkerRoster.Member::documents)
                .sum() + " documents at a time");
    }

    private static Diagnosis clock(Duration before) {
        String message = "this machine's clock is " + before.toMillis() / 1000.0 + " s before the database's";
        return before.abs().compareTo(CLOCKS_APART) < 0 ? Diagnosis.ok("clock", message)
                : Diagnosis.warning("clock", message + "; leases go by the database's",
                "have the machines tell their time by NTP, or logs cannot be laid side by side");
    }
}
