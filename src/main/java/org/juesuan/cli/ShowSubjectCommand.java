package org.juesuan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A subject: what each body spent on it, year by year, and the subjects below it. */
@Command(name = "subject", description = "A subject: what each body spent on it and on what is below it, year by year. Amounts in yuan.")
final class ShowSubjectCommand implements Callable<Integer> {

    private static final int MOST_PROPOSED = 8;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CODE", description = "the subject's code, such as 205, 20502 or 30101")
    private String code;

    @Override
    public Integer call() {
        Shown shown = Shown.of(common, "subject");
        // 3xx and 5xx are classes of the economic classification, 2xx of the functional one
        String system = code.matches("[35]\\d*") ? "economic" : "functional";
        List<Map<String, Object>> found = shown.ask("subject", system, code);
        if (found.isEmpty()) {
            throw Problem.usage(shown.texts().text("subject.unknown", code) + proposals(shown));
        }
        Map<String, Object> subject = found.get(0);
        String known = String.valueOf(subject.get("code"));
        String above = Stream.of("class_name", "section_name").map(subject::get).filter(Objects::nonNull)
                .filter(name -> !name.equals(subject.get("name")))
                .map(Object::toString).collect(Collectors.joining(" · "));
        Shown.title(known + " " + subject.get("name"), shown.texts().code("system", system), above, subject.get("definition"));
        List<Map<String, Object>> rows = shown.ask("subject_" + system, known);
        if (rows.isEmpty()) {
            System.out.println("\n" + shown.texts().text("subject.nobody"));
        }
        List<Shown.Column> columns = new ArrayList<>();
        columns.add(shown.words("subject.body", "department"));
        columns.add(shown.codes("subject.kind", "kind", "body"));
        columns.addAll(Shown.years(rows));
        shown.table(shown.texts().text("subject.ranking"), columns,
                Shown.byYear(rows, row -> row.get("kind") + " " + row.get("department")));
        shown.table(shown.texts().text("subject.below"), List.of(
                shown.words("common.code", "code"), shown.words("subject.menu", "name"), shown.counts("subject.count", "bodies")),
                shown.ask("subject_below", system, known));
        return ExitCode.DONE.number();
    }

    /** Subjects whose name or code has what was asked for. */
    private String proposals(Shown shown) {
        String near = shown.ask("search_subject", code).stream().limit(MOST_PROPOSED)
                .map(row -> row.get("code") + " " + row.get("name")).collect(Collectors.joining(", "));
        return near.isEmpty() ? "" : " " + near;
    }
}
