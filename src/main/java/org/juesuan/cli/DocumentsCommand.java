package org.juesuan.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The documents. */
@Command(name = "documents", description = "List the documents, with their status and the reason where they wait in quarantine.")
final class DocumentsCommand implements Callable<Integer> {

    @Mixin
    private Common common;

    @Option(names = "--document", paramLabel = "ID", description = "only the document whose SHA-256 begins so, with all that is known of it")
    private String document;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        PublishedQueries published = PublishedQueries.of(common);
        if (document != null) {
            published.print("SELECT * FROM source.document WHERE document_key = ?", format, published.document(document));
        } else {
            // a person reads eight characters; a program gets the key
            String key = format == Format.TABLE ? "left(document_key, 8) AS document" : "document_key";
            published.print("SELECT " + key + ", fiscal_year AS year, kind, department_name AS department, status, reason, pages, file_name "
                    + "FROM source.document ORDER BY department_name, fiscal_year, kind, file_name, document_key", format);
        }
        return 0;
    }
}
