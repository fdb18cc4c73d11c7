package org.juesuan.cli;

import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What there is to ask. */
@Command(name = "tables", description = "List the tables and views of the published warehouse: what one row is, and how many there are.",
        footer = {"", "./juesuan describe TABLE names its columns and the values of their codes."})
final class TablesCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        format.list(PublishedQueries.of(common).ask("tables"), System.out);
        return ExitCode.DONE.number();
    }
}
