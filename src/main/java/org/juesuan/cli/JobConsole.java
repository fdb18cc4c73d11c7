package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.juesuan.durable.Durable;
import org.juesuan.intake.Listing;
import org.juesuan.jobs.JobRequest;
import org.juesuan.jobs.JobRunner;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RecordFile;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.jobs.report.Waiting;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.settings.LogSettings;
import org.slf4j.LoggerFactory;

/** Runs a job in sight of a person: progress while it runs, a summary at its end. */
final class JobConsole {

    /** More quarantined documents than a screen holds are counted. */
    private static final int LISTED = 30;

    private JobConsole() {
    }

    static int run(JobRequest request, boolean quiet) {
        log(request);
        RunReport report;
        try (LiveProgress progress = quiet ? LiveProgress.silent() : LiveProgress.onStandardError()) {
            report = JobRunner.run(request, progress);
        } catch (Problem e) {
            if (e.exitCode() == ExitCode.FAILED) {
                keep(RecordFile.SUMMARY.in(request.data(), request.definition().name()), request.definition().name() + ", " + Instant.now() + ": " + e.getMessage() + "\n");
            }
            throw e;
        }
        Waiting waiting = Waiting.in(request.data());
        String summary = summary(report, request) + (waiting.none() ? "" : "waiting: " + waiting.words() + ": ./juesuan quarantine list" + where(request) + "\n");
        keep(RecordFile.SUMMARY.in(request.data(), request.definition().name()), summary);
        if (!quiet) {
            System.out.print(summary);
            if (report.exitCode().allDone()) {
                System.out.println("try: ./juesuan query \"SELECT year, department, sum(amount_yuan) AS yuan FROM expenditure "
                        + "WHERE class_name = '教育支出' GROUP BY ALL ORDER BY ALL\"" + where(request));
            }
        }
        alert(report, request, waiting).ifPresent(line -> System.err.println("juesuan: " + line));
        return report.exitCode().number();
    }

    /** From here on, what the libraries say goes to the log in the data folder, whose files stay as long as the job says. */
    private static void log(JobRequest request) {
        LogSettings logs = request.definition().settings().logs();
        System.setProperty("juesuan.logs", request.data().resolve("logs").toString());
        System.setProperty("juesuan.logs.days", String.valueOf(logs.days()));
        System.setProperty("juesuan.logs.megabytes", String.valueOf(logs.megabytes()));
    }

    /** In one line what a person must know who sees nothing else, as in the mail of a scheduler. */
    private static Optional<String> alert(RunReport report, JobRequest request, Waiting waiting) {
        return switch (report.exitCode()) {
            case QUARANTINED -> Optional.of(report.quarantined().size() + (report.quarantined().size() == 1 ? " document" : " documents")
                    + " went into quarantine, the first: " + plain(report.quarantined().get(0).fileName()) + " (" + report.quarantined().get(0).reason()
                    + "); ./juesuan quarantine list" + where(request) + " names all that wait");
            case HELD_BACK -> Optional.of(HeldBackMessage.message(report.heldBack().release(), report.heldBack().reasons(), where(request)));
            case HUNG_UP, INTERRUPTED, TERMINATED -> Optional.of(report.runId() + ": " + end(report) + "; the next run goes on from here");
            // every night again, until a person has looked
            case DONE -> waiting.none() ? Optional.empty() : Optional.of(waiting.words() + "; ./juesuan quarantine list" + where(request) + " names them");
            default -> Optional.empty();
        };
    }

    private static String summary(RunReport report, JobRequest request) {
        StringBuilder out = new StringBuilder();
        out.append(report.runId()).append(": ").append(end(report)).append(String.format(Locale.ROOT, report.exitCode().stopped() ? " after %.1f s; the next run goes on from here%n" : " in %.1f s%n", report.seconds()));
        StringJoiner counts = new StringJoiner(", ", "documents: ", "\n").setEmptyValue("documents: none\n");
        Map<DocumentStatus, Integer> documents = new TreeMap<>(report.documents());
        documents.forEach((status, n) -> counts.add(n + " " + status.code().replace('_', ' ')));
        out.append(counts);
        if (documents.containsKey(DocumentStatus.OUTSIDE_YEARS)) {
            out.append("  (").append(documents.get(DocumentStatus.OUTSIDE_YEARS)).append(" read, of fiscal years outside of ")
                    .append(request.definition().years().from()).append("–").append(request.definition().years().to()).append(", not loaded)\n");
        }
        if (report.course().understoodAgain() > 0) {
            out.append("  (").append(report.course().understoodAgain()).append(" of them understood again from what was read of them before)\n");
        }
        if (documents.containsKey(DocumentStatus.OUTDATED)) {
            out.append("  (").append(documents.get(DocumentStatus.OUTDATED)).append(" extracted by another version, and left for a later night; ./juesuan reprocess --outdated")
                    .append(where(request)).append(" does them now)\n");
        }
        for (RunReport.Quarantined one : report.quarantined().subList(0, Math.min(LISTED, report.quarantined().size()))) {
            out.append("  quarantined ").append(plain(one.fileName())).append("  ").append(one.key(), 0, 8).append("  ").append(one.reason()).append(": ")
                    .append(one.message()).append('\n');
        }
        if (report.quarantined().size() > LISTED) {
            out.append("  … and ").append(report.quarantined().size() - LISTED).append(" more: ./juesuan documents\n");
        }
        for (Listing.Skipped one : report.skipped()) {
            out.append("  skipped ").append(plain(one.name())).append(": ").append(one.why()).append('\n');
        }
        for (String line : report.fetched()) {
            out.append("  fetched ").append(line).append('\n');
        }
        StringJoiner steps = new StringJoiner(", ", "steps: ", "\n").setEmptyValue("");
        report.course().steps().stream().filter(step -> step.endedAt() != null).forEach(step -> steps.add(
                String.format(Locale.ROOT, "%s %.1f s%s", step.step(), step.seconds(), step.status().equals("completed") ? "" : " (" + step.status() + ")")));
        out.append(steps);
        out.append(String.format(Locale.ROOT, "archive: %,d lines%n", report.lines()));
        if (report.heldBack() != null) {
            // standard error and ./juesuan status say all of it
            out.append("held back: release ").append(report.heldBack().release()).append(": ").append(report.heldBack().reasons().get(0))
                    .append(report.heldBack().reasons().size() > 1 ? ", and more: ./juesuan releases" : "").append('\n');
        }
        if (report.cured() != null) {
            out.append("published: ").append(report.cured()).append(", which had been held back and is within the thresholds now\n");
        } else if (report.released().isEmpty()) {
            out.append("published: ").append(Files.exists(report.warehouse()) ? "as before, " + report.warehouse() : "nothing yet").append('\n');
        } else {
            StringJoiner statuses = new StringJoiner(", ");
            report.released().forEach((status, n) -> statuses.add(n + " " + status.replace('_', ' ')));
            out.append(String.format(Locale.ROOT, "published: %,d facts, %,d findings, of documents %s, in %s%n",
                    report.facts(), report.findings(), statuses, report.warehouse()));
        }
        return out.toString();
    }

    private static String end(RunReport report) {
        return switch (report.exitCode()) {
            case DONE -> "done";
            case QUARANTINED -> "done, with documents in quarantine";
            case HELD_BACK -> "done, but held back from publication";
            default -> "stopped by a signal";
        };
    }

    /** A file may be called anything: no name breaks a line, or tells a terminal what to do. */
    private static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String where(JobRequest request) {
        return CommonOptions.where(request.data());
    }

    private static void keep(Path file, String summary) {
        try {
            new Durable("last run").write(file, summary);
        } catch (IOException e) {
            LoggerFactory.getLogger(JobConsole.class).warn("the summary could not be kept", e);
        }
    }
}
