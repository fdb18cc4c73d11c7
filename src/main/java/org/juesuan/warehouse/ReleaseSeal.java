package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.durable.Sha256;

/**
 * What each file of a release was when it was built, as its manifest keeps it: whoever changes one is noticed.
 *
 * @param path     in the release's folder
 * @param bytes    its size
 * @param modified when it was written: as long as that and the size are the same, nobody has to read the file again
 * @param sha256   of its bytes
 */
record ReleaseSeal(String path, long bytes, Instant modified, String sha256) {

    /** Of every file below a folder. */
    static List<ReleaseSeal> of(Path folder) throws IOException {
        List<ReleaseSeal> seals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seals.add(new ReleaseSeal(folder.relativize(file).toString().replace('\\', '/'), Files.size(file),
                        Files.getLastModifiedTime(file).toInstant(), Sha256.of(file)));
            }
        }
        return seals;
    }

    /** As a list in JSON, for the manifest. */
    static String json(List<ReleaseSeal> seals) {
        return seals.stream().map(seal -> "{\"path\":\"" + seal.path + "\",\"bytes\":" + seal.bytes + ",\"modified\":\"" + seal.modified
                + "\",\"sha256\":\"" + seal.sha256 + "\"}")
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
