package org.juesuan.cli;

import picocli.CommandLine.Command;

/** Pages of the site on a terminal. */
@Command(name = "show", description = "What the pages of the site say, on the terminal: of a body, a subject or a document.",
        subcommands = {ShowDepartmentCommand.class, ShowSubjectCommand.class, ShowDocumentCommand.class},
        footer = {"", "Examples:", "  ./juesuan show department 某市水利局", "  ./juesuan show subject 20502",
            "  ./juesuan show document 1f195af0"})
final class ShowCommand extends CommandGroup {
}
