package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that have no room anywhere cost themselves, and no night. */
class ImpossibleFiguresTest {

    @TempDir
    private Path folder;

    @Test
    void aFigureThatNoAccountsHoldIsNamedAndLeftOut() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("某市水利局2024年度部门决算.html"), """
                <html><meta charset="utf-8"><body><p>某市水利局2024年度部门决算</p><p>第三部分 2024年度部门决算情况说明</p>
                <p>2024年度收、支总计30.00万元。与2023年相比，收、支总计各增加99999999.99亿元，增长5.26%%。本年支出合计%s元。</p>
                <table><tr><td colspan=5>一般公共预算财政拨款支出决算表</td></tr><tr><td>编制单位：某市水利局</td><td></td><td></td><td></td><td>单位：万元</td></tr>
                <tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td></tr>
                <tr><td>合计</td><td></td><td>%s.00</td><td>9,999,999,998.99</td><td>20.00</td></tr>
                <tr><td>2130301</td><td>行政运行</td><td>9,999,999,998.99</td><td>9,999,999,998.99</td><td>20.00</td></tr></table></body></html>
                """.formatted("9".repeat(300), "1".repeat(300)));

        RunReport report = JobRunner.run(new JobRequest(JobDefinition.usual("nightly", List.of(inbox), 1), folder.resolve("data")),
                new Inputs.Unseen());

        assertThat(report.exitCode().number()).isZero();
        assertThat(Inputs.published(folder.resolve("data"),
                "SELECT amount_yuan FROM source.published_line WHERE line_code = '' ORDER BY ALL")).containsExactly("200000.00",
                "99999999989900.00");
        assertThat(Inputs.published(folder.resolve("data"),
                "SELECT message FROM quality.finding WHERE rule = 'read_out_of_range' ORDER BY ALL"))
                .containsExactly("“" + "1".repeat(40) + "…”超出任何决算可能的数值，未读取", "“99999999.99亿元”超出任何决算可能的数值，未读取",
                        "“" + "9".repeat(40) + "…”超出任何决算可能的数值，未读取");
    }

    @Test
    void aNameThatNoFormPrintsIsCutOffBecauseEachOfItsFiguresRepeatsIt() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("某市水利局2024年度部门决算.html"), """
                <html><meta charset="utf-8"><body><p>某市水利局2024年度部门决算</p>
                <table><tr><td colspan=5>一般公共预算财政拨款支出决算表</td></tr><tr><td>编制单位：某市水利局</td><td></td><td></td><td></td><td>单位：万元</td></tr>
                <tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td></tr>
                <tr><td>合计</td><td></td><td>30.00</td><td>10.00</td><td>20.00</td></tr>
                <tr><td>2130301</td><td>%s</td><td>31.00</td><td>10.00</td><td>20.00</td></tr></table></body></html>
                """.formatted("水".repeat(30_000)));

        JobRunner.run(new JobRequest(JobDefinition.usual("nightly", List.of(inbox), 1), folder.resolve("data")), new Inputs.Unseen());

        assertThat(Inputs.published(folder.resolve("data"),
                "SELECT amount_yuan || ' ' || length(line_name) || ' ' || confidence FROM source.published_line WHERE line_code <> '' "
                + "ORDER BY ALL"))
                .containsExactly("100000.00 501 0.5", "200000.00 501 0.5", "310000.00 501 0.5");
        assertThat(Inputs.published(folder.resolve("data"), "SELECT message FROM quality.finding WHERE rule = 'read_text_cut'"))
                .containsExactly("1 行的文字超过 500 字，只保留前 500 字");
        assertThat(Inputs.published(folder.resolve("data"), "SELECT count(*) FROM quality.finding WHERE length(message) > 3000"))
                .containsExactly("0");
    }
}
