package org.juesuan.jobs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What is left of the run before, from its report.
 *
 * @param runId       its name
 * @param endedAt     when it ended
 * @param exitCode    how it ended
 * @param problem     why it failed; {@code null} where it did not
 * @param lastSuccess when the last run ended that did all of its work, this one or one before it; {@code null} for none
 */
public record LastRun(String runId, Instant endedAt, int exitCode, @Nullable String problem, @Nullable Instant lastSuccess) {

    /** Characters of a report that are read: it lists every document that a run read. */
    private static final int MOST_CHARACTERS = 256 << 20;

    /** Of the last night over a data folder; empty where there is none, or no report to be read. */
    public static Optional<LastRun> in(Path data) {
        return of(RecordFile.REPORT.in(data));
    }

    /** Of a report. */
    public static Optional<LastRun> of(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            // JSON is YAML
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(MOST_CHARACTERS);
            Object content = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            if (content instanceof Map<?, ?> report && report.get("exit_code") instanceof Integer exitCode) {
                return Optional.of(new LastRun(String.valueOf(report.get("run")), Instant.parse(String.valueOf(report.get("ended_at"))),
                        exitCode, (String) report.get("problem"),
                        report.get("last_success") == null ? null : Instant.parse(String.valueOf(report.get("last_success")))));
            }
            return Optional.empty();
        } catch (IOException | YAMLException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
