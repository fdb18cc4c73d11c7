package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.juesuan.archive.Archive;
import org.juesuan.model.Aspect;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that replaces another, the same figures published twice, a budget beside the final accounts. */
class ReissueTest {

    private static final String[] FIRST = {"- 社会保障和就业支出 expenditure=2030.89", "- 卫生健康支出 expenditure=42.03", "- 本年支出合计 expenditure=2342.92"};
    private static final String[] CORRECTED = {"- 社会保障和就业支出 expenditure=2300.89", "- 卫生健康支出 expenditure=42.03",
            "- 本年支出合计 expenditure=2342.92"};

    @TempDir
    Path data;

    @Test
    void theCorrectionCountsTheFirstStaysAndEveryChangedFigureIsListed() throws Exception {
        load(Sample.of("a.pdf", "某局").form("income_expenditure_summary", FIRST)
                .claim("expenditure_total", "", Aspect.FINAL, "2343.92", "本年支出合计2343.92万元。"), "2026-01-02T03:04:05Z");
        load(Sample.of("b.pdf", "某局").correction().form("income_expenditure_summary", CORRECTED)
                .claim("expenditure_total", "", Aspect.FINAL, "2342.92", "本年支出合计2342.92万元。"), "2026-02-02T03:04:05Z");
        build();
        assertThat(rows("SELECT file_name, status FROM source.document ORDER BY 1")).containsExactly("a.pdf|superseded", "b.pdf|loaded");
        assertThat(rows("SELECT form, line_name, column_code, before, after, unit FROM quality.revision")).containsExactly(
                "income_expenditure_summary|社会保障和就业支出|expenditure|20308900.00|23008900.00|元",
                "null|本年支出合计|final|23439200.00|23429200.00|元");
        assertThat(rows("SELECT severity, message FROM quality.finding WHERE rule = 'figures_revised'"))
                .containsExactly("info|取代《a.pdf》，改动2处数字：收入支出决算总表的社会保障和就业支出“支出”"
                + "由2030.89万元改为2300.89万元；文字说明中本年支出合计“决算数”由2343.92万元改为2342.92万元。");
        String known = "SELECT line_name, amount_yuan FROM as_of(DATE '%s') WHERE line_name LIKE '社会%%'";
        assertThat(rows(known.formatted("2026-01-01"))).isEmpty();
        assertThat(rows(known.formatted("2026-01-02"))).containsExactly("社会保障和就业支出|20308900.00");
        assertThat(rows(known.formatted("2026-02-01"))).containsExactly("社会保障和就业支出|20308900.00");
        assertThat(rows(known.formatted("2026-02-02"))).containsExactly("社会保障和就业支出|23008900.00");
    }

    @Test
    void theSameFiguresCountOnceHoweverOftenTheyArePublished() throws Exception {
        String[] form = {"- 合计 total=9.00 basic=9.00", "201 类 total=9.00 basic=9.00"};
        load(Sample.of("a.pdf", "某局").form("general_expenditure", form), "2026-01-02T03:04:05Z");
        load(Sample.of("b.pdf", "某局").form("general_expenditure", form), "2026-01-03T03:04:05Z");
        build();
        assertThat(rows("SELECT status, count(*) FROM source.document GROUP BY 1 ORDER BY 1")).containsExactly("duplicate|1", "loaded|1");
        assertThat(rows("SELECT sum(amount_yuan) FROM expenditure")).containsExactly("90000.00");
        assertThat(rows("SELECT * FROM quality.revision")).isEmpty();
    }

    @Test
    void anotherBudgetThanThePublishedOneIsAnInfo() throws Exception {
        load(Sample.of("budget.pdf", "乐山市某局").budget().form("three_public_budget", "- 合计 budget_total=3.00 budget_reception=3.00"),
                "2026-01-02T03:04:05Z");
        load(Sample.of("final.pdf", "乐山市某局").form("three_public",
                "- 合计 budget_total=2.50 budget_reception=2.50 final_total=2.00 final_reception=2.00"), "2026-01-02T03:04:05Z");
        build();
        assertThat(rows("SELECT severity, message FROM quality.finding WHERE rule = 'budget_restated' ORDER BY 2")).hasSize(2).first()
                .asString().startsWith("info|").contains("2.50万元，与2024年度预算的", "3.00万元相差0.50万元");
        assertThat(rows("SELECT rule FROM quality.finding WHERE severity <> 'info'")).isEmpty();
    }

    private void load(Sample sample, String at) throws Exception {
        try (Archive archive = Archive.open(data)) {
            archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Instant.parse(at));
        }
    }

    private void build() {
        Warehouse warehouse = new Warehouse(data);
        warehouse.publish(warehouse.build(null, Disclosures.LOADED));
    }

    private List<String> rows(String sql) throws Exception {
        try (Connection connection = PublishedWarehouse.open(data)) {
            return Disclosures.rows(connection, sql).stream().map(Map::values)
                    .map(values -> String.join("|", values.stream().map(String::valueOf).toList())).toList();
        }
    }
}
