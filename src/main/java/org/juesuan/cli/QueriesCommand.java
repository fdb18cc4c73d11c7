package org.juesuan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.juesuan.message.Messages;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The questions that the program brings along. */
@Command(name = "queries", description = "List the questions that come with the program, or answer one of them.",
        footer = {"", "Examples:", "  ./juesuan queries", "  ./juesuan queries spending_by_class --year 2024 --department 某市水利局",
            "  ./juesuan queries spending_by_class --sql > mine.sql"})
final class QueriesCommand implements Callable<Integer> {

    private static final List<ResultTable.Column> COLUMNS = List.of(new ResultTable.Column("name", false),
            new ResultTable.Column("question", false), new ResultTable.Column("options", false));

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "the question to answer")
    private @Nullable String name;

    @Option(names = "--year", paramLabel = "YEAR", description = "only this fiscal year")
    private @Nullable Integer year;

    @Option(names = "--from", paramLabel = "YEAR", description = "only fiscal years from this one on")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "only fiscal years up to this one")
    private @Nullable Integer to;

    @Option(names = "--department", paramLabel = "NAME", description = "only this body")
    private @Nullable String department;

    @Option(names = "--subject", paramLabel = "CODE", description = "only this subject and those under it, such as 205")
    private @Nullable String subject;

    @Option(names = "--sql", description = "show its SQL instead of the answer")
    private boolean shown;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Option(names = "--bom", description = "with --format csv: begin with the mark by which Excel knows UTF-8")
    private boolean bom;

    @Override
    public Integer call() {
        List<PublishedQuestion> all = PublishedQuestion.all();
        if (name == null) {
            format.list(new ResultTable(COLUMNS, all.stream().map(QueriesCommand::row).iterator()), System.out);
            return ExitCode.DONE.number();
        }
        String known = NearNames.known("question", name, all.stream().map(PublishedQuestion::name).toList(), "./juesuan queries");
        PublishedQuestion question = all.stream().filter(one -> one.name().equals(known)).findFirst().orElseThrow();
        if (shown) {
            System.out.print(question.sql());
        } else {
            PublishedQueries published = PublishedQueries.of(common);
            format.begin(bom, System.out);
            published.query(question.sql(), variables(published, question), format);
        }
        return ExitCode.DONE.number();
    }

    private static List<Object> row(PublishedQuestion question) {
        return List.of(question.name(), question.question(Locale.getDefault()),
                String.join(" ", question.parameters().stream().map(parameter -> "--" + parameter).toList()));
    }

    private Map<String, Object> variables(PublishedQueries published, PublishedQuestion question) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("year", year == null ? null : published.year(year));
        given.put("from", from);
        given.put("to", to);
        given.put("department", department == null ? null : published.department(department));
        given.put("subject", subject);
        given.values().removeIf(value -> value == null);
        for (String one : given.keySet()) {
            if (!question.parameters().contains(one)) {
                Messages says = Messages.of(QueriesCommand.class);
                throw Problem.usage(says.text("option.not_of", one, question.name(),
                        question.parameters().isEmpty() ? says.text("option.none") : "--" + String.join(", --", question.parameters())));
            }
        }
        return given;
    }
}
