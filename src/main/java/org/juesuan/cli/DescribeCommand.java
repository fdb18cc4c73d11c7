package org.juesuan.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.juesuan.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table's columns, and what the codes in them mean. */
@Command(name = "describe",
        description = "Name the columns of a table or view, what they hold, and the values of their codes with the Chinese terms.",
        footer = {"", "Example: ./juesuan describe expenditure"})
final class DescribeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "TABLE", description = "a table or view, as ./juesuan tables names it")
    private String table;

    @Option(names = "--format", description = "table, csv or json: the columns (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        PublishedQueries published = PublishedQueries.of(common);
        String name = NearNames.known("table", table.startsWith("main.") ? table.substring("main.".length()) : table,
                published.texts("tables"), "./juesuan tables");
        String schema = name.contains(".") ? name.substring(0, name.indexOf('.')) : "main";
        String plain = name.substring(name.indexOf('.') + 1);
        ResultTable columns = published.ask("columns", schema, plain);
        if (format != Format.TABLE) {
            format.print(columns, System.out);
            return ExitCode.DONE.number();
        }
        published.texts("table_comment", schema, plain).forEach(comment -> WrappedText.lines(name + ": " + comment, ScreenWidth.columns())
                .forEach(System.out::println));
        System.out.println();
        List<List<Object>> rows = new ArrayList<>();
        columns.rows().forEachRemaining(rows::add);
        Format.TABLE.list(new ResultTable(columns.columns(), rows.iterator()).only(List.of("column", "type", "description")), System.out);
        Set<String> lists = new LinkedHashSet<>();
        rows.stream().map(row -> row.get(columns.place("list"))).filter(list -> list != null).forEach(list -> lists.add(list.toString()));
        lists.forEach(list -> published.section(list, "value_terms", list));
        return ExitCode.DONE.number();
    }
}
