package org.juesuan.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.juesuan.model.DocumentKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All official forms, from {@code forms/*.yml}. */
final class FormCatalogue {

    /** In the order of the contract; a new form is a new file and a name here. */
    private static final List<String> FINAL_ACCOUNTS = List.of("income_expenditure_summary", "income", "expenditure",
            "fiscal_summary", "fiscal_expenditure_detail", "general_expenditure", "general_expenditure_detail",
            "general_basic_expenditure", "general_project_expenditure", "government_fund",
            "state_capital_income_expenditure", "state_capital_expenditure", "three_public");

    private final Map<String, FormDefinition> byTitle = new HashMap<>();

    FormCatalogue() {
        for (String name : FINAL_ACCOUNTS) {
            FormDefinition form = definition(yaml(name));
            form.titles().forEach(title -> byTitle.put(title, form));
        }
        Map<?, ?> budgets = (Map<?, ?>) yaml("budget-titles").get("forms");
        budgets.forEach((code, titles) -> {
            FormDefinition form = new FormDefinition((String) code, DocumentKind.BUDGET, titles(titles), FormDefinition.Rows.NAMED, List.of());
            form.titles().forEach(title -> byTitle.putIfAbsent(title, form));
        });
    }

    /** The form of a normalised title, {@code null} if it is none. */
    FormDefinition byTitle(String title) {
        return byTitle.get(title);
    }

    /** The form of a code, {@code null} if there is none. */
    FormDefinition byCode(String code) {
        return byTitle.values().stream().filter(f -> f.code().equals(code)).findFirst().orElse(null);
    }

    private static FormDefinition definition(Map<?, ?> yaml) {
        List<FormDefinition.Column> columns = new ArrayList<>();
        for (Object entry : (List<?>) yaml.get("columns")) {
            Map<?, ?> column = (Map<?, ?>) entry;
            List<FormDefinition.Heading> headings = ((List<?>) column.get("headings")).stream()
                    .map(h -> FormDefinition.Heading.of((String) h)).toList();
            columns.add(new FormDefinition.Column((String) column.get("code"), headings, (String) column.get("part_of")));
        }
        return new FormDefinition((String) yaml.get("form"),
                DocumentKind.valueOf(((String) yaml.get("kind")).toUpperCase(Locale.ROOT)), titles(yaml.get("titles")),
                FormDefinition.Rows.valueOf(((String) yaml.get("rows")).toUpperCase(Locale.ROOT)), columns);
    }

    private static List<String> titles(Object written) {
        return ((List<?>) written).stream().map(t -> Titles.normalise((String) t)).toList();
    }

    private static Map<?, ?> yaml(String name) {
        try (InputStream in = FormCatalogue.class.getResourceAsStream("/org/juesuan/forms/" + name + ".yml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
