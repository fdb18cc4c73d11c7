package org.juesuan.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What the contract says, as a table for the warehouse.
 *
 * @param name   of its file, such as {@code form.csv}
 * @param header names of its columns
 * @param rows   its rows, in the order of the contract
 */
public record ReferenceTable(String name, List<String> header, List<List<String>> rows) {

    /** All tables, of the forms that the program carries. */
    public static List<ReferenceTable> all() {
        return of(new FormCatalogue());
    }

    static List<ReferenceTable> of(FormCatalogue forms) {
        List<List<String>> form = new ArrayList<>();
        List<List<String>> sums = new ArrayList<>();
        List<List<String>> facts = new ArrayList<>();
        for (FormDefinition one : forms.all()) {
            form.add(List.of(one.code(), one.title(), one.kind().name().toLowerCase(Locale.ROOT)));
            one.columns().forEach(total -> total.sums().forEach(part -> sums.add(List.of(one.code(), total.code(), part))));
            one.facts().forEach(fact -> facts.add(List.of(fact.table(), one.code(), fact.fund(), String.join(" ", fact.columns()))));
        }
        List<List<String>> columns = forms.columnTitles().entrySet().stream().map(column -> List.of(column.getKey(), column.getValue()))
                .toList();
        List<List<String>> groups = EconomicGroup.all().stream().flatMap(group -> group.classes().stream().sorted()
                .map(code -> List.of(group.code(), group.title(), group.total(), code))).toList();
        List<List<String>> names = Stream.of(RowName.values())
                .flatMap(kind -> kind.names().stream().map(name -> List.of(kind.code(), name))).toList();
        List<List<String>> rules = ReaderRule.all().stream()
                .map(rule -> List.of(rule.rule(), rule.title(), rule.severity().code(), rule.description(),
                String.valueOf(rule.leavesOut()))).toList();
        return List.of(new ReferenceTable("form.csv", List.of("form", "title", "kind"), form),
                new ReferenceTable("column.csv", List.of("column_code", "title"), columns),
                new ReferenceTable("column-sum.csv", List.of("form", "total_column", "part_column"), sums),
                new ReferenceTable("form-fact.csv", List.of("fact", "form", "fund", "columns"), facts),
                new ReferenceTable("economic-group.csv", List.of("group_code", "title", "total_name", "class"), groups),
                new ReferenceTable("row-name.csv", List.of("kind", "name"), names),
                new ReferenceTable("reader-rule.csv", List.of("rule", "title", "severity", "description", "leaves_out"), rules));
    }

    /** As a CSV file with a header. */
    public String csv() {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.DEFAULT)) {
            printer.printRecord(header);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }
}
