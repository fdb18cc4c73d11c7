package org.juesuan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The findings. */
@Command(name = "findings", description = "List what does not add up, was doubtful, or could not be read.",
        footer = {"", "./juesuan trace --finding KEY shows the cells behind one, and marks them on the page."})
final class FindingsCommand implements Callable<Integer> {

    @Mixin
    private Common common;

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
            throw CliProblem.usage("a severity is error, warning or info");
        }
        PublishedQueries published = PublishedQueries.of(common);
        // a person reads eight characters and traces by eight digits; a program gets the keys
        String keys = format == Format.TABLE ? "left(finding_key::VARCHAR, 8) AS finding, left(f.document_key, 8) AS document" : "finding_key, f.document_key, department_name, fiscal_year";
        StringBuilder select = new StringBuilder("SELECT " + keys + ", severity, origin, rule, form, line_code, column_code, page, expected, actual, difference, cause, witnesses, message "
                + "FROM quality.finding f JOIN source.document d USING (document_key) WHERE true");
        List<Object> values = new ArrayList<>();
        narrow(select, values, "document_key = ?", document == null ? null : published.document(document));
        narrow(select, values, "list_contains(string_split(?, ','), severity)", severities == null ? null : String.join(",", severities));
        narrow(select, values, "rule = ?", rule);
        narrow(select, values, "department_name = ?", department);
        narrow(select, values, "fiscal_year = ?", year);
        select.append(" ORDER BY department_name, fiscal_year, f.document_key, list_position(['error', 'warning', 'info'], severity), rule, form, page, line_code, column_code, finding_key");
        published.print(select.toString(), format, values.toArray());
        return 0;
    }

    private static void narrow(StringBuilder select, List<Object> values, String condition, Object value) {
        if (value != null) {
            select.append(" AND ").append(condition);
            values.add(value);
        }
    }
}
