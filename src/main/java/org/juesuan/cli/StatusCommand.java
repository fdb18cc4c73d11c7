package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.folder.RunLock;
import org.juesuan.jobs.ClusterState;
import org.juesuan.jobs.report.RecordFile;
import org.juesuan.message.Messages;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the warehouse is. */
@Command(name = "status", description = "Last runs, documents by status, coverage by department and year.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--department", paramLabel = "NAME", description = "documents and coverage of this body only, without the runs")
    private @Nullable String department;

    @Option(names = "--year", paramLabel = "YEAR", description = "documents and coverage of this fiscal year only, without the runs")
    private @Nullable Integer year;

    @Override
    public Integer call() throws IOException {
        PublishedQueries published = PublishedQueries.of(common);
        boolean all = department == null && year == null;
        if (all) {
            printRuns(published);
        }
        String body = department == null ? null : published.department(department);
        Integer known = year == null ? null : published.year(year);
        published.section("documents_by_status", "statuses", body, known);
        published.section("coverage", "coverage", body, known);
        return ExitCode.DONE.number();
    }

    private void printRuns(PublishedQueries published) throws IOException {
        Messages says = Messages.of(StatusCommand.class);
        RunLock.holder(common.data()).ifPresent(holder -> System.out.println(says.text("title.running", holder) + "\n"));
        List<String> workers = ClusterState.lines(CommonOptions.root());
        if (!workers.isEmpty()) {
            System.out.println(says.text("title.workers") + "\n" + String.join("\n", workers) + "\n");
        }
        for (String job : List.of("nightly", "backfill", "reprocess")) {
            Path last = RecordFile.SUMMARY.in(common.data(), job);
            if (Files.exists(last)) {
                System.out.println(says.text("title.last", job) + "\n" + Files.readString(last));
            }
        }
        HeldBackMessage.waiting(common.data()).ifPresent(text -> System.out.println(says.text("title.held_back") + "\n" + text + "\n"));
        published.section("runs", "runs");
        published.section("steps", "steps");
    }
}
