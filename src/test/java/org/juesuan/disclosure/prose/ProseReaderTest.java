package org.juesuan.disclosure.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.juesuan.model.Aspect;
import org.juesuan.model.Box;
import org.juesuan.model.Claim;
import org.juesuan.model.GlossaryTerm;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseReaderTest {

    private static final ProseReader READER = new ProseReader(Set.of("教育支出"));

    @Test
    void joinsASentenceOverAPageEndAndSaysOnWhichPageAFigureStands() {
        String filler = "本单位".repeat(30);
        List<Page> pages = ProsePages.of("一、收入支出决算总体情况说明", filler + "。",
                "本单位".repeat(15) + "。2024年度收、支总计均为3313.32万元。与2023年度4010.58万元相比，收、支总计各减少697.26万元，下降17.39%。");

        List<Claim> claims = READER.read(pages, (page, line) -> true, 2024, List.of(), Aspect.FINAL).claims();

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(claims).extracting(c -> c.value().toPlainString()).containsExactly("3313.32", "4010.58", "-697.26", "-17.39");
        assertThat(claims).extracting(Claim::page).containsExactly(1, 1, 2, 2);
        assertThat(claims.get(1).sentence()).isEqualTo("与2023年度4010.58万元相比，收、支总计各减少697.26万元，下降17.39%。");
    }

    @Test
    void leavesOutContentsPageNumbersCaptionsAndLabelsOfCharts() {
        List<TextLine> lines = List.of(
                line(104, 100, 300, "二、收入决算情况说明......................4"),
                line(102, 130, 300, "二、收入决算情况说明"),
                line(102, 160, 522, "2024年度本年收入合计3,606.40万元,其中:一般公共预算财政拨"),
                line(260, 190, 340, "收入决算结构(万元)"),
                line(330, 210, 493, "一般公共预算财政拨款收入99.56%"),
                line(208, 240, 388, "(图2:收入决算结构图)(饼状图)"),
                line(74, 260, 480, "款收入3,590.61万元,占99.56%。"),
                line(298, 800, 304, "4"));

        List<Claim> claims = READER.read(List.of(new Page(4, null, 595, 842, 0, lines, List.of())), (page, line) -> true, 2024, List.of(),
                Aspect.FINAL).claims();

        assertThat(claims).extracting(c -> c.metric() + " " + c.value())
                .containsExactly("income_total 3606.40", "income_general_public 3590.61", "income_general_public 99.56");
    }

    /** The margins of a page are unknown where the pages before hold tables and one line of prose is as wide as the page. */
    @Test
    void joinsALineAfterACommaWhateverTheMargins() {
        List<TextLine> captions = List.of(line(40, 82, 121, "部门:某某县水务局"), line(492, 82, 555, "金额单位:万元"));
        List<TextLine> prose = List.of(line(70, 100, 238, "一、收入支出决算总体情况说明"),
                line(70, 130, 522, "2024年度收、支总计80.56万元。与2023年相比,收、支总计各增加4.56万元,"), line(70, 155, 140, "增长6.00%。"));

        List<Claim> claims = READER.read(List.of(new Page(3, null, 595, 842, 0, captions, List.of()),
                new Page(4, null, 595, 842, 0, prose, List.of())), (page, line) -> true, 2024, List.of(), Aspect.FINAL).claims();

        assertThat(claims).extracting(c -> c.metric() + " " + c.value()).containsExactly("total_income_and_expenditure 80.56",
                "total_income_and_expenditure 4.56", "total_income_and_expenditure 6.00");
    }

    @Test
    void leavesOutARunningHeadOfTwoPiecesSoThatTheHeadingBelowIsOne() {
        List<Page> pages = new ArrayList<>();
        List<List<TextLine>> below = List.of(List.of(line(102, 120, 300, "三、名词解释")),
                List.of(line(102, 120, 300, "一、部门主要职责"), line(102, 150, 500, "某局负责全市水务工作。")),
                List.of(line(202, 120, 400, "部门预算编制说明"), line(102, 150, 522, "2024年收入预算20.00万元。")));
        for (List<TextLine> lines : below) {
            List<TextLine> page = new ArrayList<>(List.of(line(60, 40, 160, "某市水务局"), line(480, 40, 540, "2024年")));
            page.addAll(lines);
            pages.add(new Page(pages.size() + 1, null, 595, 842, 0, page, List.of()));
        }

        List<Claim> claims = READER.read(pages, (page, line) -> true, 2024, List.of(), Aspect.BUDGET).claims();

        assertThat(claims).extracting(c -> c.metric() + " " + c.value().toPlainString()).containsExactly("income_total 20.00");
    }

    /** A running head that begins left of the text and ends right of it tells nothing of the text's margins. */
    @Test
    void joinsFullLinesBelowAWiderRunningHead() {
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            List<TextLine> lines = new ArrayList<>(List.of(line(30, 40, 160, "某市水务局"), line(520, 40, 580, "2024年度")));
            if (number == 3) {
                lines.addAll(List.of(line(74, 100, 238, "一、收入支出决算总体情况说明"),
                        line(70, 130, 522, "2024年度收、支总计80.56万元。与2023年76.00万元相比,收、支总计各"), line(70, 155, 300, "增加4.56万元,增长6.00%。")));
            }
            pages.add(new Page(number, null, 595, 842, 0, lines, List.of()));
        }

        List<Claim> claims = READER.read(pages, (page, line) -> true, 2024, List.of(), Aspect.FINAL).claims();

        assertThat(claims).extracting(c -> c.metric() + " " + c.aspect().code() + " " + c.value().toPlainString()).containsExactly(
                "total_income_and_expenditure final 80.56", "total_income_and_expenditure prior_year_final 76.00",
                "total_income_and_expenditure change 4.56", "total_income_and_expenditure change_pct 6.00");
    }

    @Test
    void readsLinesThatHaveNoPlaceAsParagraphs() {
        List<TextLine> lines = java.util.stream.Stream.of("二、收入决算情况说明", "2024年度本年收入合计3,606.40万元,其中:一般公共预算财政拨款", "收入3,590.61万元,占99.56%。",
                "(一)机关运行经费支出情况", "2024年度,机关运行经费支出12万元,与上年持平。").map(text -> new TextLine(text, null)).toList();

        List<Claim> claims = READER.read(List.of(new Page(1, "文末", 0, 0, 0, lines, List.of())), (page, line) -> true, 2024, List.of(),
                Aspect.FINAL).claims();

        assertThat(claims).extracting(c -> c.metric() + " " + c.value())
                .containsExactly("income_total 3606.40", "income_general_public 3590.61",
                "income_general_public 99.56", "agency_operating_expenditure 12");
        assertThat(claims).extracting(Claim::page).containsOnlyNulls();
    }

    @Test
    void anAmountOfABudgetIsABudget() {
        List<Claim> claims = READER.read(ProsePages.of("一、收支总体情况说明", "某局2025年收支总计1,200万元，2024年预算执行数为1,100万元，增加100万元。"),
                (page, line) -> true, 2025, List.of("某局"), Aspect.BUDGET).claims();

        assertThat(claims).extracting(c -> c.aspect().code() + " " + c.value())
                .containsExactly("budget 1200", "prior_year_final 1100", "change 100");
    }

    @Test
    void explainsTermsAndTheSubjectsAmongThem() {
        List<GlossaryTerm> terms = READER.read(ProsePages.of("第三部分名词解释", "1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
                "9.教育支出（类）职业教育（款）中等职业教育（项）：反映各部门举办的中等职业教育支出。政府各部门对社会组织等举办的中等职业学校的捐助，也在本科目中反映。",
                "十、“三公”经费：指单位用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中，单价50万元以上的除外。", "第四部分附件", "培训12人。"),
                (page, line) -> true, 2024, List.of(), Aspect.FINAL).glossary();

        assertThat(terms).containsExactly(
                new GlossaryTerm("财政拨款收入", "", "指单位从同级财政部门取得的财政预算资金。"),
                new GlossaryTerm("教育支出（类）职业教育（款）中等职业教育（项）", "教育支出/职业教育/中等职业教育",
                        "反映各部门举办的中等职业教育支出。政府各部门对社会组织等举办的中等职业学校的捐助，也在本科目中反映。"),
                new GlossaryTerm("“三公”经费", "", "指单位用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中，单价50万元以上的除外。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "((((", "占", "1,", "万元", "(类)", "收、支", "增加减少", "2024年", "完成预算", "支出", "购置公务用车", "指", "、。;,:()1.5%", "x",
            "其中", "其中:(", "）（", "比上年", "比2023年", "“一-二-三", "预算", "一般公共预算", "(类)(款)(项)", "涉及企业", "0123456789",
            "面向企业", "公务用车", "(205)", "1,234,567"})
    void readsAPageOfGarbageInNoTime(String garbage) {
        Random random = new Random(7);
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String noise = random.nextInt(3) == 0 ? "12万元" : garbage;
            lines.add(line(74, 10 + i, 520, (garbage.repeat(40) + noise).substring(0, Math.min(60, garbage.length() * 40))));
        }
        List<Page> pages = List.of(new Page(1, null, 595, 842, 0, lines, List.of()));

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> READER.read(pages, (page, line) -> true, 2024, List.of("某局"),
                Aspect.FINAL));
    }

    private static TextLine line(double x0, double y0, double x1, String text) {
        return new TextLine(text, new Box(x0, y0, x1, y0 + 14));
    }
}
