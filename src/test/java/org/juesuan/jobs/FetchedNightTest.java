package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.juesuan.harvest.Site;
import org.juesuan.jobs.report.DocumentStatus;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.juesuan.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night over publishers' pages, one of which is not there. */
class FetchedNightTest {

    private static final String FORM = """
            一般公共预算财政拨款支出决算表,,,,
            编制单位：某市水利局,,,,单位：万元
            科目编码,科目名称,合计,基本支出,项目支出
            合计,,30.00,10.00,20.00
            2130301,行政运行,30.00,10.00,20.00
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsFetchedIsLoadedAndWhereItCameFromIsKept() throws Exception {
        try (Site site = new Site()) {
            site.page("/list/", "<a href='P1.csv'>某市水利局2024年度部门决算公开表</a>").page("/list/P1.csv", FORM);
            Path jobs = Files.createDirectories(folder.resolve("jobs"));
            Files.writeString(jobs.resolve("sources.yml"), "seconds_between_requests: 0\ndays_until_asked_again: 0\nsources:\n"
                    + "  - {name: 没有的局, listings: ['http://127.0.0.1:1/'], private_addresses: true}\n"
                    + "  - {name: 水利局, listings: ['" + site.address() + "/list/'], private_addresses: true}\n");

            RunReport first = nightly(jobs);
            RunReport second = nightly(jobs);

            assertThat(first.exitCode().number()).isZero();
            assertThat(first.documents()).isEqualTo(Map.of(DocumentStatus.LOADED, 1));
            assertThat(first.fetched()).contains("水利局: 1 new, 0 as before", "没有的局: 0 new, 0 as before, 1 not fetched");
            assertThat(Inputs.published(folder.resolve("data"),
                    "SELECT source || ' ' || url || ' ' || fiscal_year || ' ' || d.file_name FROM source.fetched JOIN source.document d "
                    + "USING (document_key)"))
                    .containsExactly("水利局 " + site.address() + "/list/P1.csv 2024 某市水利局2024年度部门决算公开表.csv");
            assertThat(second.fetched()).contains("水利局: 0 new, 1 as before");
            assertThat(second.documents()).isEqualTo(Map.of(DocumentStatus.UNCHANGED, 1));
        }
    }

    @Test
    void aFileOfSourcesThatIsNoneStopsTheRunBeforeItBegins() throws Exception {
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        for (Map.Entry<String, String> bad : Map.of("sources:\n  - name: a/b\n    listings: x", "line 2: name must be a word",
                "sources:\n  - name: a\n    listings: ftp://a.cn/", "line 3: 'ftp://a.cn/' is no address",
                "sources:\n  - name: a", "line 2: a needs at least one address",
                "sources:\n  - {name: a, listings: 'http://a.cn', files: '('}", "line 2: files is no pattern",
                "seconds_between_requests: -1", "line 1: ").entrySet()) {
            Files.writeString(jobs.resolve("sources.yml"), bad.getKey());
            assertThatExceptionOfType(YamlProblem.class).isThrownBy(() -> nightly(jobs))
                    .withMessageContaining("jobs/sources.yml, " + bad.getValue());
        }
    }

    private RunReport nightly(Path jobs) {
        return JobRunner.run(new JobRequest(JobDefinition.usual("nightly", List.of(), 1), folder.resolve("data")).following(jobs),
                new Inputs.Unseen());
    }
}
