package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.folder.RunLock;
import org.juesuan.jobs.ClusterState;
import org.juesuan.jobs.report.RecordFile;
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
    private String department;

    @Option(names = "--year", paramLabel = "YEAR", description = "documents and coverage of this fiscal year only, without the runs")
    private Integer year;

    @Override
    public Integer call() throws IOException {
        PublishedQueries published = PublishedQueries.of(common);
        boolean all = department == null && year == null;
        if (all) {
            printRuns(published);
        }
        String body = department == null ? null : published.department(department);
        Integer known = year == null ? null : published.year(year);
        published.section("Documents by status", "statuses", body, known);
        published.section("Coverage", "coverage", body, known);
        return ExitCode.DONE.number();
    }

    private void printRuns(PublishedQueries published) throws IOException {
        RunLock.holder(common.data()).ifPresent(holder -> System.out.println("running now: " + holder + "\n"));
        List<String> workers = ClusterState.lines(CommonOptions.root());
        if (!workers.isEmpty()) {
            System.out.println("Workers\n" + String.join("\n", workers) + "\n");
        }
        for (String job : List.of("nightly", "backfill", "reprocess")) {
            Path last = RecordFile.SUMMARY.in(common.data(), job);
            if (Files.exists(last)) {
                System.out.println("Last " + job + "\n" + Files.readString(last));
            }
        }
        HeldBackMessage.waiting(common.data()).ifPresent(text -> System.out.println("Held back\n" + text + "\n"));
        published.section("Runs in the published warehouse", "runs");
        published.section("Steps of the last five of them", "steps");
    }
}
