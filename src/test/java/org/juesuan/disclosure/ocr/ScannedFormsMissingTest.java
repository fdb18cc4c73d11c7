package org.juesuan.disclosure.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recognised table of amounts that became part of no form may be any of those that were not found. */
class ScannedFormsMissingTest {

    @ParameterizedTest
    @CsvSource({"OCR, 项目, 1.20, true", "TEXT, 项目, 1.20, false", "OCR, 项目, 无, false", "OCR, 三级指标, 1.20, false"})
    void formsWithoutFiguresAreNamed(TextSource method, String head, String amount, boolean named) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cells.add(new Cell(i, 0, 1, 1, i == 0 ? head : amount, i == 0 ? head : amount, null, new Box(0, 10 * i, 100, 10 * i + 10),
                    0.9));
        }
        Page page = new Page(1, null, 600, 800, 0, List.of(), List.of(new Grid(4, 1, cells, new Box(0, 0, 100, 40), true)), method, 0);
        List<ReaderFinding> remarks = new ArrayList<>();

        ScannedFormsMissing.tell(new FormCatalogue(), DocumentKind.FINAL_ACCOUNTS, new ReadResult.Document(List.of(page), List.of()),
                List.of(), List.of(), remarks);

        assertThat(remarks).extracting(ReaderFinding::form).hasSize(named ? 13 : 0);
        if (named) {
            assertThat(remarks).extracting(ReaderFinding::form).contains("income", "three_public").doesNotContain("income_budget");
            assertThat(remarks).extracting(ReaderFinding::page).containsOnly(1);
        }
    }

    /** 支出预算总表 may be misread as 项目支出预算表, which few publish and which has no column 基本支出. */
    @ParameterizedTest
    @CsvSource({"OCR, read_column_in_doubt, true", "TEXT, read_column_in_doubt, false", "OCR, read_name_in_doubt, false"})
    void usualFormsAreNamedWhereARareOneHasColumnsInDoubt(TextSource method, String rule, boolean named) {
        FormCatalogue catalogue = new FormCatalogue();
        Grid grid = new Grid(1, 1, List.of(new Cell(0, 0, 1, 1, "1.20", "1.20", null, new Box(0, 0, 100, 10), 0.9)), new Box(0, 0, 100, 10),
                true);
        Page page = new Page(4, null, 600, 800, 0, List.of(), List.of(grid), method, 0);
        FoundForm rare = new FoundForm(catalogue.byCode("project_expenditure_budget"), "项目支出预算表", 4);
        rare.parts.add(new FormPart(page, grid, new Cell[][] {{grid.cells().get(0)}}, List.of(), false));
        List<ReaderFinding> remarks = new ArrayList<>(List.of(new ReaderFinding(rule, Severity.WARNING, "", rare.definition.code(), null,
                null, 4)));

        ScannedFormsMissing.tell(catalogue, DocumentKind.BUDGET, new ReadResult.Document(List.of(page), List.of()), List.of(rare),
                List.of(),
                remarks);

        assertThat(remarks.stream().filter(r -> r.rule().equals("read_form_not_recognised") && "expenditure_budget".equals(r.form())
                && r.message().contains("项目支出预算表")).map(ReaderFinding::page).toList()).isEqualTo(named ? List.of(4) : List.of());
    }
}
