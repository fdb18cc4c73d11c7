package org.juesuan.disclosure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.junit.jupiter.api.Test;

/** What the cover sheet of a submitted workbook states beside the name. */
class CoverSheetTest {

    @Test
    void takesWhatStandsBesideOrBehindALabelAndCanBeSuchAThing() {
        Page cover = sheet(new String[][] {{"编制单位：某县图书馆"}, {"单位代码", "046001"}, {"统一社会信用代码：12510000450000001A"},
                {"单位所在地区（国家标准：行政区划代码）", "510112|某区"},
                {"单位基本性质", "事业单位"}, {"预算级次", ""}, {"报表类型", "单户表"}, {"组织机构代码", "无"}});

        assertThat(CoverSheet.among(List.of(cover)).orElseThrow().statements()).extracting(s -> s.statement() + " " + s.value())
                .containsExactly("unit_code 046001", "credit_code 12510000450000001A", "division_code 510112", "nature 事业单位",
                "report_type 单户表");
    }

    @Test
    void aFormWithOneSuchWordIsNoCover() {
        Page form = sheet(new String[][] {{"项目", "单位代码"}, {"档案整理", "046001"}});

        assertThat(CoverSheet.among(List.of(form))).isEmpty();
    }

    private static Page sheet(String[][] rows) {
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                cells.add(new Cell(r, c, 1, 1, rows[r][c], rows[r][c], null, null));
            }
        }
        return new Page(1, "封面", 0, 0, 0, List.of(), List.of(new Grid(rows.length, 2, cells, null, true)));
    }
}
