package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.juesuan.durable.Durable;

/**
 * A release whose files another one may share: they are never written again, and stay when it is removed.
 *
 * @param folder of it
 * @param seals  what each file was, by its path
 */
record FormerRelease(Path folder, Map<String, ReleaseSeal> seals) {

    private static final Durable FILES = new Durable("parquet");

    /** Empty where it does not say what its files were. */
    static Optional<FormerRelease> in(Path folder) {
        try {
            Map<String, ReleaseSeal> seals = new LinkedHashMap<>();
            Optional<ReleaseManifest> manifest = ReleaseManifest.in(folder);
            for (ReleaseSeal seal : manifest.isPresent() ? manifest.get().seals() : List.<ReleaseSeal>of()) {
                seals.put(seal.path(), seal);
            }
            return Optional.of(new FormerRelease(folder, seals)).filter(former -> !seals.isEmpty());
        } catch (IOException e) {
            System.getLogger(FormerRelease.class.getName()).log(System.Logger.Level.DEBUG, "nothing is shared with " + folder, e);
            return Optional.empty();
        }
    }

    /** Whether it had the same file. */
    boolean has(ReleaseSeal seal) {
        ReleaseSeal known = seals.get(seal.path());
        return known != null && known.sha256().equals(seal.sha256());
    }

    /**
     * Lets another release have a file too.
     *
     * @param path in both
     * @return what it is there; empty where it is not as it was built, and nothing is done
     */
    Optional<ReleaseSeal> share(String path, Path other) throws IOException {
        ReleaseSeal seal = seals.get(path);
        if (seal == null || seal.broken(folder, false).isPresent()) {
            return Optional.empty();
        }
        Path file = other.resolve(path);
        Files.createDirectories(Durable.folderOf(file));
        FILES.share(folder.resolve(path), file);
        return Optional.of(seal.at(Files.getLastModifiedTime(file).toInstant()));
    }
}
