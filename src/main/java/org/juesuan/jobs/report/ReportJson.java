package org.juesuan.jobs.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.RunStep;
import org.juesuan.extraction.CurrentVersion;
import org.juesuan.warehouse.RecipeHash;
import org.springframework.boot.json.JsonWriter;

/** A run's report as JSON: times in UTC, durations in seconds, codes as in the warehouse, names and reasons as they are. */
public final class ReportJson {

    private ReportJson() {
    }

    /** {@code before}: the run before, which may tell the last success. {@code waiting}: in what is published after this one. */
    public static String of(RunReport report, Optional<LastRun> before, Waiting waiting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", report.runId());
        json.put("job", report.job());
        json.put("started_at", time(report.course().startedAt()));
        json.put("ended_at", time(report.course().endedAt()));
        json.put("seconds", report.seconds());
        json.put("exit_code", report.exitCode().number());
        json.put("problem", report.course().problem());
        json.put("last_success", lastSuccess(report, before).map(ReportJson::time).orElse(null));
        json.put("versions", versions());
        json.put("documents", documents(report));
        json.put("steps", report.course().steps().stream().map(ReportJson::step).toList());
        json.put("archive", Map.of("lines", report.lines()));
        json.put("release", release(report));
        json.put("held_back", heldBack(report.heldBack()));
        json.put("published_after_waiting", report.cured());
        json.put("waiting", waiting.byReason());
        json.put("fetched", report.fetched());
        json.put("skipped", report.skipped().stream().map(one -> fields("name", one.name(), "why", one.why())).toList());
        json.put("files", report.course().files().stream().map(ReportJson::file).toList());
        return JsonWriter.standard().writeToString(json) + "\n";
    }

    public static Optional<Instant> lastSuccess(RunReport report, Optional<LastRun> before) {
        return report.exitCode().allDone() ? Optional.of(report.course().endedAt()) : before.map(LastRun::lastSuccess);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Map<String, Object> versions() {
        String program = ReportJson.class.getPackage().getImplementationVersion();
        return fields("program", program == null ? "unpackaged" : program, "extractor", CurrentVersion.get().text(), "recipe",
                RecipeHash.current(),
                "java", System.getProperty("java.version"));
    }

    private static Map<String, Object> documents(RunReport report) {
        Map<String, Object> counts = new LinkedHashMap<>();
        new TreeMap<>(report.documents()).forEach((status, n) -> counts.put(status.code(), n));
        return counts;
    }

    private static Map<String, Object> step(RunStep step) {
        return fields("step", step.step(), "status", step.status(), "started_at", time(step.startedAt()), "seconds", step.seconds(),
                "read", step.read(), "written", step.written());
    }

    /** {@code null} where the one before it stays. */
    private static @Nullable Map<String, Object> release(RunReport report) {
        return report.released().isEmpty() ? null : fields("documents", report.released(), "facts", report.facts(), "findings",
                report.findings());
    }

    private static @Nullable Map<String, Object> heldBack(RunReport.@Nullable HeldBack one) {
        return one == null ? null : fields("release", one.release(), "published", one.published(), "reasons", one.reasons());
    }

    private static Map<String, Object> file(RunHistory.Handled file) {
        return fields("document", file.key(), "name", file.fileName(), "status", file.status().code(), "pages", file.pages(),
                "seconds", Math.round(file.seconds() * 1000) / 1000.0, "reason", file.reason(), "message", file.message(), "source",
                file.source());
    }

    private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
