package org.juesuan.disclosure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Correction;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Identity;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** What covers, titles and names of files say; see {@code identity.yml}. */
class IdentityReaderTest {

    @TestFactory
    Stream<DynamicTest> covers() throws IOException {
        try (InputStream in = IdentityReaderTest.class.getResourceAsStream("/org/juesuan/disclosure/identity.yml")) {
            List<Map<String, Object>> specifications = new Yaml().load(in);
            return specifications.stream().map(spec -> DynamicTest.dynamicTest((String) spec.get("why"), () -> says(spec)));
        }
    }

    @SuppressWarnings("unchecked")
    private static void says(Map<String, Object> spec) {
        List<String> cover = (List<String>) spec.get("cover");
        List<String> lines = new ArrayList<>(cover);
        lines.addAll((List<String>) spec.getOrDefault("text", List.of()));
        Identity identity = new IdentityReader(cover, lines, List.of(), List.of(), (String) spec.getOrDefault("file", "a.pdf"))
                .beside((List<String>) spec.getOrDefault("margins", List.of())).read(Correction.NONE);
        Map<String, Object> expected = (Map<String, Object>) spec.get("expected");

        assertThat(identity.body()).isEqualTo(expected.get("body"));
        assertThat(identity.fiscalYear()).isEqualTo(expected.get("year"));
        assertThat(identity.kind()).isEqualTo(DocumentKind.valueOf(((String) expected.get("kind")).toUpperCase(Locale.ROOT)));
        assertThat(identity.bodyKind()).isEqualTo(BodyKind.valueOf(((String) expected.get("body_kind")).toUpperCase(Locale.ROOT)));
        Date day = (Date) expected.get("day");
        assertThat(identity.publishedOn()).isEqualTo(day == null ? null : LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC));
    }

    @Test
    void aMeetingIsNoReport() {
        assertThat(contradiction("青禾县财政局召开2024年度部门决算工作会议", "会上，各部门预算执行情况良好。").reason()).isEqualTo(Reason.NO_FORM);
        assertThat(contradiction("关于批复2023年度部门决算的通知").reason()).isEqualTo(Reason.NO_FORM);
    }

    @Test
    void twoYearsAreTwoReports() {
        Refusal refusal = contradiction("青禾县林业局2022年度部门决算情况说明", "本年收入合计10.00万元。", "青禾县林业局2023年度部门决算情况说明", "本年收入合计12.00万元。");

        assertThat(refusal.reason()).isEqualTo(Reason.KIND_NOT_LOADED);
        assertThat(refusal.message()).contains("2022、2023");
    }

    @Test
    void anotherBodysReport() {
        assertThat(contradiction("青禾县林业局2022年度部门决算", "澜江区水务局2022年度部门决算情况说明", "本年收入合计10.00万元。").message()).contains("澜江区水务局");
        assertThat(contradiction("青禾县林业局2022年度部门决算", "青禾县林业局2022年度部门决算情况说明", "第二部分 2022年度部门决算情况说明")).isNull();
    }

    @Test
    void aRegionsShortNameIsNoOtherBody() {
        assertThat(contradiction("青禾彝族自治县驻外办事联络处2018年度部门决算公开说明", "青禾县驻外办事联络处2018年度部门决算公开说明")).isNull();
        assertThat(contradiction("青禾县水务局2018年度部门决算公开说明", "青禾县林业局2018年度部门决算公开说明").message()).contains("林业局");
    }

    @Test
    void partsOfTwoYearsAreTwoReports() {
        String[] parts = {"青禾县林业局部门决算公开", "第一部分 2021年度部门决算", "2021年度收、支总计9.00万元。", "2021年度本年收入合计8.00万元。",
            "第二部分 2022年度部门决算", "2022年度收、支总计10.00万元。", "2022年度本年收入合计9.50万元。"};

        assertThat(contradiction(parts).message()).contains("2021、2022");
    }

    @Test
    void aHeadingThatKeptTheYearOfItsTemplateIsNoSecondReport() {
        assertThat(contradiction("青禾县林业局2022年度部门决算", "第一部分 2021年度部门概况", "第二部分 2021年度部门决算表", "第三部分 2022年度部门决算情况说明",
                "2022年度收、支总计10.00万元。", "2022年度本年收入合计9.50万元。")).isNull();
    }

    @Test
    void sentencesOfAnotherBody() {
        assertThat(contradiction("青禾县林业局2022年度部门决算", "澜江区水务局2022年度收、支总计10.00万元。", "澜江区水务局2022年度本年收入合计9.50万元。").message())
                .contains("澜江区水务局");
        assertThat(contradiction("青禾县林业局2022年度部门决算", "县林业局2022年度收、支总计10.00万元。", "青禾县林业局2022年度本年收入合计9.50万元。",
                "青禾县苗圃场2022年度支出3.00万元。", "青禾县苗圃场2022年度收入3.00万元。")).isNull();
    }

    private static Refusal contradiction(String... lines) {
        Identity identity = new IdentityReader(List.of(lines), List.of(lines), List.of(), List.of(), "a.pdf").read(Correction.NONE);
        return new ReportHeadings(List.of(lines)).contradiction(identity);
    }
}
