package org.juesuan.disclosure.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ProjectIndicator;
import org.junit.jupiter.api.Test;

class EvaluationReaderTest {

    private static final String HEAD = """
            项目名称 | 51600019T000006796941-综合业务管理(市级)资金 | < | < | < | < | < | < | < | <
            主管部门 | 某市人力资源和社会保障局 | < | < | < | 实施单位(盖⏎章) | < | 某市人力资源⏎和社会保障局 | < | <
            预算执行情况(10分) | 年度预算数(万元) | < | 年初预算 | 调整后预⏎算数 | 预算执行数 | 预算执行⏎率 | 权重 | 得分 | 原因
            ^ | 总额 | < | 1,139.06 | 96.90 | 96.9 | 8.51% | 10 | 9.5 |
            ^ | 其中:财政资金 | < | 1,139.06 | 96.90 | 96.9 | 8.51% | / | / |
            ^ | 其他资金 | < | | | | | / | / |
            绩效指标(90分) | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单⏎位 | 完成值 | 权重 | 得分
            """;

    @Test
    void readsProjectBudgetAndIndicatorsOfMergedCells() {
        List<ProjectEvaluation> forms = read(page(1, HEAD + """
                ^ | 产出指标 | 数量指标 | 编制技术⏎报告份数 | ≥ | 2 | 份 | 4 | 20 | 20
                ^ | ^ | ^ | 举办招聘会 | = | 12 | 场 | 11 | 10 | 8.5
                ^ | 效益指标 | 社会效益指标 | 保障工作开展 | 定性 | 优良中低差 | | 良 | 30 | 30
                合计 | < | < | < | < | < | < | < | 100 | 98
                评价结论 | 项目实施效果较好,得分 98 | < | < | < | < | < | < | < | <
                项目负责人:樊某某 | < | < | < | < | 财务负责人:简某某 | < | < | < | <
                """));

        assertThat(forms).hasSize(1);
        ProjectEvaluation form = forms.get(0);
        assertThat(form).extracting(ProjectEvaluation::page, ProjectEvaluation::code, ProjectEvaluation::name,
                ProjectEvaluation::department, ProjectEvaluation::unit)
                .containsExactly(1, "51600019T000006796941", "综合业务管理（市级）资金", "某市人力资源和社会保障局", "某市人力资源和社会保障局");
        assertThat(form.budget().stream().map(Object::toString)).containsExactly(
                "Budget[source=总额, initial=11390600.00, adjusted=969000.00, executed=969000.00, rate=8.51, weight=10, score=9.5, reason=]",
                "Budget[source=财政资金, initial=11390600.00, adjusted=969000.00, executed=969000.00, rate=8.51, weight=null, score=null, "
                + "reason=]",
                "Budget[source=其他资金, initial=null, adjusted=null, executed=null, rate=null, weight=null, score=null, reason=]");
        assertThat(form.indicators()).containsExactly(
                indicator("产出指标", "数量指标", "编制技术报告份数", "≥", "2", "份", "4", "20", "20"),
                indicator("产出指标", "数量指标", "举办招聘会", "=", "12", "场", "11", "10", "8.5"),
                indicator("效益指标", "社会效益指标", "保障工作开展", "定性", "优良中低差", "", "良", "30", "30"));
        assertThat(form.totalWeight()).isEqualByComparingTo("100");
        assertThat(form.totalScore()).isEqualByComparingTo("98");
        assertThat(form.toString()).doesNotContain("樊某某", "简某某");
    }

    @Test
    void goesOnOverAPageEndThatCutsAMergedCellAndARow() {
        List<ProjectEvaluation> forms = read(page(1, HEAD + """
                ^ | 产出指标 | 数量指标 | 编制技术报告份数 | ≥ | 2 | 份 | 4 | 20 | 20
                ^ | ^ | 质量指标 | 项目按时 | ≥ | 95 | % | 94 | 10 | 5
                """), page(2, """
                 | | | 完成率 | | | | | |
                 | | | 系统运行率 | ≥ | 98 | % | 100 | 20 | 20
                 | 满意度指标 | 满意度指标 | 服务对象满意度 | ≥ | 90 | % | 93 | 10 | 10
                 合计 | < | < | < | < | < | < | < | 100 | 95
                """), page(3, HEAD.replace("6941", "7777") + "^ | 产出指标 | 数量指标 | 培训人数 | ≥ | 5 | 人 | 6 | 90 | 90\n"));

        assertThat(forms).hasSize(2);
        assertThat(forms.get(0).indicators()).containsExactly(
                indicator("产出指标", "数量指标", "编制技术报告份数", "≥", "2", "份", "4", "20", "20"),
                indicator("产出指标", "质量指标", "项目按时完成率", "≥", "95", "%", "94", "10", "5"),
                indicator("产出指标", "质量指标", "系统运行率", "≥", "98", "%", "100", "20", "20"),
                indicator("满意度指标", "满意度指标", "服务对象满意度", "≥", "90", "%", "93", "10", "10"));
        assertThat(forms.get(0).totalScore()).isEqualByComparingTo("95");
        assertThat(forms.get(1).code()).isEqualTo("51600019T000006797777");
        assertThat(forms.get(1).indicators()).extracting(ProjectIndicator::level3).containsExactly("培训人数");
    }

    @Test
    void readsTheFormOfTheMinistryInAWorkbook() {
        List<ProjectEvaluation> forms = read(sheet(1, """
                项目支出绩效自评表 | < | < | < | < | < | < | <
                (2023年度) | < | < | < | < | < | < | <
                项目名称 | 办公楼维修 | < | < | < | < | < | <
                主管部门 | 某局 | < | < | 实施单位 | 某中心 | < | <
                项目资金(元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                ^ | 年度资金总额 | 50000 | 45000.5 | 45000.5 | 10 | 100% | 10
                ^ | 其中:当年财政拨款 | 50000 | 45000.5 | 45000.5 | — | 100% | —
                年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
                ^ | 完成维修 | < | < | 已完成 | < | < | <
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标(50分) | 数量指标 | 维修面积 | ≥500平方米 | 520平方米 | 50 | 50 |
                ^ | 质量指标 | 验收合格率 | 100% | 100% | 40 | 38.5 | 返工
                总分 | < | < | < | < | 100 | 98.5 |
                """));

        assertThat(forms).hasSize(1);
        ProjectEvaluation form = forms.get(0);
        assertThat(form.name()).isEqualTo("办公楼维修");
        assertThat(form.code()).isEmpty();
        assertThat(form.budget().get(0).toString()).isEqualTo(
                "Budget[source=年度资金总额, initial=50000.00, adjusted=45000.50, executed=45000.50, rate=100, weight=10, score=10, reason=]");
        assertThat(form.indicators()).containsExactly(
                indicator("产出指标（50分）", "数量指标", "维修面积", "", "≥500平方米", "", "520平方米", "50", "50"),
                indicator("产出指标（50分）", "质量指标", "验收合格率", "", "100%", "", "100%", "40", "38.5", "返工"));
        assertThat(form.totalScore()).isEqualByComparingTo("98.5");
    }

    @Test
    void readsFormsOnOneSheetInAnotherOrderOfColumnsAndNotThatOfTheWholeBody() {
        List<ProjectEvaluation> forms = read(sheet(1, """
                项目支出绩效自评表 | < | < | < | < | < | < | <
                项目名称 | 信息系统运行维护 | < | < | 项目编码 | 420100T12 | < | <
                项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                ^ | 年度资金总额 | 120 | 115.5 | 110 | 10 | 95.24% | 9.52
                年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
                一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 评价得分 | 未完成原因
                产出指标 | 数量指标 | 维护系统 | 50 | ≥3个 | 4个 | 50 |
                效益指标 | 社会效益指标 | 保障运行 | 40 | 有效 | 有效 | 38 |
                部门名称 | 某局 | < | < | < | < | < | <
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因
                产出指标 | 数量指标 | 保障单位 | 120家 | 120家 | 90 | 90 |
                总分 | < | < | < | < | 100 | 99.9 |
                项目名称 | 农村公路养护 | < | < | < | < | < | <
                预算执行情况(万元) | 预算数 | 执行数 | 执行率 | 分值 | 得分 | 备注 |
                年度财政资金总额 | 88.5 | 80.1 | 90.51% | 20 | 18.1 | |
                一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 指标分值 | 得分 |
                产出指标 | 质量指标 | 优良路率 | ≥90% | 88% | 80 | 79 |
                合计 | < | < | < | < | 100 | 97.1 |
                填报人:赵某某 | < | < | < | 联系电话:0551-1234567 | < | < | <
                """));

        assertThat(forms).extracting(ProjectEvaluation::name).containsExactly("信息系统运行维护", "农村公路养护");
        assertThat(forms).extracting(ProjectEvaluation::code).containsExactly("420100T12", "");
        assertThat(forms.get(0).budget().stream().map(Object::toString)).containsExactly(
                "Budget[source=年度资金总额, initial=1200000.00, adjusted=1155000.00, executed=1100000.00, rate=95.24, weight=10, score=9.52, "
                + "reason=]");
        assertThat(forms.get(0).indicators()).containsExactly(
                indicator("产出指标", "数量指标", "维护系统", "", "≥3个", "", "4个", "50", "50"),
                indicator("效益指标", "社会效益指标", "保障运行", "", "有效", "", "有效", "40", "38"));
        assertThat(forms.get(0).totalScore()).as("the form has no total, and the next one's is not its own").isNull();
        assertThat(forms.get(1).budget().stream().map(Object::toString)).containsExactly(
                "Budget[source=年度财政资金总额, initial=null, adjusted=885000.00, executed=801000.00, rate=90.51, weight=20, score=18.1, "
                + "reason=]");
        assertThat(forms.get(1).indicators()).containsExactly(indicator("产出指标", "质量指标", "优良路率", "", "≥90%", "", "88%", "80", "79"));
        assertThat(forms.toString()).doesNotContain("赵某某", "0551");
    }

    @Test
    void goesOnOverAPageEndThatCutsTheHeads() {
        List<ProjectEvaluation> forms = read(page(1, """
                项目名称 | 公路养护 | < | < | < | < | <
                一级指标 | 二级指标 | 三级指标 | 年度指 | 全年实际 | 分值 | 得分
                """), page(2, """
                 | | | 标值 | 完成值 | |
                产出指标 | 数量指标 | 养护里程 | ≥9公里 | 9公里 | 50 | 49
                """));

        assertThat(forms).hasSize(1);
        assertThat(forms.get(0).indicators()).containsExactly(indicator("产出指标", "数量指标", "养护里程", "", "≥9公里", "", "9公里", "50", "49"));
    }

    @Test
    void readsSentencesBesideTheirLabelsAndNotWhoSigned() {
        List<ProjectEvaluation> forms = read(page(1, HEAD.replace("预算执行情况(10分) | 年度", """
                项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | < | < | < | 年度目标完成情况 | < | < | <
                ^ | ^ | 按时完成⏎编制,节约10 %⏎以上 | < | < | < | 已完成 | < | < | <
                ^ | 2.项目实施内容及过程概述 | 按计划推进 | < | < | < | < | < | < | <
                预算执行情况(10分) | 年度""") + """
                ^ | 产出指标 | 数量指标 | 编制报告 | ≥ | 2 | 份 | 4 | 90 | 90
                合计 | < | < | < | < | < | < | < | 100 | 98
                评价结论 | 达到预期目标,得分 98 | < | < | < | < | < | < | < | <
                存在问题 | 支付偏慢。填表人:樊某某 | < | < | < | 填表人 | 赵某某 | 联系电话 | 0551-1234567 | <
                改进措施 | | < | < | < | < | < | < | < | <
                项目负责人 | 简某某 | < | < | < | 财务负责人 | 钱某某 | < | < | <
                """));

        assertThat(forms).hasSize(1);
        assertThat(forms.get(0).texts()).isEqualTo(new ProjectEvaluation.Texts("按时完成编制,节约10 %以上", "已完成", "按计划推进", "达到预期目标,得分98",
                "支付偏慢。", ""));
        assertThat(forms.get(0).indicators()).hasSize(1);
        assertThat(forms.get(0).budget()).hasSize(3);
        assertThat(forms.toString()).doesNotContain("樊某某", "赵某某", "0551", "简某某", "钱某某");
    }

    @Test
    void readsSentencesBelowTheirLabelsAndInOneCellWithThem() {
        List<ProjectEvaluation> forms = read(sheet(1, """
                项目名称 | 公路养护 | < | < | < | < | <
                年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | <
                ^ | 目标1:养护9公里 | < | < | 完成9公里 | < | <
                ^ | 目标2:群众满意 | < | < | 群众满意 | < | <
                一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分
                产出指标 | 数量指标 | 养护里程 | ≥9公里 | 9公里 | 90 | 89
                总分 | < | < | < | < | 100 | 99
                自评结论：目标完成。 | < | < | < | < | < | <
                存在的问题 | < | < | 改进措施 | < | < | <
                进度慢 | < | < | 加快进度 | < | < | <
                填报人:赵某某 | < | < | 联系电话 | 0551-1234567 | < | <
                项目名称 | 桥梁养护 | < | < | < | < | <
                年度绩效目标 | 养护3座 | < | 目标完成情况 | 养护2座 | < | <
                一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分
                产出指标 | 数量指标 | 养护桥梁 | ≥3座 | 2座 | 90 | 60
                总分 | < | < | < | < | 100 | 70
                存在问题及改进措施 | < | < | < | < | < | <
                资金不足,下年加快 | < | < | < | < | < | <
                孙某某 | < | < | < | < | < | <
                """));

        assertThat(forms).extracting(ProjectEvaluation::texts).containsExactly(
                new ProjectEvaluation.Texts("目标1:养护9公里目标2:群众满意", "完成9公里群众满意", "", "目标完成。", "进度慢", "加快进度"),
                new ProjectEvaluation.Texts("养护3座", "养护2座", "", "", "资金不足,下年加快", "资金不足,下年加快"));
        assertThat(forms).allSatisfy(form -> assertThat(form.indicators()).hasSize(1));
        assertThat(forms.toString()).doesNotContain("赵某某", "0551", "孙某某");
    }

    @Test
    void readsSentencesThatAPageEndCuts() {
        List<ProjectEvaluation> forms = read(page(1, """
                项目名称 | 公路养护 | < | < | < | < | <
                年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | <
                ^ | 养护9公里, | < | < | 完成 | < | <
                """), page(2, """
                 | 群众满意 | < | < | 9公里 | < | <
                一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分
                产出指标 | 数量指标 | 养护里程 | ≥9公里 | 9公里 | 90 | 89
                总分 | < | < | < | < | 100 | 99
                自评结论 | 目标全部 | < | < | < | < | <
                """), page(3, """
                 | 完成。 | < | < | < | < | <
                存在问题 | 进度 | < | < | < | < | <
                """), page(4, """
                 | 慢 | < | < | < | < | <
                """), page(5, """
                项目负责人:李某某 | < | < | < | < | < | <
                """), page(6, """
                自评结论 | 别的表 | < | < | < | < | <
                """));

        assertThat(forms).hasSize(1);
        assertThat(forms.get(0).texts()).isEqualTo(new ProjectEvaluation.Texts("养护9公里,群众满意", "完成9公里", "", "目标全部完成。", "进度慢", ""));
        assertThat(forms.get(0).indicators()).hasSize(1);
        assertThat(forms.toString()).doesNotContain("李某某");
    }

    @Test
    void aListOfProjectsIsNoEvaluation() {
        assertThat(read(page(1, """
                序号 | 项目名称 | 预算数 | 执行数
                1 | 办公楼维修 | 5.00 | 4.50
                2 | 信息化建设 | 7.00 | 7.00
                """))).isEmpty();
        assertThat(read(page(1, """
                项目名称 | 办公楼维修 | < | <
                一级指标 | 二级指标 | 三级指标 | 指标值
                产出指标 | 数量指标 | 维修面积 | ≥500
                """))).as("a form of targets").isEmpty();
    }

    private static List<ProjectEvaluation> read(Page... pages) {
        return new EvaluationReader().read(List.of(pages)).evaluations();
    }

    private static ProjectIndicator indicator(String level1, String level2, String level3, String nature, String target, String unit,
            String actual, String weight, String score, String... reason) {
        return new ProjectIndicator(level1, level2, level3, nature, target, unit, actual, new BigDecimal(weight), new BigDecimal(score),
                String.join("", reason));
    }

    private static Page page(int number, String table) {
        return new Page(number, null, 595, 842, 0, List.of(), List.of(grid(table, true)));
    }

    private static Page sheet(int number, String table) {
        return new Page(number, "自评表", 0, 0, 0, List.of(), List.of(grid(table, false)));
    }

    /** Columns between bars; {@code <} belongs to the cell at its left, {@code ^} to the one above. */
    private static Grid grid(String table, boolean onPage) {
        List<String[]> rows = table.lines().filter(l -> !l.isBlank()).map(l -> (l + " ").split("\\|")).toList();
        List<Cell> cells = new ArrayList<>();
        int columns = rows.stream().mapToInt(r -> r.length).max().orElse(0);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).length; c++) {
                String text = rows.get(r)[c].strip().replace('⏎', '\n');
                if (text.equals("<") || text.equals("^") && r > 0) {
                    continue;
                }
                int right = c + 1;
                while (right < rows.get(r).length && rows.get(r)[right].strip().equals("<")) {
                    right++;
                }
                int below = r + 1;
                while (below < rows.size() && c < rows.get(below).length && rows.get(below)[c].strip().equals("^")) {
                    below++;
                }
                Box box = onPage ? new Box(50 + 50 * c, 50 + 20 * r, 50 + 50 * right, 50 + 20 * below) : null;
                cells.add(new Cell(r, c, below - r, right - c, text.equals("^") ? "" : text, text, null, box));
            }
        }
        return new Grid(rows.size(), columns, cells, onPage ? new Box(50, 50, 50 + 50 * columns, 50 + 20 * rows.size()) : null, true);
    }
}
