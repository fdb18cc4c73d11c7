package org.juesuan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.juesuan.warehouse.Shelf;
import org.juesuan.warehouse.Shelved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The releases. */
@Command(name = "releases", description = {"List the releases that exist, newest first.",
    "State: published (readers get it), held (waits for publish --accept), undone (an operator went back from it), kept."})
final class ReleasesCommand implements Callable<Integer> {

    private static final List<Rows.Column> COLUMNS = List.of(new Rows.Column("release", false), new Rows.Column("state", false), new Rows.Column("built_at", false),
            new Rows.Column("run", false), new Rows.Column("documents", true), new Rows.Column("facts", true), new Rows.Column("errors", true),
            new Rows.Column("warnings", true), new Rows.Column("infos", true), new Rows.Column("why", false));

    private static final int WIDTH = 70;

    @Mixin
    private Common common;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        List<List<Object>> rows = new ArrayList<>();
        for (Shelved one : new Shelf(common.data()).releases()) {
            rows.add(0, Arrays.asList(one.id(), one.state().name().toLowerCase(Locale.ROOT), one.builtAt(), one.run(), one.documents(), one.facts(),
                    one.errors(), one.warnings(), one.infos(), why(one.why())));
        }
        format.print(new Rows(COLUMNS, rows.iterator()), System.out);
        return 0;
    }

    /** On a screen the beginning of the first reason; a program gets all of them. */
    private String why(List<String> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        String first = reasons.get(0);
        return format != Format.TABLE ? String.join("; ", reasons)
                : (first.length() > WIDTH ? first.substring(0, WIDTH) + "…" : first) + (reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "");
    }
}
