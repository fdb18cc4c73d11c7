package org.juesuan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import org.juesuan.text.Encoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** SQL on the published warehouse. */
@Command(name = "query", description = "Run SQL on the published warehouse, read-only.",
        footer = {"", "Examples:",
                "  ./juesuan query \"SELECT year, department, sum(amount_yuan) FROM expenditure GROUP BY ALL ORDER BY ALL\" --format csv",
            "  ./juesuan query --file question.sql", "  ./juesuan query - < question.sql",
            "What there is to ask: ./juesuan tables, ./juesuan describe expenditure, ./juesuan queries"})
final class QueryCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "SQL", arity = "0..1", description = "one statement in DuckDB's SQL, or - to read it from standard input")
    private @Nullable String sql;

    @Option(names = "--file", paramLabel = "FILE", description = "read the statement from a file; - is standard input")
    private @Nullable Path file;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Option(names = "--bom", description = "with --format csv: begin with the mark by which Excel knows UTF-8")
    private boolean bom;

    @Override
    public Integer call() throws IOException {
        if ((sql == null) == (file == null)) {
            throw Problem.usage(sql == null ? "say what to ask: SQL, --file FILE, or - for standard input"
                    : "give SQL or --file FILE, not both");
        }
        String statement = statement();
        if (statement.isBlank()) {
            throw Problem.usage("there is no SQL in " + (file != null && !file.toString().equals(STANDARD_INPUT) ? file
                    : "what was given"));
        }
        format.begin(bom, System.out);
        PublishedQueries.of(common).query(statement, Map.of(), format);
        return ExitCode.DONE.number();
    }

    private String statement() throws IOException {
        if (STANDARD_INPUT.equals(sql) || file != null && file.toString().equals(STANDARD_INPUT)) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
        return file == null ? Objects.requireNonNull(sql) : Encoding.text(file);
    }
}
