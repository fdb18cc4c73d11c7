package org.juesuan.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.juesuan.yaml.YamlMapping;
import org.juesuan.yaml.YamlProblem;

/** What a release says of itself, in {@value #FILE}: JSON, which is YAML. */
public final class ReleaseManifest {

    public static final String FILE = "manifest.json";
    private static final String INPUTS = "    \"inputs\": [";
    private static final String INPUTS_END = "    ]";
    private static final Set<String> OF_A_FILE = Set.of("path", "bytes", "modified", "sha256", "rows");

    private final YamlMapping said;

    private ReleaseManifest(YamlMapping said) {
        this.said = said;
    }

    /**
     * Empty where the release has none.
     *
     * @param release its folder
     * @throws IOException where it cannot be read, or is no JSON
     */
    static Optional<ReleaseManifest> in(Path release) throws IOException {
        return of(release.resolve(FILE));
    }

    /** The same by the release's database. */
    public static Optional<ReleaseManifest> beside(Path database) throws IOException {
        return of(database.resolveSibling(FILE));
    }

    private static Optional<ReleaseManifest> of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReleaseManifest(YamlMapping.of(withoutInputs(file), file.toString())));
        } catch (YamlProblem e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * All but the list of documents, which is for others and has a few lines for each of them: of a large warehouse it takes longer to
     * read than whoever asks a question waits. Values have no line breaks, and what stands in the list is further in than its ends.
     */
    private static String withoutInputs(Path file) throws IOException {
        StringBuilder rest = new StringBuilder();
        boolean inputs = false;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (inputs) {
                    inputs = !line.startsWith(INPUTS_END);
                } else if (line.equals(INPUTS)) {
                    inputs = true;
                } else {
                    rest.append(line).append('\n');
                }
            }
        }
        return rest.toString();
    }

    /** One of its texts, such as {@code built_at} or {@code content}; empty where it was made before there were such. */
    public Optional<String> text(String name) {
        return said.text(name);
    }

    /** The hash of the SQL that made it. */
    Optional<String> recipe() {
        return said.mapping("versions").flatMap(versions -> versions.text("recipe"));
    }

    /** What each file was when the release was built; nothing where the release is older than seals. */
    List<ReleaseSeal> seals() throws IOException {
        List<ReleaseSeal> seals = new ArrayList<>();
        try {
            for (YamlMapping one : said.mappings("files", OF_A_FILE)) {
                seals.add(new ReleaseSeal(one.need("path"), Long.parseLong(one.need("bytes")), Instant.parse(one.need("modified")),
                        one.need("sha256"), one.text("rows").map(Long::valueOf).orElse(null)));
            }
        } catch (YamlProblem | NumberFormatException | DateTimeParseException e) {
            throw new IOException("the list of files is not as the program writes it: " + e.getMessage(), e);
        }
        return seals;
    }
}
