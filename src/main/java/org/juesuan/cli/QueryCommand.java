package org.juesuan.cli;

import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** SQL on the published warehouse. */
@Command(name = "query", description = "Run SQL on the published warehouse, read-only.",
        footer = {"", "Example: ./juesuan query \"SELECT year, department, sum(amount_yuan) FROM expenditure GROUP BY ALL ORDER BY ALL\" --format csv"})
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "SQL", description = "one statement in DuckDB's SQL")
    private String sql;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        PublishedQueries.of(common).query(sql, format);
        return ExitCode.DONE.number();
    }
}
