package org.juesuan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A body: its years side by side, what they were spent on, its documents and what does not add up. */
@Command(name = "department", description = "A body: its years side by side, what they were spent on, its documents, what does not add up. Amounts in yuan.")
final class ShowDepartmentCommand implements Callable<Integer> {

    private static final List<String> MEASURES = List.of("budget_yuan", "adjusted_yuan", "final_yuan", "basic_yuan", "project_yuan", "general_public_yuan",
            "government_fund_yuan", "state_capital_yuan", "non_fiscal_yuan", "income_yuan", "opening_yuan", "closing_yuan");
    private static final int MOST_FINDINGS = 20;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "NAME", description = "the body's name")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", description = "department or unit, where both have the name (default: what there is, the department first)")
    private String kind;

    @Option(names = "--items", description = "the subjects down to the items, not the classes alone")
    private boolean items;

    @Override
    public Integer call() {
        Shown shown = Shown.of(common, "department");
        String known = shown.published().department(name);
        String of = kind == null ? kinds(shown, known).get(0) : kind;
        if (!kinds(shown, known).contains(of)) {
            throw Problem.usage("there is no " + of + " of the name " + known + "; there is a " + String.join(" and a ", kinds(shown, known)));
        }
        head(shown, known, of);
        List<Map<String, Object>> years = shown.ask("department_years", known, of);
        shown.table(shown.texts().text("department.overview"), columns(shown, years), measures(shown, years));
        subjects(shown, shown.ask("department_subjects", known, of));
        shown.table(shown.texts().text("department.three_public"), List.of(shown.words("common.year", "year"), shown.codes("department.item", "item", "item"),
                shown.amounts("department.budget_yuan", "budget_yuan"), shown.amounts("department.final_yuan", "final_yuan")), shown.ask("department_three_public", known, of));
        shown.table(shown.texts().text("department.documents"), List.of(new Shown.Column(shown.texts().text("common.id"), false, row -> brief(row.get("document_key"))), shown.words("common.year", "fiscal_year"),
                shown.codes("common.kind", "kind", "kind"), shown.codes("common.status", "status", "status"), shown.words("common.document", "file_name")), shown.ask("department_documents", known, of, known, of));
        findings(shown, shown.ask("department_findings", known, of));
        return ExitCode.DONE.number();
    }

    private static List<String> kinds(Shown shown, String name) {
        List<String> kinds = Stream.of("department", "unit").filter(kind -> !shown.ask("department_versions", name, kind).isEmpty()).toList();
        return kinds.isEmpty() ? List.of("department") : kinds;
    }

    private static void head(Shown shown, String name, String kind) {
        Map<String, Object> newest = new LinkedHashMap<>();
        shown.ask("department_versions", name, kind).forEach(version -> version.forEach((column, value) -> newest.merge(column, value == null ? "" : value, (a, b) -> "".equals(b) ? a : b)));
        Shown.title(name, shown.texts().code("body", kind), Stream.of("province", "city", "county").map(newest::get).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" ")).strip(),
                newest.get("parent_name"));
        String others = shown.ask("department_names", name, kind).stream().map(row -> String.valueOf(row.get("name"))).collect(Collectors.joining("、"));
        String units = shown.ask("department_relations", name, name).stream().map(row -> String.valueOf(row.get("name"))).collect(Collectors.joining("、"));
        Map.of("department.names", others, "department.units", units).forEach((key, names) -> {
            if (!names.isEmpty()) {
                WrappedText.lines(shown.texts().text(key) + " " + names, ScreenWidth.columns()).forEach(System.out::println);
            }
        });
    }

    private static List<Shown.Column> columns(Shown shown, List<Map<String, Object>> years) {
        List<Shown.Column> columns = new ArrayList<>(List.of(shown.words("department.measure", "measure")));
        columns.addAll(Shown.years(years));
        return columns;
    }

    /** A row for each measure of which a year has a figure. */
    private static List<Map<String, Object>> measures(Shown shown, List<Map<String, Object>> years) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String measure : MEASURES) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("measure", shown.texts().text("department." + measure));
            years.forEach(year -> row.put(String.valueOf(year.get("year")), year.get(measure)));
            if (years.stream().anyMatch(year -> year.get(measure) != null)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void subjects(Shown shown, List<Map<String, Object>> rows) {
        List<Map<String, Object>> told = Shown.byYear(rows.stream().filter(row -> items || "class".equals(row.get("level"))).toList(), row -> row.get("code"));
        List<Shown.Column> columns = new ArrayList<>(List.of(shown.words("common.code", "code"), shown.words("department.subject", "name")));
        columns.addAll(Shown.years(rows));
        shown.table(shown.texts().text(items ? "department.subjects" : "department.byClass"), columns, told);
    }

    private static void findings(Shown shown, List<Map<String, Object>> all) {
        List<Map<String, Object>> told = all.stream().filter(row -> !"info".equals(row.get("severity"))).toList();
        shown.table(shown.texts().text("common.findings"), List.of(new Shown.Column(shown.texts().text("common.id"), false, row -> brief(row.get("finding_key"))),
                shown.codes("common.severity", "severity", "severity"), shown.words("common.year", "year"), shown.words("common.message", "message")),
                told.subList(0, Math.min(MOST_FINDINGS, told.size())));
        if (told.size() > MOST_FINDINGS) {
            System.out.println("./juesuan findings: " + told.size());
        }
    }

    static String brief(Object key) {
        String text = String.valueOf(key);
        return text.substring(0, Math.min(8, text.length()));
    }
}
