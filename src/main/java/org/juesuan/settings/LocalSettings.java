package org.juesuan.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.juesuan.durable.Durable;
import org.juesuan.problem.Problem;

/**
 * What an operator says beside the files that come with the program, so that an update of the program collides with nothing:
 * entries of a job in {@code <name>.yml}, and inboxes, one a line, in {@code inboxes.txt}.
 *
 * @param folder where these files lie; it need not be there
 * @param name   of the folder, as it is named to people
 */
public record LocalSettings(Path folder, String name) {

    /** The system property that names the folder; the launcher takes it from {@code JUESUAN_SETTINGS}. */
    public static final String PROPERTY = "juesuan.settings";

    private static final String INBOXES = "inboxes.txt";

    /** Those of a project's folder: in {@code jobs/local}, unless another folder is named. */
    public static LocalSettings of(Path root) {
        String named = System.getProperty(PROPERTY, "");
        return named.isEmpty() ? new LocalSettings(root.resolve("jobs").resolve("local"), "jobs/local")
                : new LocalSettings(Path.of(named).toAbsolutePath().normalize(), named);
    }

    /** The folder with {@code corrections}, {@code sources.yml} and {@code regions.yml}: the named one, or the project's jobs. */
    public static Path writings(Path root) {
        String named = System.getProperty(PROPERTY, "");
        return named.isEmpty() ? root.resolve("jobs") : Path.of(named).toAbsolutePath().normalize();
    }

    /** What is said of a job, empty where nothing is. */
    Optional<SettingsFile> job(String job) {
        Path file = folder.resolve(job + ".yml");
        return Files.exists(file) ? Optional.of(SettingsFile.read(file, name + "/" + job + ".yml")) : Optional.empty();
    }

    /**
     * The inboxes that take the place of the jobs' own, in the order in which they were added; empty where none are named.
     *
     * @throws Problem of usage where the file cannot be read, or names a folder by a relative path
     */
    public List<Path> inboxes() {
        Path file = folder.resolve(INBOXES);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
            for (String line : lines) {
                if (!Path.of(line).isAbsolute()) {
                    throw Problem.usage(name + "/" + INBOXES + ": '" + line + "' is no absolute path; ./juesuan inbox add writes one");
                }
            }
            return lines.stream().map(Path::of).toList();
        } catch (IOException e) {
            throw Problem.usage(file + " cannot be read: " + Durable.words(e), e);
        }
    }

    /**
     * Names other inboxes; none at all gives the jobs their own again.
     *
     * @return the file
     * @throws Problem where it cannot be written
     */
    public Path write(List<Path> inboxes) {
        Path file = folder.resolve(INBOXES);
        String lines = inboxes.stream().map(Path::toString).collect(Collectors.joining("\n",
                "# folders of submissions, one a line; they take the place of those in jobs/*.yml\n", "\n"));
        try {
            Files.createDirectories(folder);
            new Durable("settings").write(file, lines);
            return file;
        } catch (IOException e) {
            throw Problem.failed(file + " cannot be written: " + Durable.words(e) + "; run this as a user who may write there", e);
        }
    }
}
