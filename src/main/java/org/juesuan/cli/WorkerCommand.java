package org.juesuan.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.juesuan.jobs.WorkerRunner;
import org.juesuan.settings.JobDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A worker on this machine. */
@NullMarked
@Command(name = "worker", description = "Read documents for the run of a manager on another machine, until stopped.")
final class WorkerCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommonOptions common;

    @Option(names = "--job", paramLabel = "NAME", defaultValue = "nightly",
            description = "the job whose settings say where the cluster is (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String job;

    @Override
    public Integer call() {
        JobDefinition definition = JobDefinition.read(CommonOptions.root(), job);
        common.log();
        return WorkerRunner.run(definition, common.data(), line -> {
            if (!common.quiet()) {
                System.err.println(line);
            }
        }).number();
    }
}
