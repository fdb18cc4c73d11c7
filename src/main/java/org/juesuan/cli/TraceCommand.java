package org.juesuan.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.archive.Archive;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From a figure to its cells. */
@Command(name = "trace", description = "Show the published cells behind a fact, a finding or a form, and mark them on the page.",
        footer = {"", "Examples:", "  ./juesuan trace --department 某市水利局 --year 2023 --subject 2130305 --picture cells.png",
            "  ./juesuan trace --department 某市水利局 --year 2023 --fact three_public --item reception",
            "  ./juesuan trace --finding 48213 --picture cells.png", "  ./juesuan trace --document 1f195af0 --form expenditure",
            "In a picture, green are the cells that make the figure, blue what is compared with them or taken off, red what is wrong,",
            "orange what was read with doubt. Of a workbook's cells, those of a page that print the same are shown too: role …_on_page."})
final class TraceCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--finding", paramLabel = "KEY", description = "the finding whose key begins so, see ./juesuan findings")
    private @Nullable String finding;

    @Option(names = "--document", paramLabel = "ID", description = "the document whose SHA-256 begins so")
    private @Nullable String document;

    @Option(names = "--form", paramLabel = "FORM", description = "with --document: only this form, such as general_expenditure")
    private @Nullable String form;

    @Option(names = "--department", paramLabel = "NAME", description = "the body of the facts, as ./juesuan status names it")
    private @Nullable String department;

    @Option(names = "--year", paramLabel = "YEAR", description = "with --department: the fiscal year")
    private @Nullable Integer year;

    @Option(names = "--fact", paramLabel = "FACT",
            description = "with --department: which facts, one of ${COMPLETION-CANDIDATES} (default: expenditure)")
    private @Nullable TracedFact fact;

    @Option(names = "--subject", paramLabel = "CODE", description = "only this subject and those under it")
    private @Nullable String subject;

    @Option(names = "--fund", paramLabel = "FUND", description = "general_public, government_fund, state_capital, non_fiscal or all")
    private @Nullable String fund;

    @Option(names = "--type", paramLabel = "TYPE",
            description = "basic, project, remittance_to_superior, operating or subsidy_to_affiliates")
    private @Nullable String type;

    @Option(names = "--item", paramLabel = "ITEM",
            description = "of three_public the item, of income the source, of statistic and prior_year the metric, of "
                    + "economic_expenditure all or "
            + "basic_only, of project_… the project's code or a part of its name")
    private @Nullable String item;

    @Option(names = "--picture", paramLabel = "FILE.png", description = "draw the page with the cells marked; several pages get numbers")
    private @Nullable Path picture;

    @Option(names = "--format", description = "table, csv or json (default: ${DEFAULT-VALUE})", defaultValue = "table")
    private Format format;

    @Override
    public Integer call() {
        if (Stream.of(finding, document, department).filter(Objects::nonNull).count() != 1 || department != null && year == null) {
            throw Problem.usage("say what to trace: --department NAME --year YEAR, --finding KEY, or --document ID");
        }
        refuseWhatDoesNotApply();
        PublishedQueries published = PublishedQueries.of(common);
        String key = finding == null ? null : published.finding(finding);
        Trace trace = trace(published, key).withPages(published);
        if (format == Format.TABLE && finding != null) {
            System.out.println(message(published, key) + "\n");
        }
        trace.print(format);
        if (department != null && subject != null && fact() == TracedFact.EXPENDITURE && format == Format.TABLE) {
            printClaims(Trace.ask(published, "claim", department, year, subject));
        }
        if (finding != null && format == Format.TABLE) {
            printClaims(Trace.ask(published, "finding_claim", key));
        }
        if (picture != null) {
            List<Path> written = trace.draw(picture, id -> Archive.original(common.data(), id));
            System.out.flush();
            System.err.println(written.isEmpty()
                    ? "no picture: these cells are in a workbook, which has no pages, and no other document prints the same; the table "
                            + "names sheet and line"
                    : "drawn: " + String.join(", ", written.stream().map(Path::toString).toList()));
        }
        return ExitCode.DONE.number();
    }

    private TracedFact fact() {
        return fact == null ? TracedFact.EXPENDITURE : fact;
    }

    /** An option that would be ignored is a mistake: the answer would be to another question. */
    private void refuseWhatDoesNotApply() {
        refuse("--form", form, document != null, "--document");
        refuse("--year", year, department != null, "--department");
        refuse("--fact", fact, department != null, "--department");
        refuse("--subject", subject, finding == null, "--department or --document");
        refuse("--fund", fund, department != null, "--department");
        refuse("--type", type, department != null, "--department");
        refuse("--item", item, department != null, "--department");
        if (department != null) {
            options().forEach((narrowed, value) -> refuse(narrowed.option(), value, fact().isNarrowedBy(narrowed),
                    "--fact " + String.join(", ", TracedFact.narrowedBy(narrowed))));
        }
    }

    private Map<TracedFact.Narrowed, String> options() {
        Map<TracedFact.Narrowed, String> given = new EnumMap<>(TracedFact.Narrowed.class);
        given.put(TracedFact.Narrowed.SUBJECT, subject);
        given.put(TracedFact.Narrowed.FUND, fund);
        given.put(TracedFact.Narrowed.TYPE, type);
        given.put(TracedFact.Narrowed.ITEM, item);
        return given;
    }

    private static void refuse(String option, @Nullable Object value, boolean applies, String where) {
        if (value != null && !applies) {
            throw Problem.usage(option + " applies only with " + where);
        }
    }

    private Trace trace(PublishedQueries published, @Nullable String key) {
        if (key != null) {
            return Trace.ask(published, "finding", key);
        }
        if (document != null) {
            String id = published.document(document);
            String known = form == null ? null : NearNames.known("form in this document", form, published.texts("forms_of_document", id),
                    "./juesuan documents --document " + document);
            return some(Trace.ask(published, "form", id, known, subject),
                    "this document has no such lines; ./juesuan documents --document " + document + " lists its forms");
        }
        department = published.department(Objects.requireNonNull(department));
        fund = fund == null ? null : published.value("fund", fund, "fund");
        type = type == null ? null : published.value("expenditure_type", type, "type of expenditure");
        item = item == null || fact().items() == null ? item : published.value(fact().items(), item, "item of " + fact());
        return some(Trace.ask(published, fact().question(), department, year, subject, fund, type, item),
                "no facts match; ./juesuan status lists bodies and years, "
                + "./juesuan query \"FROM fact_" + fact() + "\" what there is of them");
    }

    private static void printClaims(Trace claims) {
        if (!claims.cells().isEmpty()) {
            System.out.println("\n" + Told.text("In the prose"));
            Format.TABLE.print(new ResultTable(claims.columns().subList(1, claims.columns().size()),
                    claims.cells().stream().map(row -> row.subList(1, row.size())).iterator()), System.out);
        }
    }

    private static Trace some(Trace trace, String otherwise) {
        if (trace.cells().isEmpty()) {
            throw Problem.usage(otherwise);
        }
        return trace;
    }

    private static String message(PublishedQueries published, @Nullable String key) {
        return String.join("\n", published.texts("finding_message", key));
    }
}
