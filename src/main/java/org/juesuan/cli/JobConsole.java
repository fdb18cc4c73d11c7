package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.jobs.JobRequest;
import org.juesuan.jobs.JobRunner;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RecordFile;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.jobs.report.Waiting;
import org.juesuan.message.Messages;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.settings.LocalSettings;
import org.juesuan.settings.LogSettings;
import org.juesuan.warehouse.ReferenceLists;
import org.slf4j.LoggerFactory;

/** Runs a job in sight of a person: progress while it runs, a summary at its end. */
final class JobConsole {

    /** More quarantined documents than a screen holds are counted. */
    private static final int LISTED = 30;

    private JobConsole() {
    }

    static int run(JobRequest request, boolean quiet) {
        log(request);
        System.setProperty(ReferenceLists.PROPERTY, LocalSettings.of(CommonOptions.root()).folder().resolve("reference").toString());
        RunReport report;
        try (LiveProgress progress = quiet ? LiveProgress.silent() : LiveProgress.onStandardError()) {
            report = JobRunner.run(request, progress);
        } catch (Problem e) {
            if (e.exitCode() == ExitCode.FAILED) {
                keep(RecordFile.SUMMARY.in(request.data(), request.definition().name()),
                        request.definition().name() + ", " + Instant.now() + ": " + e.getMessage() + "\n");
            }
            throw e;
        }
        Waiting waiting = Waiting.in(request.data());
        String summary = summary(report, request) + (waiting.none() ? "" : says().text("night.waiting", waiting.words(), where(request))
                + "\n");
        keep(RecordFile.SUMMARY.in(request.data(), request.definition().name()), summary);
        if (!quiet) {
            System.out.print(summary);
            if (report.exitCode().allDone()) {
                System.out.println(says()
                        .text("night.try", "./juesuan query \"SELECT year, department, sum(amount_yuan) AS yuan FROM expenditure "
                        + "WHERE class_name = '教育支出' GROUP BY ALL ORDER BY ALL\"" + where(request)));
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
            case QUARANTINED -> Optional.of(says().text("alert.quarantined", report.quarantined().size(),
                    plain(report.quarantined().get(0).fileName()),
                    report.quarantined().get(0).reason(), where(request)));
            case HELD_BACK -> Optional.ofNullable(report.heldBack())
                    .map(held -> HeldBackMessage.message(held.release(), held.reasons(), where(request)));
            case HUNG_UP, INTERRUPTED, TERMINATED -> Optional.of(says().text("alert.stopped", report.runId(), end(report)));
            // every night again, until a person has looked
            case DONE -> waiting.none() ? Optional.empty() : Optional.of(says().text("alert.waiting", waiting.words(), where(request)));
            default -> Optional.empty();
        };
    }

    private static String summary(RunReport report, JobRequest request) {
        StringBuilder out = new StringBuilder();
        say(out, "", report.exitCode().stopped() ? "night.stopped" : "night.ended", report.runId(), end(report), seconds(report.seconds()));
        StringJoiner counts = new StringJoiner(", ");
        Map<DocumentStatus, Integer> documents = new TreeMap<>(report.documents());
        documents.forEach((status, n) -> counts.add(says().text("count." + status.code(), n)));
        say(out, "", documents.isEmpty() ? "night.no_documents" : "night.documents", counts);
        if (documents.containsKey(DocumentStatus.OUTSIDE_YEARS)) {
            say(out, "  ", "night.outside_years", documents.get(DocumentStatus.OUTSIDE_YEARS), request.definition().years().from(),
                    request.definition().years().to());
        }
        if (report.course().understoodAgain() > 0) {
            say(out, "  ", "night.understood_again", report.course().understoodAgain(), report.course().same());
        }
        if (documents.containsKey(DocumentStatus.OUTDATED)) {
            say(out, "  ", "night.outdated", documents.get(DocumentStatus.OUTDATED), where(request));
        }
        for (RunReport.Quarantined one : report.quarantined().subList(0, Math.min(LISTED, report.quarantined().size()))) {
            say(out, "  ", "night.quarantined", plain(one.fileName()), one.key().substring(0, ResultTable.BRIEF), one.reason(),
                    one.message());
        }
        if (report.quarantined().size() > LISTED) {
            say(out, "  ", "night.more", report.quarantined().size() - LISTED);
        }
        listed(out, report.skipped().stream().map(one -> says().text("night.skipped", plain(one.name()), one.why())).toList());
        listed(out, report.fetched().stream().map(line -> says().text("night.fetched", line)).toList());
        StringJoiner steps = new StringJoiner(", ");
        report.course().steps().stream().filter(step -> step.endedAt() != null).forEach(step -> steps.add(
                says().text("step.read", says().word("step", step.step()), seconds(Objects.requireNonNull(step.seconds())))
                        + (step.status().equals("completed") ? "" : " (" + step.status() + ")")));
        if (steps.length() > 0) {
            say(out, "", "night.steps", steps);
        }
        say(out, "", "night.archive", thousands(report.lines()));
        if (report.heldBack() != null) {
            // standard error and ./juesuan status say all of it
            say(out, "", "night.held_back", report.heldBack().release(), report.heldBack().reasons().get(0),
                    report.heldBack().reasons().size() > 1 ? says().text("night.held_back_more") : "");
        }
        if (report.cured() != null) {
            say(out, "", "night.cured", report.cured());
        } else if (report.released().isEmpty()) {
            say(out, "", Files.exists(report.warehouse()) ? "night.as_before" : "night.nothing_yet", report.warehouse());
        } else {
            StringJoiner statuses = new StringJoiner(", ");
            report.released().forEach((status, n) -> statuses.add(says().has("count." + status)
                    ? says().text("count." + status, n) : n + " " + status.replace('_', ' ')));
            say(out, "", "night.published", thousands(report.facts()), thousands(report.findings()), statuses, report.warehouse());
        }
        return out.toString();
    }

    /** The first of some lines, and how many more the report has. */
    private static void listed(StringBuilder out, List<String> lines) {
        lines.stream().limit(LISTED).forEach(line -> out.append("  ").append(line).append('\n'));
        if (lines.size() > LISTED) {
            say(out, "  ", "night.more_reported", lines.size() - LISTED);
        }
    }

    private static Messages says() {
        return Messages.of(JobConsole.class);
    }

    private static void say(StringBuilder out, String indent, String key, @Nullable Object... values) {
        out.append(indent).append(says().text(key, values)).append('\n');
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static String thousands(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String end(RunReport report) {
        return switch (report.exitCode()) {
            case DONE -> says().text("end.done");
            case QUARANTINED -> says().text("end.quarantined");
            case HELD_BACK -> says().text("end.held_back");
            default -> says().text("end.stopped");
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
