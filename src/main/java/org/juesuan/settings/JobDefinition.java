package org.juesuan.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juesuan.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code jobs/<name>.yml} says of a job.
 *
 * @param name     nightly, backfill or reprocess
 * @param inboxes  folders of submissions, absolute; empty for a job that reads the archive
 * @param workers  documents read at the same time
 * @param years    fiscal years that are loaded
 * @param settings its sections
 */
public record JobDefinition(String name, List<Path> inboxes, int workers, Years years, Settings settings) {

    private static final int MAX_WORKERS = 256;

    public JobDefinition {
        inboxes = List.copyOf(inboxes);
    }

    /** A job with the usual settings, over all years. */
    public static JobDefinition usual(String name, List<Path> inboxes, int workers) {
        return new JobDefinition(name, inboxes, workers, Years.ALL, Settings.USUAL);
    }

    /** Reads {@code jobs/<name>.yml} under the project's root; relative inboxes are relative to the root. */
    public static JobDefinition read(Path root, String name) {
        Path file = root.resolve("jobs").resolve(name + ".yml");
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Set<String> keys = new HashSet<>(Settings.KEYS);
            keys.addAll(Set.of("inboxes", "workers", "years"));
            SettingsSection job = SettingsSection.of("jobs/" + name + ".yml", content == null ? Map.of() : content, keys);
            SettingsSection years = job.section("years", Set.of("from", "to"));
            return new JobDefinition(name, job.paths("inboxes", root), workers(job),
                    new Years(years.number("from", 1949, 2200, Years.ALL.from()), years.number("to", 1949, 2200, Years.ALL.to())),
                    Settings.in(job));
        } catch (IOException e) {
            throw Problem.usage("the definition of the job cannot be read: " + file + " (" + e.getClass().getSimpleName() + ")");
        } catch (MarkedYAMLException e) {
            throw Problem.usage("jobs/" + name + ".yml is no YAML, line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw Problem.usage("jobs/" + name + ".yml is no YAML: " + e.getMessage());
        }
    }

    public ReadingLimits limits() {
        return settings.limits();
    }

    public OcrSettings ocr() {
        return settings.ocr();
    }

    public ReleaseSettings releases() {
        return settings.releases();
    }

    /** The same job over other folders, which must exist; none given keeps those of the definition. */
    public JobDefinition withInboxes(List<Path> folders) {
        return folders.isEmpty() ? this
                : new JobDefinition(name, folders.stream().map(p -> p.toAbsolutePath().normalize()).toList(), workers, years, settings);
    }

    public JobDefinition withYears(Years loaded) {
        return new JobDefinition(name, inboxes, workers, loaded, settings);
    }

    public JobDefinition with(Settings others) {
        return new JobDefinition(name, inboxes, workers, years, others);
    }

    public void checkInboxes() {
        for (Path inbox : inboxes) {
            if (!Files.isDirectory(inbox)) {
                throw Problem.usage("inbox " + inbox + (Files.exists(inbox) ? " is not a folder" : " does not exist")
                        + "; name a folder with --inbox DIR or in jobs/" + name + ".yml");
            }
        }
    }

    private static int workers(SettingsSection job) {
        int processors = Runtime.getRuntime().availableProcessors();
        return job.says("workers", "all") ? processors : job.number("workers", 1, MAX_WORKERS, processors);
    }
}
