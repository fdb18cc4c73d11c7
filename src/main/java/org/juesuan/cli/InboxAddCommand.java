package org.juesuan.cli;

import java.nio.file.Files;
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

/** One more folder for runs to look through. */
@Command(name = "add", description = {"Add a folder of submissions.",
    "The first one takes the place of jobs/samples: a data folder that holds nothing but these samples of invented bodies is set aside."})
final class InboxAddCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "DIR", description = "the folder, which must be there")
    private Path folder;

    @Override
    public Integer call() {
        Path inbox = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(inbox)) {
            throw Problem.usage("inbox " + inbox + (Files.exists(inbox) ? " is not a folder"
                    : " does not exist; make it, or mount it, first"));
        }
        LocalSettings local = LocalSettings.of(CommonOptions.root());
        List<Path> inboxes = new ArrayList<>(local.inboxes());
        boolean first = inboxes.isEmpty();
        if (!inboxes.contains(inbox)) {
            inboxes.add(inbox);
        }
        Path file = local.write(inboxes);
        if (!common.quiet()) {
            Told.say("written: " + file);
        }
        if (first) {
            LoadedSamples.setAside(common);
        }
        return ExitCode.DONE.number();
    }
}
