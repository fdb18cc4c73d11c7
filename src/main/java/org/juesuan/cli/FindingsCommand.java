package org.juesuan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The findings. */
@Command(name = "findings", description = "List what does not add up, was doubtful, or could not be read.",
        footer = {"", "./juesuan trace --finding KEY shows the cells behind one, and marks them on the page."})
final class FindingsCommand implements Callable<Integer> {

    private static final List<String> SHOWN = List.of("finding_key", "document_key", "severity", "origin", "rule", "form", "line_code", "column_code", "page",
            "expected", "actual", "difference", "cause", "witnesses", "message");

    @Mixin
    private CommonOptions common;

    @Option(names = "--document", paramLabel = "ID", description = "only of the document whose SHA-256 begins so")
    private String document;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Option(names = "--severity", paramLabel = "SEVERITY", split = ",", description = "only error, warning or info; several with commas")
    private List<String> severities;

    @Option(names = "--rule", paramLabel = "RULE", description = "only of this rule, see quality.rule")
    private String rule;

    @Option(names = "--department", paramLabel = "NAME", description = "only of documents of this body")
    private String department;

    @Option(names = "--year", paramLabel = "YEAR", description = "only of documents of this fiscal year")
    private Integer year;

    @Override
    public Integer call() {
        if (severities != null && !List.of("error", "warning", "info").containsAll(severities)) {
            throw Problem.usage("a severity is error, warning or info");
        }
        PublishedQueries published = PublishedQueries.of(common);
        ResultTable found = published.ask("findings", document == null ? null : published.document(document), severities == null ? null : String.join(",", severities), rule, department, year);
        // a person reads eight characters and traces by eight digits; a program gets the keys
        format.print(format == Format.TABLE ? found.only(SHOWN).brief("finding_key", "finding").brief("document_key", "document") : found, System.out);
        return ExitCode.DONE.number();
    }
}
