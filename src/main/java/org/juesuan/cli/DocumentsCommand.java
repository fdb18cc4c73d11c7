package org.juesuan.cli;

import java.util.List;
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
            show(published, published.document(document));
        } else {
            // a person reads eight characters; a program gets the key
            String key = format == Format.TABLE ? "left(document_key, 8) AS document" : "document_key";
            published.print("SELECT " + key + ", fiscal_year AS year, kind, department_name AS department, status, reason, pages, file_name "
                    + "FROM source.document ORDER BY department_name, fiscal_year, kind, file_name, document_key", format);
        }
        return 0;
    }

    private void show(PublishedQueries published, String key) {
        if (format != Format.TABLE) {
            published.print("SELECT d.*, c.lines, c.verified_lines, c.coverage_pct, count(f.finding_key) FILTER (severity = 'error') AS errors, "
                    + "count(f.finding_key) FILTER (severity = 'warning') AS warnings, count(f.finding_key) FILTER (severity = 'info') AS infos "
                    + "FROM source.document d LEFT JOIN quality.coverage c USING (document_key) LEFT JOIN quality.finding f USING (document_key) "
                    + "WHERE document_key = ? GROUP BY ALL", format, key);
            return;
        }
        Rows about = published.rows("SELECT d.* FROM source.document d WHERE document_key = ?", key);
        List<Object> values = about.rows().next();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                System.out.printf("%-18s %s%n", about.columns().get(i).name(), String.valueOf(values.get(i)).replaceAll("\\p{Cntrl}+", " "));
            }
        }
        QuarantineShowCommand.fetched(published, key);
        System.out.println("\nVerdict");
        published.print("SELECT count(*) FILTER (severity = 'error') AS errors, count(*) FILTER (severity = 'warning') AS warnings, count(*) FILTER (severity = 'info') AS infos, "
                + "any_value(c.lines) AS lines, any_value(c.verified_lines) AS verified_lines, any_value(c.coverage_pct) AS coverage_pct "
                + "FROM quality.coverage c LEFT JOIN quality.finding f USING (document_key) WHERE c.document_key = ?", Format.TABLE, key);
        System.out.println("\nForms");
        published.print("SELECT form, body, page, unit, lines, verified_lines, counts FROM quality.form WHERE document_key = ? ORDER BY page, form, body", Format.TABLE, key);
        System.out.println("\nFindings");
        published.print("SELECT left(finding_key::VARCHAR, 8) AS finding, severity, origin, rule, form, page, witnesses, message FROM quality.finding WHERE document_key = ? "
                + "ORDER BY list_position(['error', 'warning', 'info'], severity), rule, form, page, finding_key", Format.TABLE, key);
    }
}
