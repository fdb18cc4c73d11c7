package org.juesuan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.settings.LocalSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A folder that runs no longer look through. */
@Command(name = "remove",
        description = {"Look no longer through a folder. What was loaded from it stays; without any folder of its own, a job has those "
                + "of jobs/*.yml again."})
final class InboxRemoveCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "DIR", description = "the folder, which need not be there any more")
    private Path folder;

    @Override
    public Integer call() {
        Path inbox = folder.toAbsolutePath().normalize();
        LocalSettings local = LocalSettings.of(CommonOptions.root());
        List<Path> inboxes = new ArrayList<>(local.inboxes());
        if (!inboxes.remove(inbox)) {
            throw Problem.usage(inbox + " is no inbox that was added; ./juesuan inbox list names them");
        }
        Path file = local.write(inboxes);
        if (!common.quiet()) {
            Told.say("written: " + file);
        }
        return ExitCode.DONE.number();
    }
}
