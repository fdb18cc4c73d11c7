package org.juesuan.cli;

import java.util.concurrent.Callable;
import org.juesuan.jobs.ReleaseDecisions;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A person's yes to a release. */
@Command(name = "publish", description = "Publish a release that was held back, or any other that exists.")
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--accept", paramLabel = "ID", required = true,
            description = "the release, or an unambiguous beginning of its ID; ./juesuan releases lists them")
    private String accepted;

    @Override
    public Integer call() {
        common.log();
        String id = ReleaseDecisions.accept(common.data(), accepted);
        if (!common.quiet()) {
            Told.say("published: " + id);
        }
        return ExitCode.DONE.number();
    }
}
