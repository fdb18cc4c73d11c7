package org.juesuan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The documents. */
@Command(name = "documents", description = "List the documents, with their status and the reason where they wait in quarantine.")
final class DocumentsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--document", paramLabel = "ID", description = "only the document whose SHA-256 begins so, with all that is known of it")
    private String document;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        PublishedQueries published = PublishedQueries.of(common);
        if (document != null) {
            show(published, published.document(document));
        } else {
            ResultTable all = published.ask("documents");
            // a person reads eight characters; a program gets the key
            format.print(format == Format.TABLE ? all.brief("document_key", "document") : all, System.out);
        }
        return ExitCode.DONE.number();
    }

    private void show(PublishedQueries published, String key) {
        if (format != Format.TABLE) {
            format.print(published.ask("document_with_verdict", key), System.out);
            return;
        }
        ResultTable about = published.ask("document", key);
        List<Object> values = about.rows().next();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                System.out.printf("%-18s %s%n", about.columns().get(i).name(), String.valueOf(values.get(i)).replaceAll("\\p{Cntrl}+", " "));
            }
        }
        QuarantineShowCommand.fetched(published, key);
        published.section("Verdict", "verdict", key);
        published.section("Forms", "forms", key);
        published.section("Findings", "findings_of_document", key);
    }
}
