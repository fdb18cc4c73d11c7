package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.juesuan.folder.RunLock;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How the warehouse is. */
@Command(name = "status", description = "Last runs, documents by status, coverage by department and year.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        RunLock.holder(common.data()).ifPresent(holder -> System.out.println("running now: " + holder + "\n"));
        Path last = common.data().resolve(JobConsole.LAST_RUN);
        if (Files.exists(last)) {
            System.out.println("Last run\n" + Files.readString(last));
        }
        HeldBackMessage.waiting(common.data()).ifPresent(text -> System.out.println("Held back\n" + text + "\n"));
        PublishedQueries published = PublishedQueries.of(common);
        published.section("Runs in the published warehouse", "runs");
        published.section("Steps of the last five of them", "steps");
        published.section("Documents by status", "statuses");
        published.section("Coverage", "coverage");
        return ExitCode.DONE.number();
    }
}
