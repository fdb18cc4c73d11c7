package org.juesuan.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param wrong  files that cannot be followed: what they are of stays as it is
 */
public record Corrections(@Nullable Path folder, Map<String, Correction> byKey, List<Wrong> wrong) {

    /**
     * A file that is no correction.
     *
     * @param key of the document that it is of; empty where its name does not tell
     * @param why which file it is, and what is wrong with it in which line
     */
    public record Wrong(String key, String why) {
    }

    public Corrections {
        byKey = Map.copyOf(byKey);
        wrong = List.copyOf(wrong);
    }

    public static Corrections none() {
        return new Corrections(null, Map.of(), List.of());
    }

    /**
     * Reads every {@code .yml} of a folder; one that does not exist says nothing. A file that is no correction is among the wrong
     * ones, and costs nobody else anything.
     *
     * @throws YamlProblem where the folder cannot be read
     */
    public static Corrections read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Corrections(folder, Map.of(), List.of());
        }
        Map<String, Correction> byKey = new TreeMap<>();
        List<Wrong> wrong = new ArrayList<>();
        for (Path path : files(folder)) {
            String shown = "jobs/" + folder.getFileName() + "/" + path.getFileName();
            Matcher name = CorrectionFile.NAME.matcher(path.getFileName().toString());
            if (!name.matches()) {
                wrong.add(new Wrong("", shown + ": a correction is named after its document, <SHA-256>.yml; "
                        + "./juesuan quarantine release writes it so"));
                continue;
            }
            try {
                byKey.put(name.group(1), CorrectionFile.read(path, shown));
            } catch (YamlProblem e) {
                wrong.add(new Wrong(name.group(1), String.valueOf(e.getMessage())));
            }
        }
        return new Corrections(folder, byKey, wrong);
    }

    /** Why not all of a folder can be followed; empty where it can. */
    public static Optional<String> trouble(Path folder) {
        try {
            List<Wrong> wrong = read(folder).wrong();
            String more = wrong.size() > 1 ? "; and " + (wrong.size() - 1) + " more" : "";
            return wrong.stream().findFirst().map(first -> first.why() + more);
        } catch (YamlProblem e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** Why what is said of a document cannot be followed; empty where it can, and where nothing is said. */
    public Optional<String> wrong(String key) {
        return wrong.stream().filter(one -> one.key().equals(key)).map(Wrong::why).findFirst();
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
