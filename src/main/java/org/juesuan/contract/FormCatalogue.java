package org.juesuan.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.juesuan.model.DocumentKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All official forms, from {@code forms/*.yml}. */
public final class FormCatalogue {

    /** In the order of the contract; a new form is a new file and a name here. */
    private static final List<String> FORMS = List.of("income_expenditure_summary", "income", "expenditure",
            "fiscal_summary", "fiscal_expenditure_detail", "general_expenditure", "general_expenditure_detail",
            "general_basic_expenditure", "general_project_expenditure", "government_fund",
            "state_capital_income_expenditure", "state_capital_expenditure", "three_public",
            "income_expenditure_budget_summary", "income_budget", "expenditure_budget", "fiscal_budget_summary",
            "general_expenditure_budget", "government_fund_budget", "state_capital_budget",
            "general_basic_expenditure_budget", "three_public_budget",
            "income_expenditure", "expenditure_detail", "basic_expenditure_detail", "project_expenditure_detail",
            "operating_expenditure_detail", "project_income_expenditure", "general_basic_expenditure_detail",
            "general_project_expenditure_detail", "government_fund_detail", "fiscal_account_funds",
            "expenditure_information", "basic_figures", "agency_operation_information", "indicator_changes");

    private final Map<String, FormDefinition> byTitle = new HashMap<>();
    private final Map<String, FormDefinition> byCode = new HashMap<>();

    public FormCatalogue() {
        for (String name : FORMS) {
            FormDefinition form = definition(yaml(name));
            byCode.put(form.code(), form);
            form.titles().forEach(title -> byTitle.put(title, form));
        }
    }

    /** The form of final accounts that a budget's form has its words from; a form of final accounts is its own. */
    public FormDefinition inFinalAccounts(FormDefinition form) {
        return form.finalAccounts() == null ? form : byCode.get(form.finalAccounts());
    }

    /** The forms that are published of final accounts or of budgets, in the order of the contract. */
    public List<FormDefinition> of(DocumentKind kind) {
        return FORMS.stream().map(byCode::get).filter(form -> form.kind() == kind && !form.submitted()).toList();
    }

    /** The form itself and those that are printed under its title. */
    public List<FormDefinition> sharing(FormDefinition form) {
        return Stream.concat(Stream.of(form), FORMS.stream().map(byCode::get).filter(other -> form.code().equals(other.underTitleOf()))).toList();
    }

    /** Words that titles and headings are made of. */
    public Set<String> words() {
        Set<String> words = new HashSet<>(byTitle.keySet());
        for (FormDefinition form : byCode.values()) {
            form.columns().forEach(column -> column.headings().forEach(heading -> {
                words.add(heading.own());
                words.addAll(heading.above());
            }));
        }
        return words;
    }

    /** The form of a normalised title, {@code null} if it is none. */
    FormDefinition byTitle(String title) {
        return byTitle.get(title);
    }

    /** The form of a code, {@code null} if there is none. */
    public FormDefinition byCode(String code) {
        return byCode.get(code);
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
                DocumentKind.valueOf(((String) yaml.get("kind")).toUpperCase(Locale.ROOT)), (String) yaml.get("final_accounts"), titles(yaml.get("titles")),
                (String) yaml.get("under_title_of"), Boolean.TRUE.equals(yaml.get("submitted")), FormDefinition.Rows.valueOf(((String) yaml.get("rows")).toUpperCase(Locale.ROOT)), columns);
    }

    private static List<String> titles(Object written) {
        return ((List<?>) written).stream().map(t -> FormTitles.normalise((String) t)).toList();
    }

    private static Map<?, ?> yaml(String name) {
        try (InputStream in = FormCatalogue.class.getResourceAsStream("/org/juesuan/forms/" + name + ".yml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
