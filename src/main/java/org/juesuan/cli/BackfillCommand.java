package org.juesuan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.jobs.JobRequest;
import org.juesuan.settings.JobDefinition;
import org.juesuan.settings.Years;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A load of past years. */
@Command(name = "backfill", description = {"A one-off load of past years: only documents of those fiscal years.",
    "The year is known once a document is read; what is of other years is read and not loaded. What is archived already stays as it is."})
final class BackfillCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--from", paramLabel = "YEAR", required = true, description = "first fiscal year")
    private int from;

    @Option(names = "--to", paramLabel = "YEAR", required = true, description = "last fiscal year")
    private int to;

    @Option(names = "--inbox", paramLabel = "DIR",
            description = "a folder of submissions; may be given again (default: those of ./juesuan inbox list)")
    private List<Path> inboxes = new ArrayList<>();

    @Override
    public Integer call() {
        JobDefinition job = JobDefinition.read(CommonOptions.root(), "backfill").withInboxes(inboxes).withYears(new Years(from, to));
        if (!inboxes.isEmpty()) {
            // as in a nightly: a slip of the hand is no failed run
            job.checkInboxes();
        }
        return JobConsole.run(new JobRequest(job, common.data()).following(CommonOptions.jobs()), common.quiet());
    }
}
