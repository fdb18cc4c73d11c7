package org.juesuan.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.juesuan.problem.Problem;

/**
 * What {@code jobs/<name>.yml} and the local settings say of a job.
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

    /**
     * Reads {@code jobs/<name>.yml} under the project's root, and what the operator says beside it in {@link LocalSettings}:
     * entry by entry that goes before. Relative inboxes are relative to the root.
     *
     * @throws Problem of usage where one of the files cannot be followed
     */
    public static JobDefinition read(Path root, String name) {
        LocalSettings local = LocalSettings.of(root);
        SettingsFile tracked = SettingsFile.read(root.resolve("jobs").resolve(name + ".yml"), "jobs/" + name + ".yml");
        JobDefinition job = of(root, name, tracked);
        Optional<SettingsFile> beside = local.job(name);
        if (beside.isPresent()) {
            // by itself first, so that what is wrong in it is told of it
            of(root, name, beside.get());
            job = of(root, name, tracked.with(beside.get()));
        }
        return job.inboxes.isEmpty() || name.equals("reprocess") ? job : job.withInboxes(local.inboxes());
    }

    private static JobDefinition of(Path root, String name, SettingsFile file) {
        Set<String> keys = new HashSet<>(Settings.KEYS);
        keys.addAll(Set.of("inboxes", "workers", "years"));
        SettingsSection job = SettingsSection.of(file.name(), file.content(), keys);
        SettingsSection years = job.section("years", Set.of("from", "to"));
        return new JobDefinition(name, job.paths("inboxes", root), workers(job),
                new Years(years.number("from", 1949, 2200, Years.ALL.from()), years.number("to", 1949, 2200, Years.ALL.to())),
                Settings.in(job));
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
                        + "; name a folder with --inbox DIR or ./juesuan inbox add DIR");
            }
        }
    }

    private static int workers(SettingsSection job) {
        int processors = Runtime.getRuntime().availableProcessors();
        return job.says("workers", "all") ? processors : job.number("workers", 1, MAX_WORKERS, processors);
    }
}
