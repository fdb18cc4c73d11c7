package org.juesuan.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The documents. */
@Command(name = "documents", description = "List the documents, with their status and the reason where they wait in quarantine.")
final class DocumentsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--document", paramLabel = "ID",
            description = "only the document whose SHA-256 begins so, with all that is known of it")
    private @Nullable String document;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Option(names = "--department", paramLabel = "NAME", description = "only documents of this body")
    private @Nullable String department;

    @Option(names = "--year", paramLabel = "YEAR", description = "only documents of this fiscal year")
    private @Nullable Integer year;

    @Option(names = "--status", paramLabel = "STATUS",
            description = "only loaded, loaded_with_findings, quarantined, duplicate or superseded ones")
    private @Nullable String status;

    @Option(names = "--kind", paramLabel = "KIND", description = "only final_accounts (决算) or budget (预算)")
    private @Nullable String kind;

    @Override
    public Integer call() {
        if (document != null && Stream.of(department, year, status, kind).anyMatch(Objects::nonNull)) {
            throw Problem.usage("--document names one document: no other filter applies");
        }
        PublishedQueries published = PublishedQueries.of(common);
        if (document != null) {
            show(published, published.document(document));
        } else {
            ResultTable all = published.ask("documents", department == null ? null : published.department(department),
                    year == null ? null : published.year(year),
                    status == null ? null : published.value("document_status", status, "status"),
                    kind == null ? null : published.value("document_kind", kind, "kind"));
            // a person reads eight characters; a program gets the key
            format.list(format == Format.TABLE ? all.brief("document_key", "document") : all, System.out);
        }
        return ExitCode.DONE.number();
    }

    private void show(PublishedQueries published, String key) {
        if (format != Format.TABLE) {
            format.list(published.ask("document_with_verdict", key), System.out);
            return;
        }
        ResultTable about = published.ask("document", key);
        List<Object> values = about.rows().next();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                System.out.printf("%-18s %s%n", about.columns().get(i).name(),
                        String.valueOf(values.get(i)).replaceAll("\\p{Cntrl}+", " "));
            }
        }
        QuarantineShowCommand.fetched(published, key);
        if (published.ask("stated_of_document", key).rows().hasNext()) {
            published.section("Stated on its cover sheet", "stated_of_document", key);
        }
        published.section("Verdict", "verdict", key);
        published.section("Forms", "forms", key);
        published.section("Findings", "findings_of_document", key);
    }
}
