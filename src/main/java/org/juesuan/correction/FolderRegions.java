package org.juesuan.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.juesuan.yaml.YamlMapping;
import org.juesuan.yaml.YamlProblem;

/**
 * What {@code jobs/regions.yml} says of inboxes and of folders in them: where the bodies are whose documents lie there.
 *
 * @param byFolder a region's name or code as it is written, by folder; the deepest folder above a file counts
 */
public record FolderRegions(Map<Path, String> byFolder) {

    public FolderRegions {
        byFolder = Map.copyOf(byFolder);
    }

    public static FolderRegions none() {
        return new FolderRegions(Map.of());
    }

    /**
     * Reads the file; one that does not exist says nothing. Folders are relative to the project's root, which holds {@code jobs}.
     *
     * @throws YamlProblem where the file says something else
     */
    public static FolderRegions read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        Map<Path, String> byFolder = new TreeMap<>();
        Path root = file.toAbsolutePath().resolveSibling("..");
        YamlMapping.read(file, "jobs/" + file.getFileName(), Set.of("folders")).mapping("folders")
                .ifPresent(folders -> folders.names().forEach(folder -> byFolder.put(real(root.resolve(folder).normalize()),
                folders.need(folder))));
        return new FolderRegions(byFolder);
    }

    /** Why a file cannot be followed; empty where it can. */
    public static Optional<String> trouble(Path file) {
        return YamlProblem.in(() -> read(file));
    }

    /** Inboxes are looked through under their real path. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // a folder that is not there holds no file
            return folder;
        }
    }

    /** What is said of a file, by its path. */
    public Optional<String> of(Path file) {
        return byFolder.entrySet().stream().filter(said -> file.startsWith(said.getKey()))
                .max(Comparator.comparingInt(said -> said.getKey().getNameCount())).map(Map.Entry::getValue);
    }
}
