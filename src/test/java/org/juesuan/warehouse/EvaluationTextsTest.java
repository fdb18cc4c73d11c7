package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sentences of self-evaluation forms are held against: the score, and the year. */
class EvaluationTextsTest {

    @TempDir
    private Path data;

    @Test
    void sentencesThatContradictTheFormAreTold() throws Exception {
        List<ProjectEvaluation> forms = List.of(
                form("full and missed", "100", "部分目标未达预期", "无"),
                form("full and not done", "100", "未完成年度目标任务", "无"),
                form("not full", "96", "部分目标未达预期", "无"),
                form("full and slow", "100", "部分资金支付进度偏慢。", "无"),
                form("full and none", "100", "无", "合同期限自2024年3月至2025年2月"),
                form("later", "90", "无", "签订合同期限自2025年3月至2026年2月，按月考核"));
        try (Archive archive = Archive.open(data)) {
            archive.replace(Sample.of("a.pdf", "某局").year(2024).form("general_expenditure", "2010101 行政运行 total=3.00 basic=3.00")
                    .says(new Statements(List.of(), forms, List.of())).extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
        }
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));

        try (Connection connection = PublishedWarehouse.open(data)) {
            assertThat(Disclosures.rows(connection,
                    "SELECT rule, severity, regexp_extract(message, '“([^”]*)”', 1) AS project FROM quality.finding "
                    + "WHERE rule IN ('evaluation_score_contradicted', 'evaluation_period') ORDER BY ALL").stream().map(row ->
                    String.join(" ", row.values().stream().map(String::valueOf).toList())))
                    .containsExactly("evaluation_period info later", "evaluation_score_contradicted info full and missed",
                    "evaluation_score_contradicted info full and not done");
        }
    }

    private static ProjectEvaluation form(String name, String score, String problems, String process) {
        return new ProjectEvaluation(1, name, name, "", "", List.of(), new BigDecimal("100"), new BigDecimal(score), List.of(),
                new ProjectEvaluation.Texts("", "", process, "", problems, "无"));
    }
}
