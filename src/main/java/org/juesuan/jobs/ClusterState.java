package org.juesuan.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.juesuan.cluster.ClusterDatabase;
import org.juesuan.cluster.DatabaseAccess;
import org.juesuan.cluster.WorkerRoster;
import org.juesuan.problem.Problem;
import org.juesuan.settings.ClusterSettings;
import org.juesuan.settings.JobDefinition;

/** Who works on the nightly, in lines for a person. */
@NullMarked
public final class ClusterState {

    private ClusterState() {
    }

    /** Empty where one machine does it; where the database does not answer, the line says so. */
    public static List<String> lines(Path root) {
        try {
            return JobDefinition.read(root, "nightly").settings().cluster().map(ClusterState::lines).orElse(List.of());
        } catch (Problem e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> lines(ClusterSettings settings) {
        try (ClusterDatabase database = ClusterDatabase.open(DatabaseAccess.of(settings, System.getenv()), "juesuan status", Duration.ZERO,
                () -> false)) {
            List<String> lines = new ArrayList<>();
            for (WorkerRoster.Member member : WorkerRoster.of(database)) {
                lines.add(member.id() + ", " + member.host() + ", " + member.documents() + " documents at a time, seen " + member.seen()
                        .toSeconds() + " s ago: "
                        + (member.partition() == null ? "waits" : "partition " + member.partition() + ", " + member.read() + " of "
                        + member.of() + " documents")
                        + (member.current() ? "" : "; of another version: " + member.version()));
            }
            return lines.isEmpty() ? List.of("none was seen for a day") : lines;
        }
    }
}
