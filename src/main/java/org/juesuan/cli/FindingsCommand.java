package org.juesuan.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The findings. */
@Command(name = "findings", description = "List what does not add up, was doubtful, or could not be read.")
final class FindingsCommand implements Callable<Integer> {

    @Mixin
    private Common common;

    @Option(names = "--document", paramLabel = "ID", description = "only of the document whose SHA-256 begins so")
    private String document;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        PublishedQueries published = PublishedQueries.of(common);
        String key = format == Format.TABLE ? "left(document_key, 8) AS document" : "document_key";
        String select = "SELECT " + key + ", severity, rule, form, line_code, column_code, page, expected, actual, difference, message FROM quality.finding ";
        String order = " ORDER BY document_key, list_position(['error', 'warning', 'info'], severity), rule, form, page, line_code, column_code";
        if (document == null) {
            published.print(select + order, format);
        } else {
            published.print(select + "WHERE document_key = ?" + order, format, published.document(document));
        }
        return 0;
    }
}
