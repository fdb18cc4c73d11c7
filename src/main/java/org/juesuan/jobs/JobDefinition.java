package org.juesuan.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.juesuan.reading.scan.ScanSettings;
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
 * @param limits   what a document may take
 * @param ocr      how scans are recognised
 * @param releases what becomes of the warehouses that are built
 */
public record JobDefinition(String name, List<Path> inboxes, int workers, Years years, Limits limits, Ocr ocr,
                            Releases releases) {

    /**
     * What becomes of the warehouses that are built.
     *
     * @param keep number of the newest that stay; the published one always does
     */
    public record Releases(int keep) {
    }


    /**
     * What a document may take, the key {@code limits}.
     *
     * @param perDocument         time after which a document is given up
     * @param perPage             time after which it is given up for one of its pages
     * @param maxBytes            size from which on it is not opened
     * @param heapMegabytes       memory of the process that reads, which documents read side by side share
     * @param documentsPerProcess documents after which that process is replaced
     */
    public record Limits(Duration perDocument, Duration perPage, long maxBytes, int heapMegabytes, int documentsPerProcess) {

        /** The usual limits. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(120), Duration.ofSeconds(30), 256L << 20, 768, 500);
    }


    /** How scans are recognised, see {@link ScanSettings}. */
    public record Ocr(int processes, int pagesPerProcess, Duration perPage, int dpi) {

        /** The settings, with the processes' files in {@code folder}. */
        public ScanSettings in(Path folder) {
            return new ScanSettings(folder, processes, pagesPerProcess, perPage, dpi, ScanSettings.in(folder).heapMegabytes());
        }
    }

    private static final int MAX_WORKERS = 256;
    private static final int MAX_SECONDS = 86_400;
    private static final int MAX_MEGABYTES = 2_000;
    private static final int MAX_MEGABYTES_OF_MEMORY = 100_000;
    private static final int MAX_DOCUMENTS = 1_000_000;

    public JobDefinition {
        inboxes = List.copyOf(inboxes);
    }

    /** Reads {@code jobs/<name>.yml} under the project's root; relative inboxes are relative to the root. */
    public static JobDefinition read(Path root, String name) {
        Path file = root.resolve("jobs").resolve(name + ".yml");
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Section top = new Section("jobs/" + name + ".yml", content == null ? Map.of() : content, Set.of("inboxes", "workers", "years", "limits", "ocr", "releases"));
            Section limits = top.section("limits", Set.of("seconds_per_document", "seconds_per_page", "megabytes_per_document", "megabytes_of_memory", "documents_per_process"));
            Section ocr = top.section("ocr", Set.of("processes", "pages_per_process", "seconds_per_page", "dpi"));
            Section releases = top.section("releases", Set.of("keep"));
            Section years = top.section("years", Set.of("from", "to"));
            return new JobDefinition(name, top.paths("inboxes", root), workers(top),
                    new Years(years.number("from", 1949, 2200, Years.ALL.from()), years.number("to", 1949, 2200, Years.ALL.to())),
                    limits(limits),
                    new Ocr(ocr.number("processes", 1, 16, 1), ocr.number("pages_per_process", 1, 1000, 12),
                            Duration.ofSeconds(ocr.number("seconds_per_page", 1, MAX_SECONDS, 90)), ocr.number("dpi", 100, 600, 200)),
                    new Releases(releases.number("keep", 1, 1000, 5)));
        } catch (IOException e) {
            throw JobProblem.usage("the definition of the job cannot be read: " + file + " (" + e.getClass().getSimpleName() + ")");
        } catch (MarkedYAMLException e) {
            throw JobProblem.usage("jobs/" + name + ".yml is no YAML, line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw JobProblem.usage("jobs/" + name + ".yml is no YAML: " + e.getMessage());
        }
    }

    /** The same job over other folders, which must exist; none given keeps those of the definition. */
    public JobDefinition withInboxes(List<Path> folders) {
        return folders.isEmpty() ? this
                : new JobDefinition(name, folders.stream().map(p -> p.toAbsolutePath().normalize()).toList(), workers, years, limits, ocr, releases);
    }

    public JobDefinition withYears(Years loaded) {
        return new JobDefinition(name, inboxes, workers, loaded, limits, ocr, releases);
    }

    void checkInboxes() {
        for (Path inbox : inboxes) {
            if (!Files.isDirectory(inbox)) {
                throw JobProblem.usage("inbox " + inbox + (Files.exists(inbox) ? " is not a folder" : " does not exist")
                        + "; name a folder with --inbox DIR or in jobs/" + name + ".yml");
            }
        }
    }

    private static Limits limits(Section limits) {
        return new Limits(
                Duration.ofSeconds(limits.number("seconds_per_document", 1, MAX_SECONDS, (int) Limits.USUAL.perDocument().toSeconds())),
                Duration.ofSeconds(limits.number("seconds_per_page", 1, MAX_SECONDS, (int) Limits.USUAL.perPage().toSeconds())),
                (long) limits.number("megabytes_per_document", 1, MAX_MEGABYTES, (int) (Limits.USUAL.maxBytes() >> 20)) << 20,
                limits.number("megabytes_of_memory", 128, MAX_MEGABYTES_OF_MEMORY, Limits.USUAL.heapMegabytes()),
                limits.number("documents_per_process", 1, MAX_DOCUMENTS, Limits.USUAL.documentsPerProcess()));
    }

    private static int workers(Section top) {
        return "all".equals(top.values.get("workers")) ? Runtime.getRuntime().availableProcessors()
                : top.number("workers", 1, MAX_WORKERS, Runtime.getRuntime().availableProcessors());
    }

    /** A mapping of the file, which complains in the words of the file. */
    private record Section(String where, Map<?, ?> values) {

        Section(String where, Object content, Set<String> known) {
            this(where, asMap(where, content));
            for (Object key : values.keySet()) {
                if (!known.contains(String.valueOf(key))) {
                    throw JobProblem.usage(where + ": unknown entry '" + key + "'; known are " + String.join(", ", new TreeSet<>(known)));
                }
            }
        }

        private static Map<?, ?> asMap(String where, Object content) {
            if (content instanceof Map<?, ?> map) {
                return map;
            }
            throw JobProblem.usage(where + ": expected entries such as 'workers: all', but found: " + content);
        }

        Section section(String name, Set<String> known) {
            Object content = values.get(name);
            return new Section(where + ": " + name, content == null ? Map.of() : content, known);
        }

        int number(String name, int least, int most, int otherwise) {
            Object value = values.get(name);
            if (value == null) {
                return otherwise;
            }
            if (value instanceof Integer number && number >= least && number <= most) {
                return number;
            }
            throw JobProblem.usage(where + ": " + name + " must be a whole number from " + least + " to " + most + ", but is '" + value + "'");
        }

        List<Path> paths(String name, Path root) {
            Object value = values.get(name);
            List<?> items = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
            List<Path> paths = new ArrayList<>();
            for (Object item : items) {
                if (!(item instanceof String text) || text.isBlank()) {
                    throw JobProblem.usage(where + ": " + name + " must be a list of folders, but holds '" + item + "'");
                }
                paths.add(root.resolve(text).normalize());
            }
            return paths;
        }
    }
}
