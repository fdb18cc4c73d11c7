package org.juesuan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The findings. */
@Command(name = "findings", description = "List what does not add up, was doubtful, or could not be read.",
        footer = {"", "./juesuan trace --finding KEY shows the cells behind one, and marks them on the page."})
final class FindingsCommand implements Callable<Integer> {

    private static final List<String> SHOWN = List.of("finding_key", "document_key", "severity", "origin", "rule", "form", "line_code",
            "column_code", "page",
            "expected", "actual", "difference", "cause", "witnesses", "message");

    /** On a screen that is too narrow for all of them side by side. */
    private static final List<String> NARROW = List.of("finding_key", "document_key", "severity", "rule", "message");
    private static final int WIDE = 200;

    @Mixin
    private CommonOptions common;

    @Option(names = "--document", paramLabel = "ID", description = "only of the document whose SHA-256 begins so")
    private @Nullable String document;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Option(names = "--severity", paramLabel = "SEVERITY", split = ",", description = "only error, warning or info; several with commas")
    private @Nullable List<String> severities;

    @Option(names = "--rule", paramLabel = "RULE", description = "only of this rule, see quality.rule")
    private @Nullable String rule;

    @Option(names = "--department", paramLabel = "NAME", description = "only of documents of this body")
    private @Nullable String department;

    @Option(names = "--year", paramLabel = "YEAR", description = "only of documents of this fiscal year")
    private @Nullable Integer year;

    @Override
    public Integer call() {
        if (severities != null && !List.of("error", "warning", "info").containsAll(severities)) {
            throw Problem.usage("a severity is error, warning or info");
        }
        PublishedQueries published = PublishedQueries.of(common);
        ResultTable found = published.ask("findings", document == null ? null : published.document(document),
                severities == null ? null : String.join(",", severities),
                rule == null ? null : published.rule(rule), department == null ? null : published.department(department),
                year == null ? null : published.year(year));
        // a person reads eight characters and traces by eight digits; a program gets the keys
        format.list(format == Format.TABLE ? found.only(ScreenWidth.columns() < WIDE ? NARROW : SHOWN).brief("finding_key", "finding")
                .brief("document_key", "document") : found, System.out);
        return ExitCode.DONE.number();
    }
}
