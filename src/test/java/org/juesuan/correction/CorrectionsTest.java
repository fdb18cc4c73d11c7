package org.juesuan.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.juesuan.model.BodyKind;
import org.juesuan.model.Correction;
import org.juesuan.model.DocumentKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

    private static final String KEY = "0123456789abcdef".repeat(4);

    @TempDir
    private Path jobs;
    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectories(jobs.resolve("corrections"));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Correction said = new Correction("", null, 2024, "某市\"水利\"局: #1\\", BodyKind.DEPARTMENT, DocumentKind.BUDGET, "万元",
                List.of(new Correction.OfForm("expenditure", "元", List.of(new Correction.Column("其他支出/小计: \"#\"", "basic"))),
                        new Correction.OfForm("income", "千元", List.of())));

        Path file = Corrections.read(folder).write(KEY, said, "of a\nyear: 1999");
        Correction read = Corrections.read(folder).of(KEY);

        assertThat(file).hasFileName(KEY + ".yml");
        assertThat(Files.getPosixFilePermissions(file)).as("the service is another user")
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(read.told()).isEqualTo(said.told());
        assertThat(read.hash()).hasSize(16);
        assertThat(Corrections.read(folder).of("f".repeat(64))).isEqualTo(Correction.NONE);
    }

    @Test
    void commentsAndOrderAreNoChange() throws IOException {
        write("year: 2024\nunit: 万元\n");
        String hash = Corrections.read(folder).of(KEY).hash();

        write("# looked up\nunit: \"万元\"\nyear: 2024\nnote: by phone\n");
        assertThat(Corrections.read(folder).of(KEY).hash()).isEqualTo(hash);
        write("unit: 万元\nyear: 2023\n");
        assertThat(Corrections.read(folder).of(KEY).hash()).isNotEqualTo(hash);
    }

    @Test
    void whatIsNoCorrectionIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("README.md"), "x");
        Files.writeString(folder.resolve(".half.tmp.yml"), "x");

        assertThat(Corrections.read(folder).byKey()).isEqualTo(Map.of());
        assertThat(Corrections.read(jobs.resolve("nowhere")).byKey()).isEqualTo(Map.of());
        Files.writeString(folder.resolve("0123.yml"), "year: 2024");
        assertThat(Corrections.read(folder).wrong()).singleElement().satisfies(one -> assertThat(one.key()).isEmpty(),
                one -> assertThat(one.why()).startsWith("jobs/corrections/0123.yml: ").contains("<SHA-256>.yml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "year: 24 | line 1: year must be a whole number from 1949 to 2200, but is '24'",
        "# a;body: 某市水利局;years: 2024 | line 3: unknown entry 'years'; known are body, body_kind, forms, kind, not_same_as, note, region, "
        + "reject, same_as, successor, unit, year",
        "year: 2024;unit: 角 | line 2: unit must be one of 万元, 亿元, 元, 千元, 百万元, 百元, but is '角'",
        "year: 2024;year: 2025 | line 2: 'year' stands here a second time",
        "forms:;  expenditure:;    unit: | line 3: unit must be a text, and not empty",
        "forms:;  expenditure:;    columns:;      合计: 总计 | line 4: '总计' is no code of a column, such as basic",
        "forms:;  expenditure: {} | line 2: nothing is corrected of expenditure; say unit or columns",
        "forms:;  expenditures: {unit: 元} | line 2: there is no form 'expenditures'; ./juesuan quarantine show names those of the document",
        "forms:;  general_expenditure:;    columns:;      收入: outcome | line 4: general_expenditure has no column 'outcome'; it has "
        + "basic, ",
        "body: abc | line 1: body must be a Chinese name of 3 to 200 characters",
        "forms:;  支出表: {unit: 元} | line 2: '支出表' is no code of a form",
        "reject: 样表;year: 2024 | line 1: a document that is rejected is not corrected as well",
        "body: [某市, 某局] | line 1: body must be a text",
        "year: 2024;unit: [ | line 3: this is no YAML",
        "- year | line 1: entries such as 'name: value' were expected here",
        "note: nothing | line 1: nothing is corrected here"})
    void aBadFileIsNamedWithItsLine(String yaml, String message) throws IOException {
        write(yaml.replace(";", "\n") + "\n");

        Files.writeString(folder.resolve("f".repeat(64) + ".yml"), "year: 2024");
        Corrections read = Corrections.read(folder);
        assertThat(read.wrong(KEY)).hasValueSatisfying(why -> assertThat(why).startsWith("jobs/corrections/" + KEY + ".yml, " + message));
        assertThat(read.keys()).as("the others are followed").containsExactly("f".repeat(64));
        assertThat(Corrections.trouble(folder)).isEqualTo(read.wrong(KEY));
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve(KEY + ".yml"), yaml);
    }
}
