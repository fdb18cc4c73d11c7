package org.juesuan.disclosure.other;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.FoundForm;
import org.juesuan.model.Grid;
import org.juesuan.model.OtherCell;
import org.juesuan.model.Page;
import org.juesuan.model.TextSource;
import org.junit.jupiter.api.Test;

class PagesLeftOutTest {

    private final List<FoundForm> forms = List.of(form("income", 3, 3), form("expenditure", 3, 4), form("fiscal_summary", 8, 8));

    @Test
    void amountsOnThePagesAfterAFormMayBeItsOwn() {
        assertThat(told(loose(5), loose(5), loose(6), loose(9))).containsExactly("expenditure 5", "expenditure 6", "fiscal_summary 9");
    }

    @Test
    void amountsFurtherOnAreNot() {
        assertThat(told(loose(6), loose(2))).isEmpty();
    }

    @Test
    void amountsOfATableAreNot() {
        OtherCell table = new OtherCell(5, null, 1, "资产情况表", null, 1, "", "房屋", "原值", "4.00", "元", new BigDecimal("4.00"), null,
                TextSource.TEXT, 1);
        assertThat(told(table)).isEmpty();
    }

    private List<String> told(OtherCell... kept) {
        return PagesLeftOut.of(forms, List.of(kept)).stream().map(f -> f.form() + " " + f.page()).toList();
    }

    private static FoundForm form(String code, int from, int to) {
        FoundForm form = new FoundForm(new FormCatalogue().byCode(code), code, from);
        for (int p = from; p <= to; p++) {
            Grid grid = new Grid(1, 1, new ArrayList<>(), null, true);
            form.parts.add(FormPart.of(new Page(p, null, 595, 842, 0, List.of(), List.of(grid)), grid, 0, 1, List.of()));
        }
        return form;
    }

    private static OtherCell loose(int page) {
        return new OtherCell(page, null, 1, null, null, 1, "", "", "", "4.00", null, null, null, TextSource.TEXT, LooseAmounts.CONFIDENCE);
    }
}
