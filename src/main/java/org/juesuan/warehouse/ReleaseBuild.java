package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.sql.Memory;

/**
 * Decides whether a release is renewed or built whole, and does it. It is renewed from the newest release that was made by the
 * same recipe and is as it was built, whether or not it was published: what the archive holds is compared with what it held
 * then, document by document. Whatever goes wrong with that, a whole build makes good.
 *
 * @param releases the folder of the releases
 * @param archive  the archive's file, which is only read
 * @param file     the new file
 * @param memory   for the new file
 * @param share    of the documents, from 0 to 1: where more must be built anew, it is built whole
 */
record ReleaseBuild(Path releases, Path archive, Path file, Memory memory, double share) {

    private static final System.Logger LOG = System.getLogger(ReleaseBuild.class.getName());
    private static final Durable FILES = new Durable("release");

    /**
     * Builds it.
     *
     * @param before ids of the releases that exist, oldest first
     * @param runId  the run whose figures are completed, or {@code null}
     * @return what the Parquet files of the newest of them do not have
     */
    LakeChange build(List<String> before, @Nullable String runId) throws SQLException, IOException {
        String why;
        try {
            why = unfit(before).orElse(null);
            if (why == null) {
                Path base = releases.resolve(before.get(before.size() - 1));
                RenewalScope scope = RenewalScope.of(archive, base.resolve(KeptTables.FILE), folder(), memory);
                if (scope.documents().size() <= share * scope.of()) {
                    return new Renewal(archive, base, file, folder(), memory).build(scope.documents(), runId);
                }
                why = scope.documents().size() + " of " + scope.of() + " documents hang together with new or changed ones";
            }
        } catch (SQLException | IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the last release could not be renewed", e);
            why = "the last release could not be renewed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
        FILES.delete(file);
        FILES.delete(file.resolveSibling(KeptTables.FILE));
        new Builder(archive, file, folder(), memory).build(runId, why);
        return LakeChange.UNKNOWN;
    }

    private Path folder() {
        return Durable.folderOf(file);
    }

    /** Why none of the releases can be renewed; empty where the newest can. */
    private Optional<String> unfit(List<String> before) throws IOException {
        if (share <= 0) {
            return Optional.of("it was asked for");
        }
        if (before.isEmpty()) {
            return Optional.of("there is no release before it");
        }
        return unfit(releases.resolve(before.get(before.size() - 1)));
    }

    private static Optional<String> unfit(Path base) throws IOException {
        Optional<ReleaseManifest> manifest = ReleaseManifest.in(base);
        if (manifest.isEmpty() || !Files.exists(base.resolve(KeptTables.FILE))) {
            return Optional.of("release " + base.getFileName() + " keeps nothing by which it can be renewed");
        }
        if (!manifest.get().recipe().equals(Optional.of(RecipeHash.current()))) {
            return Optional.of("release " + base.getFileName() + " was built by another recipe");
        }
        List<ReleaseSeal> needed = manifest.get().seals().stream()
                .filter(seal -> seal.path().equals(Warehouse.FILE) || seal.path().equals(KeptTables.FILE)).toList();
        if (needed.size() != 2) {
            return Optional.of("release " + base.getFileName() + " does not say what its files were");
        }
        for (ReleaseSeal seal : needed) {
            // every byte: what was changed in a release would be carried on from night to night
            Optional<String> broken = seal.broken(base, true);
            if (broken.isPresent()) {
                return Optional.of("release " + base.getFileName() + " is not as it was built: " + broken.get());
            }
        }
        return Optional.empty();
    }
}
