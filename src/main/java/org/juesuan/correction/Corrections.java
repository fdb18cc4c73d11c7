package org.juesuan.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Correction;
import org.juesuan.yaml.YamlProblem;

/**
 * What people said of documents.
 *
 * @param folder where the files are; {@code null} where there are none
 * @param byKey  what is said, by the document's SHA-256
 */
public record Corrections(@Nullable Path folder, Map<String, Correction> byKey) {

    public Corrections {
        byKey = Map.copyOf(byKey);
    }

    public static Corrections none() {
        return new Corrections(null, Map.of());
    }

    /**
     * Reads every {@code .yml} of a folder; one that does not exist says nothing.
     *
     * @throws YamlProblem where a file is no correction
     */
    public static Corrections read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Corrections(folder, Map.of());
        }
        Map<String, Correction> byKey = new TreeMap<>();
        for (Path path : files(folder)) {
            String shown = "jobs/" + folder.getFileName() + "/" + path.getFileName();
            Matcher name = CorrectionFile.NAME.matcher(path.getFileName().toString());
            if (!name.matches()) {
                throw new YamlProblem(shown
                        + ": a correction is named after its document, <SHA-256>.yml; ./juesuan quarantine release writes it so");
            }
            byKey.put(name.group(1), CorrectionFile.read(path, shown));
        }
        return new Corrections(folder, byKey);
    }

    /** Why a folder cannot be followed; empty where it can. */
    public static Optional<String> trouble(Path folder) {
        return YamlProblem.in(() -> read(folder));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith(".") && path.getFileName().toString()
                    .matches(".*\\.ya?ml")).sorted().toList();
        } catch (IOException e) {
            throw new YamlProblem("the folder " + folder + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** What is said of a document; {@link Correction#NONE} where nothing is. */
    public Correction of(String key) {
        return byKey.getOrDefault(key, Correction.NONE);
    }

    public Set<String> keys() {
        return byKey.keySet();
    }

    public static Set<String> units() {
        return CorrectionFile.UNITS;
    }

    /**
     * Writes what a person says of a document, in place of what was said before.
     *
     * @param about for the file's first line
     * @return the file
     */
    public Path write(String key, Correction said, String about) throws IOException {
        Path path = Objects.requireNonNull(folder, "no corrections are kept here").resolve(key + ".yml");
        CorrectionFile.write(path, said, about);
        return path;
    }
}
