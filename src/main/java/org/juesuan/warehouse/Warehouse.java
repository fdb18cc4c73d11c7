package org.juesuan.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.sql.Memory;

/**
 * Builds releases in the data folder and publishes them: {@code releases/<id>} with the database, its tables as Parquet
 * and a manifest, and the link {@code juesuan.duckdb} to the database that readers get. A reader keeps the file that it
 * opened.
 *
 * @param dataDir the folder that holds {@code archive.duckdb}, which no writer may have open during {@link #build}
 * @param memory  for building and comparing
 */
public record Warehouse(Path dataDir, Memory memory) {

    /** Name of the database, of the release's own and of the link. */
    public static final String FILE = "juesuan.duckdb";

    private static final Durable FILES = new Durable("release");
    private static final Durable PUBLISHED = new Durable("published link");
    private static final Durable PRUNED = new Durable("old release");
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    /** For looking at releases, and for work that may take the machine's memory. */
    public Warehouse(Path dataDir) {
        this(dataDir, Memory.AS_IT_TAKES);
    }

    /** A release of which more must be built anew is cheaper to build whole. */
    private static final double SHARE = 0.5;

    /**
     * Builds a release from the archive and reads it back: renews the last one where that fits, else builds it whole. Nothing
     * is published. One build at a time.
     *
     * @param runId the run whose figures are completed in {@code ops.run}, or {@code null}
     * @throws WarehouseException where the release could not be built or lacks something; its folder is gone then
     */
    public Release build(@Nullable String runId, Instant now) {
        return build(runId, now, SHARE);
    }

    /** The same of every document, whatever there was before. */
    public Release buildWhole(@Nullable String runId, Instant now) {
        return build(runId, now, 0);
    }

    /** The same where at most this share of the documents may be built anew for a release to be renewed. */
    Release build(@Nullable String runId, Instant now, double share) {
        String id = ID.format(afterThose(now)) + "-" + UUID.randomUUID().toString().substring(0, 6);
        Path staging = dataDir.resolve("staging");
        Path whole = staging.resolve(id);
        Path archive = dataDir.resolve("archive.duckdb");
        try {
            // what a killed run left there is of no use; a folder among the releases is always whole
            ArchiveLossGuard.refuse(dataDir.resolve(FILE), archive, memory);
            FILES.deleteTree(staging);
            FILES.folders(whole);
            Path releases = dataDir.resolve("releases");
            FILES.folders(releases);
            Path built = whole.resolve(FILE);
            List<String> before = releases();
            Path newest = before.isEmpty() ? null : releases.resolve(before.get(before.size() - 1));
            LakeChange change = new ReleaseBuild(archive, built, memory, share).build(newest, runId);
            Release release = ReleaseVerification.verify(id, built, file(id), archive);
            new ReleaseFiles(whole, built, memory).write(id, runId, now, newest, change);
            FILES.protect(whole);
            FILES.syncTree(whole);
            FILES.rename(whole, releases.resolve(id));
            delete(staging);
            return release;
        } catch (SQLException | IOException | RuntimeException e) {
            delete(staging);
            throw e instanceof WarehouseException known ? known
                    : new WarehouseException("the warehouse could not be built: " + e.getMessage(), e);
        }
    }

    /** Makes readers that open the warehouse from now on get this release. */
    public void publish(Release release) {
        publish(release.id());
    }

    /** As {@link #publish(Release)}, for a release of an earlier run: going back is publishing again. */
    public void publish(String id) {
        if (!releases().contains(id)) {
            throw new WarehouseException("no such release: " + id);
        }
        ReleaseMark.PUBLISHED.set(Durable.folderOf(file(id)), List.of(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        try {
            PUBLISHED.link(dataDir.resolve(FILE), Path.of("releases", id, FILE));
        } catch (IOException e) {
            throw new WarehouseException("release " + id + " could not be published: " + e.getMessage(), e);
        }
    }

    /** The releases that exist, oldest first. */
    public List<String> releases() {
        Path folder = dataDir.resolve("releases");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> Files.exists(path.resolve(FILE))).map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new WarehouseException("the releases could not be listed: " + e.getMessage(), e);
        }
    }

    /** The release that readers get, or {@code null} where none is published. */
    public @Nullable String published() {
        Path link = dataDir.resolve(FILE);
        try {
            return Files.isSymbolicLink(link) ? Durable.folderOf(Files.readSymbolicLink(link)).getFileName().toString() : null;
        } catch (IOException e) {
            throw new WarehouseException("the published release could not be told: " + e.getMessage(), e);
        }
    }

    /**
     * What is not as it was built in the published release, a sentence for each file; every file is read.
     *
     * @throws WarehouseException where nothing is published, or a file cannot be read
     */
    public List<String> changes() {
        try {
            Path release = Durable.folderOf(dataDir.resolve(FILE).toRealPath());
            List<String> changes = new ArrayList<>();
            Optional<ReleaseManifest> manifest = ReleaseManifest.in(release);
            for (ReleaseSeal seal : manifest.isPresent() ? manifest.get().seals() : List.<ReleaseSeal>of()) {
                seal.broken(release, true).ifPresent(changes::add);
            }
            return changes;
        } catch (IOException e) {
            throw new WarehouseException("the published release could not be verified: " + e.getMessage(), e);
        }
    }

    /** The file of a release. */
    public Path file(@Nullable String id) {
        return dataDir.resolve("releases").resolve(id).resolve(FILE);
    }

    /** Removes all but the newest releases; the published one and those needed stay in any case. */
    void prune(int kept, Set<String> needed) {
        List<String> all = releases();
        for (String id : all.subList(0, Math.max(0, all.size() - kept))) {
            if (!id.equals(published()) && !needed.contains(id)) {
                remove(dataDir.resolve("releases").resolve(id));
            }
        }
    }

    /** Out of the releases at once, so that a removal that is cut short leaves no half of one among them. */
    private void remove(Path release) {
        Path staging = dataDir.resolve("staging");
        try {
            PRUNED.folders(staging);
            PRUNED.rename(release, staging.resolve(release.getFileName()));
        } catch (IOException e) {
            // a release that cannot be removed costs room and nothing else
            System.getLogger(Warehouse.class.getName()).log(System.Logger.Level.WARNING, "cannot remove " + release, e);
        }
        delete(staging);
    }

    /** Names sort by time, whatever the machine's clock did since the last release. */
    private Instant afterThose(Instant now) {
        Instant time = now;
        for (String id : releases()) {
            try {
                Instant then = ID.parse(id.substring(0, Math.max(0, id.indexOf('-'))), Instant::from);
                time = then.isBefore(time) ? time : then.plusMillis(1);
            } catch (DateTimeParseException foreign) {
                // a folder that this program did not name is in nobody's way
            }
        }
        return time;
    }

    private static void delete(Path folder) {
        try {
            PRUNED.deleteTree(folder);
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Warehouse.class.getName()).log(System.Logger.Level.WARNING, "cannot remove " + folder, e);
        }
    }
}
