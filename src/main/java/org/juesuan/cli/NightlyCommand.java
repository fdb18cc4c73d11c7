package org.juesuan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.jobs.JobRequest;
import org.juesuan.settings.JobDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One nightly run. */
@Command(name = "nightly", description = "Everything new or changed in the inboxes: extract, check, load, publish.")
final class NightlyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--inbox", paramLabel = "DIR",
            description = "a folder of submissions; may be given again (default: those of ./juesuan inbox list)")
    private List<Path> inboxes = new ArrayList<>();

    @Option(names = "--whole",
            description = "build the release of every document, even where nothing is new, instead of renewing the last one")
    private boolean whole;

    @Option(names = "--rehash",
            description = "read the bytes of every file in the inboxes, also of those whose size, times and inode are as they were")
    private boolean rehash;

    @Override
    public Integer call() {
        JobDefinition job = JobDefinition.read(CommonOptions.root(), "nightly").withInboxes(inboxes);
        if (!inboxes.isEmpty()) {
            // a slip of the hand is no failed night, whose report it would overwrite
            job.checkInboxes();
        }
        return JobConsole.run(new JobRequest(job, common.data()).buildingWhole(whole).hashingAgain(rehash).following(CommonOptions.jobs()),
                common.quiet());
    }
}
