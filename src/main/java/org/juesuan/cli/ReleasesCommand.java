package org.juesuan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ExitCode;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.ReleaseSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The releases. */
@Command(name = "releases", description = {"List the releases that exist, newest first.",
    "State: published (readers get it), held (waits for publish --accept), undone (an operator went back from it), kept."})
final class ReleasesCommand implements Callable<Integer> {

    private static final List<ResultTable.Column> COLUMNS = List.of(new ResultTable.Column("release", false),
            new ResultTable.Column("state", false), new ResultTable.Column("built_at", false),
            new ResultTable.Column("run", false), new ResultTable.Column("documents", true), new ResultTable.Column("facts", true),
            new ResultTable.Column("errors", true),
            new ResultTable.Column("warnings", true), new ResultTable.Column("infos", true), new ResultTable.Column("why", false));

    private static final int WIDTH = 70;

    @Mixin
    private CommonOptions common;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        List<List<Object>> rows = new ArrayList<>();
        for (ReleaseSummary one : new ReleaseCatalogue(common.data()).releases()) {
            rows.add(0, Arrays.asList(one.id(), one.state().name().toLowerCase(Locale.ROOT), one.builtAt(), one.run(), one.documents(),
                    one.facts(),
                    one.errors(), one.warnings(), one.infos(), why(one.why())));
        }
        format.list(new ResultTable(COLUMNS, rows.iterator()), System.out);
        return ExitCode.DONE.number();
    }

    /** On a screen the beginning of the first reason; a program gets all of them. */
    private @Nullable String why(List<String> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        String first = reasons.get(0);
        return format != Format.TABLE ? String.join("; ", reasons)
                : (first.length() > WIDTH ? first.substring(0, WIDTH) + "…" : first)
                + (reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "");
    }
}
