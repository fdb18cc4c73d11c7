package org.juesuan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.jobs.JobRequest;
import org.juesuan.jobs.JobRunner;
import org.juesuan.problem.ExitCode;
import org.juesuan.settings.JobDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishers' pages, without a night after them. */
@Command(name = "fetch", description =
        {"Fetch what the publishers' pages of jobs/sources.yml have new, and load nothing: the next nightly does.",
    "Every nightly fetches first; this is for trying a source out."})
final class FetchCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--dry-run", description = "look through the pages, and only name the files that would be fetched")
    private boolean dry;

    @Override
    public Integer call() {
        common.log();
        List<String> lines = JobRunner.fetch(new JobRequest(JobDefinition.read(CommonOptions.root(), "nightly"), common.data())
                .following(CommonOptions.jobs()), dry);
        if (!common.quiet()) {
            lines.forEach(System.out::println);
            if (lines.isEmpty()) {
                Told.say("no sources: jobs/sources.yml has an example");
            }
        }
        return ExitCode.DONE.number();
    }
}
