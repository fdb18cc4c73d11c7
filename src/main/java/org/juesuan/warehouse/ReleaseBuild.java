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
 * @param archive the archive's file, which is only read
 * @param file    the new file
 * @param memory  for the new file
 * @param share   of the documents, from 0 to 1: where more must be built anew, it is built whole
 */
record ReleaseBuild(Path archive, Path file, Memory memory, double share) {

    private static final System.Logger LOG = System.getLogger(ReleaseBuild.class.getName());
    private static final Durable FILES = new Durable("release");

    /**
     * Builds it.
     *
     * @param newest the folder of the newest release there is, or {@code null}
     * @param runId  the run whose figures are completed, or {@code null}
     * @return what the Parquet files of the newest release do not have
     */
    LakeChange build(@Nullable Path newest, @Nullable String runId) throws SQLException, IOException {
        String why;
        try {
            why = unfit(newest).orElse(null);
            if (newest != null && why == null) {
                RenewalScope scope = RenewalScope.of(archive, newest.resolve(KeptTables.FILE), folder(), memory);
                if (scope.documents().size() <= share * scope.of()) {
                    return new Renewal(archive, newest, file, folder(), memory).build(scope.documents(), runId);
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

    /** Why no release can be renewed; empty where the newest can. */
    private Optional<String> unfit(@Nullable Path newest) throws IOException {
        if (share <= 0) {
            return Optional.of("it was asked for");
        }
        return newest == null ? Optional.of("there is no release before it") : changed(newest);
    }

    private static Optional<String> changed(Path base) throws IOException {
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
