package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juesuan.durable.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands by which a person says what a document does not. */
class QuarantineTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final String home = System.getProperty("juesuan.home");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void aProjectOfItsOwn() throws Exception {
        Files.createDirectories(folder.resolve("jobs"));
        Files.copy(Path.of("jobs/nightly.yml"), folder.resolve("jobs/nightly.yml"));
        System.setProperty("juesuan.home", folder.toString());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void asBefore() {
        System.setOut(out);
        System.setErr(err);
        System.clearProperty("juesuan.logs");
        if (home == null) {
            System.clearProperty("juesuan.home");
        } else {
            System.setProperty("juesuan.home", home);
        }
    }

    @Test
    void whatAPersonSeesAndSays() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path form = inbox.resolve("附表.pdf");
        Files.copy(Path.of("src/test/resources/org/juesuan/fuzz/DocumentsFuzzTestInputs/pdf/turned"), form);
        Path page = Files.writeString(inbox.resolve("网页.pdf"), "<!DOCTYPE html><html></html>");
        String id = Sha256.of(form).substring(0, 10);
        Path correction = folder.resolve("jobs/corrections").resolve(Sha256.of(form) + ".yml");

        assertThat(run("nightly", "--inbox", inbox.toString())).isEqualTo(3);
        assertThat(run("quarantine", "list")).isZero();
        assertThat(printed()).contains("year_unknown", "html_page", "waits", "附表.pdf", "(2 rows)");
        assertThat(run("quarantine", "show", id, "--pictures", folder.resolve("pages").toString())).isZero();
        assertThat(printed()).contains("无法确定决算年度", "某市水利局", "general_expenditure",
                "./juesuan quarantine release " + Sha256.of(form).substring(0, 12) + " --year YEAR");
        assertThat(folder.resolve("pages/" + id.substring(0, 8) + "-page-001.png")).isNotEmptyFile();
        assertThat(run("quarantine", "release", id)).isEqualTo(2);
        assertThat(run("quarantine", "release", id, "--unit", "角")).isEqualTo(2);
        assertThat(run("quarantine", "release", id, "--year", "24")).isEqualTo(2);
        assertThat(run("quarantine", "release", "0000", "--year", "2024")).isEqualTo(2);
        assertThat(complained()).contains("'角' is no unit of amounts", "year must be a whole number from 1949 to 2200",
                "no document ID begins with '0000'");
        assertThat(correction).doesNotExist();
        assertThat(run("quarantine", "release", id, "--year", "2024", "--unit", "general_expenditure=元")).isZero();
        assertThat(run("quarantine", "release", "附表.pdf", "--body", "某市\"水利\"局")).isZero();
        assertThat(correction).content()
                .isEqualTo("# of 附表.pdf\nyear: 2024\nbody: \"某市\\\"水利\\\"局\"\nforms:\n  general_expenditure:\n    unit: \"元\"\n");
        assertThat(run("quarantine", "release", page.toString(), "--year", "2024")).isEqualTo(2);
        assertThat(run("quarantine", "release", id, "--unit", "general_expenditures=元")).isEqualTo(2);
        assertThat(run("quarantine", "release", id, "--year", "2199")).isEqualTo(2);
        assertThat(run("quarantine", "release", "附件.pdf", "--year", "2024")).isEqualTo(2);
        assertThat(complained()).contains("what is said of it cannot help here: 是网页而不是文件. What was saved is a page of a web site",
                "there is no form 'general_expenditures'", "--year 2199 is yet to come", "near: 附表.pdf");
        assertThat(run("quarantine", "reject", page.toString(), "--why", "网页: 不是文件")).isZero();
        printed.reset();
        assertThat(run("quarantine", "list", "--format", "csv")).isZero();
        assertThat(printed()).contains("year_unknown,corrected,", "html_page,\"rejected, from the next run on\"").contains(Sha256.of(page));

        Files.writeString(correction, "year: 2024\nyears: 2025\n");
        assertThat(run("quarantine", "release", id, "--year", "2024")).isEqualTo(2);
        assertThat(complained()).contains("jobs/corrections/" + correction.getFileName() + ", line 2: unknown entry 'years'")
                .doesNotContain("\tat ");
        printed.reset();
        assertThat(run("nightly", "--inbox", inbox.toString())).isEqualTo(0);
        assertThat(printed()).contains("skipped correction: jobs/corrections/" + correction.getFileName()
                + ", line 2: unknown entry 'years'");
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneLine() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path page = Files.writeString(inbox.resolve("网页.pdf"), "<!DOCTYPE html><html></html>");
        assertThat(run("nightly", "--inbox", inbox.toString())).isEqualTo(3);
        Path corrections = Files.writeString(folder.resolve("jobs/corrections"), "");
        complained.reset();

        assertThat(run("quarantine", "reject", Sha256.of(page), "--why", "网页")).isEqualTo(1);
        assertThat(complained()).isEqualTo("juesuan: " + corrections + ": something else of that name is there\n");
    }

    @Test
    void aPublishedDocumentThatIsRejectedIsToBeAccepted() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path form = inbox.resolve("某市水利局2024年度部门决算.html");
        Files.writeString(form, "<html><meta charset='utf-8'><table><tr><td colspan=5>一般公共预算财政拨款支出决算表</td></tr>"
                + "<tr><td>编制单位：某市水利局</td><td></td><td></td><td></td><td>单位：万元</td></tr>"
                + "<tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td></tr>"
                + "<tr><td>合计</td><td></td><td>30.00</td><td>10.00</td><td>20.00</td></tr>"
                + "<tr><td>2130301</td><td>行政运行</td><td>30.00</td><td>10.00</td><td>20.00</td></tr></table></html>");
        assertThat(run("nightly", "--inbox", inbox.toString())).isZero();

        assertThat(run("quarantine", "reject", Sha256.of(form), "--why", "重复")).isZero();
        assertThat(printed()).contains("it is published: a release without its rows waits for ./juesuan publish --accept, and the run "
                + "ends with 5");
        assertThat(run("nightly", "--inbox", inbox.toString())).isEqualTo(5);
        assertThat(complained()).contains("1 published document is in quarantine or gone, such as 某市水利局2024年度部门决算.html (rejected)");
    }

    @Test
    void picturesHaveTheirNamesInEveryLocale() throws Exception {
        Path sample = Path.of("src/test/resources/org/juesuan/fuzz/DocumentsFuzzTestInputs/pdf/turned");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(String.format("%03d", 1)).as("digits of this locale").isNotEqualTo("001");
            assertThat(run("extract", sample.toString(), "--picture", folder.resolve("pages").toString())).isEqualTo(3);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(folder.resolve("pages").toFile().list()).containsExactly(Sha256.of(sample).substring(0, 8) + "-page-001.png");
    }

    @Test
    void whatCannotBeFetchedIsNoSuccess() throws Exception {
        Files.writeString(folder.resolve("jobs/sources.yml"),
                "sources:\n  - {name: 局, listings: 'http://127.0.0.1:1/', private_addresses: true}\n");
        // where a folder is to be made lies a file
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("fetched"), "");

        assertThat(run("fetch", "--quiet")).isEqualTo(1);
        assertThat(complained()).contains("nothing more can be fetched into " + folder.resolve("data/fetched")).doesNotContain("\tat ");
    }

    private int run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Juesuan.run(all.toArray(String[]::new));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
