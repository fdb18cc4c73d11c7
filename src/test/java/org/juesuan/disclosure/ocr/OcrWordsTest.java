package org.juesuan.disclosure.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.Subjects;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of recognised pages are put right, and a word that goes on in the next line is not made whole twice. */
class OcrWordsTest {

    private static final OcrWords WORDS = new OcrWords(new FormCatalogue(), Subjects.functional(), Subjects.economic());

    @ParameterizedTest
    @CsvSource({
        "true, +、节能环保支出, 一、节能环保支出",
        "true, +-城乡社区支出, 一、城乡社区支出",
        "true, 功能分类科日编码, 功能分类科目编码",
        "true, 功能分类科目编, 功能分类科目编码",
        "false, 功能分类科目编, 功能分类科目编",
        "false, 功能分类科日编码, 功能分类科目编码",
        "false, 财政拨款 “三三公公”经费支出决算表, 财政拨款三公经费支出决算表",
        "true, 项目名称, 项目名称",
        "true, 公务用车运行维护费\uFFFD, 公务用车运行维护费",
        "true, 预算控价执行率, 预算控价执行率",
        "true, 年度指标直, 年度指标值",
        "true, 十交通运输支, 一、交通运输支出",
        "true, 千五、商业服务业等支出N, 一、商业服务业等支出",
        "true, I三、国防支出, 一、国防支出",
        "true, 中四资源勘探工业信息等支司, 中四资源勘探工业信息等支司",
        "true, 3财政拨款收入, 财政拨款收入",
        "true, 行政单位离送休(206001), 行政单位离退休(2080501)",
        "true, 公务员医疗补助2101日103), 公务员医疗补助(2101103)",
        "true, 2080801充亡抚恤, 2080801 死亡抚恤",
        "true, [208]社会保障和就业支出, [208]社会保障和就业支出",
        "true, 某项专门支出(2080877), 某项专门支出(2080877)",
        "true, [208, 208",
        "true, 计, 合计",
        "false, 公务用车运行维, 公务用车运行维",
        "false, 国有资本经营预算财, 国有资本经营预算财"})
    void wordsArePutRight(boolean ruled, String read, String meant) {
        Grid grid = new Grid(1, 1, List.of(new Cell(0, 0, 1, 1, read, read, null, new Box(0, 0, 10, 10), 0.9)), new Box(0, 0, 10, 10),
                ruled);
        List<Grid> grids = new ArrayList<>(List.of(grid));

        ReadResult.Document document = WORDS.repaired(new ReadResult.Document(List.of(new Page(1, null, 600, 800, 0, List.of(), grids,
                TextSource.OCR, 0)), List.of()));

        assertThat(document.pages().get(0).grids().get(0).cells().get(0).text()).isEqualTo(meant);
    }

    /** The year before a title is none of its characters, and a title that a form has is right. */
    @ParameterizedTest
    @CsvSource({"2024年度支出决算总表, 2024年度支出决算总表", "2024年度收入支出决算总表, 2024年度收入支出决算总表",
        "2024年度收人支出决算总表, 2024年度收入支出决算总表", "政府性基金预算财政拨款收人支出决算表, 政府性基金预算财政拨款收入支出决算表"})
    void titlesArePutRight(String read, String meant) {
        ReadResult.Document document = WORDS.repaired(new ReadResult.Document(List.of(new Page(1, null, 600, 800, 0,
                List.of(new TextLine(read, new Box(0, 0, 10, 10))), List.of(), TextSource.OCR, 0)), List.of()));

        assertThat(document.pages().get(0).lines().get(0).text()).isEqualTo(meant);
    }
}
