package org.juesuan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.juesuan.model.DocumentKind;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form is, is said in one file; what that file gets wrong is told with its name and line. */
@NullUnmarked // what is null here fails the test
class FormCatalogueTest {

    private static final List<String> FORM = List.of("form: training", "kind: budget", "source: a test", "titles: [培训费预算表]",
            "rows: functional",
            "facts:", "  - {table: fact_training, fund: all}", "columns:",
            "  - {code: total, title: 合计, headings: [合计], sums: [basic, project]}",
            "  - {code: basic, title: 基本支出, headings: [基本支出]}", "  - {code: project, title: 项目支出, headings: [项目支出]}",
            "  - {code: rent, title: 租金, headings: [租金], within: project}", "  - {code: total, headings: [金额]}");

    private final FormCatalogue carried = new FormCatalogue();

    /** A budget's title in final accounts is a budget's still: only one that says neither is theirs. */
    @Test
    void aTitleMeansAFormOfItsDocumentsKind() {
        assertThat(FormTitles.form("收入总表", carried, DocumentKind.FINAL_ACCOUNTS).code()).isEqualTo("income");
        assertThat(FormTitles.form("收入总表", carried, DocumentKind.BUDGET).code()).isEqualTo("income_budget");
        assertThat(FormTitles.form("收入预算表", carried, DocumentKind.FINAL_ACCOUNTS)).isNull();
        assertThat(FormTitles.form("收入决算表", carried, DocumentKind.BUDGET)).isNull();
        assertThat(FormTitles.form("收入预算表", carried, null).code()).isEqualTo("income_budget");
    }

    @Test
    void aNewFormIsOneFile() {
        FormCatalogue forms = catalogue(FORM);
        FormDefinition form = FormTitles.form("2024年培训费预算表", forms);

        assertThat(form.code()).isEqualTo("training");
        assertThat(form.column("金额")).isEqualTo("total");
        assertThat(form.columns()).filteredOn(c -> "project".equals(c.partOf())).extracting(FormDefinition.Column::code)
                .containsExactly("rent");
        assertThat(form.facts()).containsExactly(new FormDefinition.Fact("fact_training", "all", List.of("basic", "project")));
        assertThat(ReferenceTable.of(forms)).extracting(ReferenceTable::csv).contains(
                "form,title,kind\r\ntraining,培训费预算表,budget\r\n",
                "column_code,title\r\nbasic,基本支出\r\nproject,项目支出\r\nrent,租金\r\ntotal,合计\r\n",
                "form,total_column,part_column\r\ntraining,total,basic\r\ntraining,total,project\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3  | sauce: a test                                                  | line 3: unknown entry 'sauce'
            5  | rows: functoinal                                               | line 5: rows must be one of
            4  | titles: []                                                     | line 4: a form needs a title
            7  | '  - {table: fact_training, fund: alll}'                       | line 7: fund must be one of
            7  | '  - {table: fact_training, fund: all, columns: [travel]}'     | line 7: the form has no column 'travel'
            9  | '  - {code: total, title: 合计, headings: [合计], sums: [basc]}' | line 9: the form has no column 'basc'
            10 | '  - {code: basic, tite: 基本支出, headings: [基本支出]}'           | line 10: unknown entry 'tite'
            10 | '  - {code: basic, headings: [基本支出]}'                        | line 10: the entry 'title' is missing here
            10 | '  - {code: basic, title: 基本支出}'                             | line 10: a column needs a heading
            12 | '  - {code: rent, title: 租金, headings: [租金], within: projct}' | line 12: the form has no column 'projct'
            13 | '  - {code: total, title: 合计, headings: [金额]}'                | line 13: the column 'total' stands above
            """)
    void whatAFileGetsWrongIsToldWithItsLine(int line, String instead, String complaint) {
        List<String> lines = new ArrayList<>(FORM);
        lines.set(line - 1, instead);

        assertThatThrownBy(() -> catalogue(lines)).isInstanceOf(YamlProblem.class).hasMessageContaining("forms/training.yml, " + complaint);
    }

    @Test
    void aTitleOrAColumnCannotMeanTwoThings() {
        List<String> other = new ArrayList<>(FORM);
        other.set(0, "form: travel");
        List<ResourceFile> twice = List.of(new ResourceFile("training.yml", String.join("\n", FORM)),
                new ResourceFile("travel.yml", String.join("\n", other)));
        assertThatThrownBy(() -> new FormCatalogue(twice)).isInstanceOf(YamlProblem.class)
                .hasMessageContaining("the title '培训费预算表' is one of the form 'training' too");

        other.set(3, "titles: [差旅费预算表]");
        other.set(11, "  - {code: rent, title: 房租, headings: [租金], within: project}");
        List<ResourceFile> columns = List.of(twice.get(0), new ResourceFile("travel.yml", String.join("\n", other)));
        assertThatThrownBy(() -> new FormCatalogue(columns)).isInstanceOf(YamlProblem.class)
                .hasMessageContaining("the column 'rent' is called 房租 here and 租金");
    }

    @Test
    void itemsAndSidesMakeTheColumnsOfTheOfficialExpenses() {
        FormDefinition form = carried.byCode("three_public");

        assertThat(form.columns()).extracting(FormDefinition.Column::code).hasSize(16).contains("budget_vehicle_purchase", "final_total");
        assertThat(form.column("公务接待费决算数")).isEqualTo("final_reception");
        assertThat(form.column("预算统计数公务用车购置及运行费购置费")).isNull();
        assertThat(form.column("预算统计数公务接待")).isEqualTo("budget_reception");
        assertThat(carried.columnTitles()).containsEntry("final_abroad", "因公出国（境）费决算数").containsEntry("budget_total", "预算数合计");
        assertThat(form.facts().get(0).columns()).containsExactly("budget_abroad", "budget_vehicle_purchase", "budget_vehicle_operation",
                "budget_reception",
                "final_abroad", "final_vehicle_purchase", "final_vehicle_operation", "final_reception");
    }

    @Test
    void aFormUnderTheTitleOfAnotherIsFoundByItsHeadAlone() {
        FormDefinition published = carried.byCode("general_basic_expenditure");

        assertThat(FormTitles.form("一般公共预算财政拨款基本支出决算明细表", carried)).isSameAs(published);
        assertThat(carried.sharing(published)).extracting(FormDefinition::code)
                .containsExactly("general_basic_expenditure", "general_basic_expenditure_detail");
    }

    @Test
    void theTitleThatPeopleAreToldIsAsWritten() {
        assertThat(carried.byCode("three_public").title()).isEqualTo("财政拨款“三公”经费支出决算表");
        assertThat(carried.byCode("income_expenditure_budget_summary").title()).isEqualTo("财务收支预算总表");
    }

    private static FormCatalogue catalogue(List<String> lines) {
        return new FormCatalogue(List.of(new ResourceFile("training.yml", String.join("\n", lines))));
    }
}
