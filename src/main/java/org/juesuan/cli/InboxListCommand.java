package org.juesuan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import org.juesuan.settings.JobDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which folders the next nightly looks through. */
@Command(name = "list", description = "List the folders that the next nightly looks through, and whether each can be read.")
final class InboxListCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    private CommonOptions common;

    @Override
    public Integer call() {
        List<List<Object>> rows = JobDefinition.read(CommonOptions.root(), "nightly").inboxes().stream()
                .map(inbox -> List.<Object>of(inbox.toString(), state(inbox))).toList();
        Format.TABLE.show(new ResultTable(List.of(new ResultTable.Column("inbox", false), new ResultTable.Column("state", false)),
                rows.iterator()), System.out);
        return ExitCode.DONE.number();
    }

    private static String state(Path inbox) {
        if (!Files.exists(inbox)) {
            return "is not there";
        }
        return Files.isDirectory(inbox) ? Files.isReadable(inbox) ? "can be read" : "cannot be read" : "is no folder";
    }
}
