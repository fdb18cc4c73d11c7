package org.juesuan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a job is done by many machines, the key {@code cluster}; without it one machine does all of it.
 *
 * @param database  file that says where the database is and who asks; empty where the environment says it
 * @param shared    folder that the manager and every worker see
 * @param documents most documents of a partition
 * @param megabytes files of a partition are as large together, or one: pages that are pictures take long, and much room
 * @param lease     after which a partition goes to another worker, unless the one that has it says that it goes on
 * @param alone     after which, where no worker is seen, the manager reads documents itself
 */
public record ClusterSettings(Optional<Path> database, Path shared, int documents, int megabytes, Duration lease, Duration alone) {

    /** The usual numbers, in a folder, with a database that the environment names. */
    public static ClusterSettings usual(Path shared) {
        return new ClusterSettings(Optional.empty(), shared, 200, 64, Duration.ofSeconds(60), Duration.ofSeconds(300));
    }

    static Optional<ClusterSettings> in(SettingsSection job) {
        if (!job.has("cluster")) {
            return Optional.empty();
        }
        SettingsSection cluster = job.section("cluster", Set.of("database", "shared", "documents", "megabytes", "lease_seconds",
                "alone_seconds"));
        ClusterSettings usual = usual(cluster.folder("shared"));
        return Optional.of(new ClusterSettings(cluster.has("database") ? Optional.of(cluster.folder("database")) : Optional.empty(),
                usual.shared,
                cluster.number("documents", 1, 100_000, usual.documents), cluster.number("megabytes", 1, 1_000_000, usual.megabytes),
                Duration.ofSeconds(cluster.number("lease_seconds", 2, 86_400, (int) usual.lease.toSeconds())),
                Duration.ofSeconds(cluster.number("alone_seconds", 0, 86_400, (int) usual.alone.toSeconds()))));
    }
}
