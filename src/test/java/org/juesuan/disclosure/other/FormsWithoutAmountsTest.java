package org.juesuan.disclosure.other;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormTitles;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.FormSeen;
import org.juesuan.model.OtherCell;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;
import org.juesuan.model.TextSource;
import org.junit.jupiter.api.Test;

class FormsWithoutAmountsTest {

    private static final List<FormSeen> FORMS = List.of(form("income", "收入决算表", 4, 12, ""), form("expenditure", "支出决算表", 5, 0, ""),
            form("government_fund", "政府性基金预算财政拨款收入支出决算表", 8, 0, "注：本表为空表。"));

    @Test
    void amountsUnderTheTitleOfAnEmptyFormAreTold() {
        assertThat(told(cell(5, null), cell(5, "无"), cell(5, "支出决算表"))).containsExactly("expenditure 5 3");
    }

    @Test
    void itsTableMayStandOnTheNextPage() {
        assertThat(told(cell(6, null))).containsExactly("expenditure 5 1");
    }

    @Test
    void amountsOfATableWithItsOwnTitleAreNotTheForms() {
        assertThat(told(cell(5, "机关运行与采购支出情况表"), cell(7, null), cell(4, null))).isEmpty();
    }

    @Test
    void aFormThatSaysItIsEmptyHasNoTableOnTheNextPage() {
        assertThat(told(cell(9, null))).isEmpty();
        assertThat(told(cell(8, null))).containsExactly("government_fund 8 1");
    }

    @Test
    void whatWasSaidOfTheFormIsNotSaidTwice() {
        ReaderFinding said = new ReaderFinding("read_columns_unknown", Severity.ERROR, "列无法与表头对应", "expenditure", null, null, 5);
        assertThat(FormsWithoutAmounts.of(FORMS, List.of(), List.of(cell(5, null)), List.of(said))).isEmpty();
    }

    @Test
    void aTableUnderTheTitleOfAFormThatTheDocumentSeemsNotToHaveIsTold() {
        List<OtherCell> kept = List.of(cell(9, "财政拨款三公经费支出决算表"), cell(9, "财政拨款三公经费支出决算表"), cell(4, "收入决算表"), cell(9, "采购情况表"));

        assertThat(TablesOfKnownForms.of(FORMS, kept, title -> FormTitles.form(title, new FormCatalogue(), DocumentKind.FINAL_ACCOUNTS)))
                .singleElement().satisfies(finding -> {
            assertThat(finding.form()).isEqualTo("three_public");
            assertThat(finding.page()).isEqualTo(9);
            assertThat(finding.message()).contains("2 个金额");
        });
    }

    private static List<String> told(OtherCell... kept) {
        return FormsWithoutAmounts.of(FORMS, List.of(), List.of(kept), List.of()).stream()
                .map(f -> f.form() + " " + f.page() + " " + f.message().replaceFirst(".*有 (\\d+) 个.*", "$1")).toList();
    }

    private static FormSeen form(String code, String title, int page, int lines, String note) {
        return new FormSeen(code, "某局", title, "", "元", page, lines, note);
    }

    private static OtherCell cell(int page, String title) {
        return new OtherCell(page, null, 1, title, null, 1, "201", "一般公共服务支出", "合计", "4.00", "元", new BigDecimal("4.00"), null,
                TextSource.TEXT, 1);
    }
}
