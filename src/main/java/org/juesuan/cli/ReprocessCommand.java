package org.juesuan.cli;

import java.util.concurrent.Callable;
import org.juesuan.jobs.JobRequest;
import org.juesuan.settings.JobDefinition;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The archived originals once more. */
@Command(name = "reprocess", description = "Extract again from the archived originals, without the inbox; all of them where nothing else is said.")
final class ReprocessCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @ArgGroup
    private Which which = new Which();

    private static final class Which {
        @Option(names = "--document", paramLabel = "ID", description = "only the document whose SHA-256 begins so")
        private String document;

        @Option(names = "--outdated", description = "only documents that another version of the extractor read")
        private boolean outdated;
    }

    @Override
    public Integer call() {
        return JobConsole.run(new JobRequest(JobDefinition.read(CommonOptions.root(), "reprocess"), common.data(), which.document, which.outdated).following(CommonOptions.jobs()), common.quiet());
    }
}
