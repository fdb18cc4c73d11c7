package org.juesuan.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.juesuan.sql.SqlFile;
import org.juesuan.warehouse.Release;
import org.juesuan.warehouse.Warehouse;

/** The last steps: a release is built from the archive and published, unless the published one shows it already. */
final class Publication {

    private final Run run;
    private final Warehouse warehouse;
    private final String recipe = recipe();
    private Release release;

    Publication(Run run) {
        this.run = run;
        this.warehouse = new Warehouse(run.data().path());
    }

    void build() {
        run.tally();
        boolean shown = warehouse.published() != null && run.data().isPublished(recipe);
        run.archive().endRun(run.id(), run.exitCode(), Instant.now(), run.counts());
        run.closeArchive();
        if (!shown) {
            release = warehouse.build(run.id(), Instant.now());
        }
    }

    void publish() {
        if (release != null) {
            warehouse.publish(release);
            run.data().markPublished(recipe);
            run.released(release);
        }
    }

    /** Changes with the SQL and the reference data by which a warehouse is built. */
    private static String recipe() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : List.of("star", "checks", "quality", "reference")) {
                for (SqlFile file : SqlFile.in(folder, "")) {
                    digest.update((file.name() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
