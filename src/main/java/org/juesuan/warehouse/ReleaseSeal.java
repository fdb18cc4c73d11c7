package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Sha256;

/**
 * What each file of a release was when it was built, as its manifest keeps it: whoever changes one is noticed.
 *
 * @param path     in the release's folder
 * @param bytes    its size
 * @param modified when it was written: as long as that and the size are the same, nobody has to read the file again
 * @param sha256   of its bytes
 * @param rows     that a Parquet file has; {@code null} for others
 */
record ReleaseSeal(String path, long bytes, Instant modified, String sha256, @Nullable Long rows) {

    /** Of every file below a folder. */
    static List<ReleaseSeal> of(Path folder) throws IOException {
        return of(folder, List.of());
    }

    /** The same where some are known already. */
    static List<ReleaseSeal> of(Path folder, List<ReleaseSeal> known) throws IOException {
        Map<String, ReleaseSeal> seals = new TreeMap<>();
        known.forEach(seal -> seals.put(seal.path, seal));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!seals.containsKey(path(folder, file))) {
                    seals.put(path(folder, file), of(folder, file));
                }
            }
        }
        return List.copyOf(seals.values());
    }

    /** Of a file in a folder. */
    static ReleaseSeal of(Path folder, Path file) throws IOException {
        return new ReleaseSeal(path(folder, file), Files.size(file), Files.getLastModifiedTime(file).toInstant(), Sha256.of(file), null);
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    ReleaseSeal counting(long some) {
        return new ReleaseSeal(path, bytes, modified, sha256, some);
    }

    ReleaseSeal at(Instant time) {
        return new ReleaseSeal(path, bytes, time, sha256, rows);
    }

    /** As a list in JSON, for the manifest. */
    static String json(List<ReleaseSeal> seals) {
        return seals.stream().map(seal -> "{\"path\":\"" + seal.path + "\",\"bytes\":" + seal.bytes + ",\"modified\":\"" + seal.modified
                + "\",\"sha256\":\"" + seal.sha256 + "\"" + (seal.rows == null ? "" : ",\"rows\":" + seal.rows) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * In what way the file is another one now; empty where it is not.
     *
     * @param thoroughly also where size and time are the same
     */
    Optional<String> broken(Path release, boolean thoroughly) throws IOException {
        Path file = release.resolve(path);
        if (!Files.exists(file)) {
            return Optional.of(path + " is missing");
        }
        if (Files.size(file) != bytes) {
            return Optional.of(path + " has " + Files.size(file) + " bytes, and had " + bytes);
        }
        boolean touched = thoroughly || !Files.getLastModifiedTime(file).toInstant().equals(modified);
        return touched && !Sha256.of(file).equals(sha256) ? Optional.of(path + " has other contents") : Optional.empty();
    }
}
