package org.juesuan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

import org.juesuan.correction.Corrections;
import org.juesuan.model.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The documents in quarantine. */
@Command(name = "list", description = {"List the documents in quarantine with the reason, and what was said about them:",
    "waits (nothing was said), corrected or rejected (since the last run, which the next one follows), and what was followed already."})
final class QuarantineListCommand implements Callable<Integer> {

    @Mixin
    private Common common;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        Corrections corrections = Corrections.read(Common.corrections());
        Rows rows = PublishedQueries.of(common).rows("SELECT document_key AS document, reason_code, '' AS said, department_name AS department, fiscal_year AS year, reason, file_name, "
                + "(SELECT string_agg(field || coalesce(' ' || form, '') || '=' || value, '; ' ORDER BY field, form, value) FROM source.correction c WHERE c.document_key = d.document_key) AS followed "
                + "FROM source.document d WHERE status = 'quarantined' ORDER BY reason_code = 'rejected', reason_code, file_name, document_key");
        Iterable<List<Object>> all = rows::rows;
        format.print(new Rows(rows.columns(), StreamSupport.stream(all.spliterator(), false).map(row -> {
            row.set(2, said(corrections.of(row.get(0).toString()), row.get(1)));
            // a person reads eight characters; a program gets the key
            row.set(0, format == Format.TABLE ? row.get(0).toString().substring(0, 8) : row.get(0));
            return row;
        }).iterator()), System.out);
        return 0;
    }

    private static String said(Correction correction, Object reason) {
        if (correction.none()) {
            return "waits";
        }
        if (correction.rejected() != null) {
            return "rejected".equals(reason) ? "rejected" : "rejected, from the next run on";
        }
        return "corrected";
    }
}
