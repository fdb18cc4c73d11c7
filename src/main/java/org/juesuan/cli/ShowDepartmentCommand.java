package org.juesuan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A body: its years side by side, what they were spent on, its documents and what does not add up. */
@Command(name = "department",
        description = "A body: its years side by side, what they were spent on, its documents, what does not add up. Amounts in yuan.")
final class ShowDepartmentCommand implements Callable<Integer> {

    private static final List<String> MEASURES = List.of("budget_yuan", "adjusted_yuan", "final_yuan", "basic_yuan", "project_yuan",
            "general_public_yuan", "government_fund_yuan", "state_capital_yuan", "non_fiscal_yuan", "income_yuan", "opening_yuan",
            "closing_yuan");
    /** What it states of itself on the cover sheet of the workbook that it hands in. */
    private static final List<String> OFFICIAL = List.of("unit_code", "credit_code", "division_code", "nature", "budget_level");
    private static final int MOST_FINDINGS = 20;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "NAME", description = "the body's name")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND",
            description = "department or unit, where both have the name (default: what there is, the department first)")
    private @Nullable String kind;

    @Option(names = "--items", description = "the subjects down to the items, not the classes alone")
    private boolean items;

    @Override
    public Integer call() {
        Shown shown = Shown.of(common, "department");
        String known = shown.published().department(name);
        List<String> kinds = Stream.of("department", "unit").filter(one -> !shown.ask("department_versions", known, one).isEmpty())
                .toList();
        String of = kind == null && !kinds.isEmpty() ? kinds.get(0) : String.valueOf(kind);
        if (!kinds.contains(of)) {
            throw Problem.usage("there is no " + of + " of the name " + known + "; there is a " + String.join(" and a ", kinds));
        }
        head(shown, known, of);
        List<Map<String, Object>> years = shown.ask("department_years", known, of);
        List<Shown.Column> columns = new ArrayList<>(List.of(shown.words("department.measure", "measure")));
        columns.addAll(Shown.years(years));
        shown.table(shown.texts().text("department.overview"), columns, measures(shown, years));
        subjects(shown, shown.ask("department_subjects", known, of));
        threePublic(shown, shown.ask("department_three_public", known, of));
        documents(shown, shown.ask("department_documents", known, of, known, of));
        findings(shown, shown.ask("department_findings", known, of));
        return ExitCode.DONE.number();
    }

    /** Where it is and what it belongs to as far as the newest year says; its codes, its other names and units. */
    private static void head(Shown shown, String name, String kind) {
        Map<String, Object> newest = new LinkedHashMap<>();
        for (Map<String, Object> version : shown.ask("department_versions", name, kind)) {
            version.entrySet().stream().filter(column -> column.getValue() != null)
                    .forEach(column -> newest.put(column.getKey(), column.getValue()));
        }
        String place = Stream.of("province", "city", "county").map(newest::get).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining(" "));
        Shown.title(name, shown.texts().code("body", kind), place, newest.get("parent_name"));
        OFFICIAL.stream().filter(newest::containsKey)
                .forEach(stated -> shown.line("department." + stated, String.valueOf(newest.get(stated))));
        shown.line("department.names", shown.names("department_names", name, kind));
        shown.line("department.units", shown.names("department_relations", name, name));
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
        List<Map<String, Object>> told = rows.stream().filter(row -> items || "class".equals(row.get("level"))).toList();
        List<Shown.Column> columns = new ArrayList<>();
        columns.add(shown.words("common.code", "code"));
        columns.add(shown.words("department.subject", "name"));
        columns.addAll(Shown.years(rows));
        shown.table(shown.texts().text(items ? "department.subjects" : "department.byClass"), columns,
                Shown.byYear(told, row -> row.get("code")));
    }

    private static void threePublic(Shown shown, List<Map<String, Object>> rows) {
        shown.table(shown.texts().text("department.three_public"), List.of(
                shown.words("common.year", "year"), shown.codes("department.item", "item", "item"),
                shown.amounts("department.budget_yuan", "budget_yuan"), shown.amounts("department.final_yuan", "final_yuan")), rows);
    }

    private static void documents(Shown shown, List<Map<String, Object>> rows) {
        shown.table(shown.texts().text("department.documents"), List.of(
                shown.keys("common.id", "document_key"), shown.words("common.year", "fiscal_year"),
                shown.codes("common.kind", "kind", "kind"),
                shown.codes("common.status", "status", "status"), shown.words("common.document", "file_name")), rows);
    }

    private static void findings(Shown shown, List<Map<String, Object>> all) {
        List<Map<String, Object>> told = all.stream().filter(row -> !"info".equals(row.get("severity"))).toList();
        shown.table(shown.texts().text("common.findings"), List.of(
                shown.keys("common.id", "finding_key"), shown.codes("common.severity", "severity", "severity"),
                shown.words("common.year", "year"), shown.words("common.message", "message")),
                told.subList(0, Math.min(MOST_FINDINGS, told.size())));
        if (told.size() > MOST_FINDINGS) {
            System.out.println("./juesuan findings: " + told.size());
        }
    }
}
