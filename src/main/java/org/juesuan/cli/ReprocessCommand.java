package org.juesuan.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.jobs.JobRequest;
import org.juesuan.settings.JobDefinition;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The archived originals once more. */
@Command(name = "reprocess", description = {"Extract archived documents again, without the inbox; all of them where nothing else is said.",
        "What this version read of a document is kept and only understood again; else its original is read."})
final class ReprocessCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @ArgGroup
    private Which which = new Which();

    private static final class Which {
        @Option(names = "--document", paramLabel = "ID", description = "only the document whose SHA-256 begins so, or whose file is called so")
        private @Nullable String document;

        @Option(names = "--outdated", description = "only documents that another version extracted")
        private boolean outdated;
    }

    @Option(names = "--read", description = "read the originals again, also where what was read of them is kept")
    private boolean read;

    @Override
    public Integer call() {
        JobDefinition job = JobDefinition.read(CommonOptions.root(), "reprocess");
        return JobConsole.run(new JobRequest(job, common.data(), which.document, which.outdated).readingAnew(read)
                .following(CommonOptions.jobs()), common.quiet());
    }
}
