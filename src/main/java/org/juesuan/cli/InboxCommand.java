package org.juesuan.cli;

import picocli.CommandLine.Command;

/** The folders of submissions that runs look through. */
@Command(name = "inbox", description = "The folders of submissions that nightly and backfill look through.",
        subcommands = {InboxListCommand.class, InboxAddCommand.class, InboxRemoveCommand.class},
        footer = {"", "They are kept in jobs/local/inboxes.txt, or where JUESUAN_SETTINGS says, which no update of the program touches.",
            "Examples:", "  ./juesuan inbox add /srv/disclosures", "  ./juesuan inbox list"})
final class InboxCommand extends CommandGroup {
}
