package org.juesuan.cli;

import picocli.CommandLine.Command;

/** The documents that wait for a person. */
@Command(name = "quarantine", description = "The documents that wait for a person: why, and what is said about them.",
        subcommands = {QuarantineListCommand.class, QuarantineShowCommand.class, QuarantineReleaseCommand.class,
                QuarantineRejectCommand.class},
        footer = {"", "What a person says of a document is a small file in jobs/corrections, which the next run follows.",
            "Examples:", "  ./juesuan quarantine show 1f195af0 --pictures pages",
            "  ./juesuan quarantine release 1f195af0 --year 2024 --unit 万元"})
final class QuarantineCommand extends CommandGroup {
}
