package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juesuan.warehouse.PublishedSample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst types who does not know the warehouse yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingTest {

    private static final String SUM = "SELECT sum(amount_yuan) AS yuan FROM expenditure";

    private Path folder;

    @BeforeAll
    void publish(@TempDir Path data) throws Exception {
        folder = data;
        PublishedSample.publish(data);
    }

    @Test
    void sqlComesFromAnArgumentAFileOrStandardInput() throws Exception {
        Path file = Files.writeString(folder.resolve("q.sql"), "-- what was spent\n" + SUM + ";\n");
        Path windows = Files.write(folder.resolve("w.sql"), ("-- 支出\r\n" + SUM).getBytes(Charset.forName("GB18030")));
        String answer = "yuan\n80000.00\n";
        assertThat(ask("query", SUM).out()).isEqualTo(answer);
        assertThat(ask("query", "-- what was spent\n" + SUM).out()).isEqualTo(answer);
        assertThat(ask("query", "--spent\n" + SUM).out()).isEqualTo(answer);
        assertThat(ask("query", "/* spent */ " + SUM).out()).isEqualTo(answer);
        assertThat(ask("query", "--file", file.toString()).out()).isEqualTo(answer);
        assertThat(ask("query", "--file", windows.toString()).out()).isEqualTo(answer);
        assertThat(Spoken.with("\uFEFF-- piped\n" + SUM, "query", "-", "--format", "csv", "--data", folder.toString()).out())
                .isEqualTo(answer);
        assertThat(Spoken.with(SUM, "query", "--file", "-", "--format", "csv", "--data", folder.toString()).out()).isEqualTo(answer);
    }

    @Test
    void theSitesPagesAreShownOnATerminal() {
        String department = shown("department", "某局");
        assertThat(department).startsWith("某局\n").containsPattern("Final expenditure +30,000\\.00")
                .containsPattern("201 +一般公共服务支出 +30,000\\.00");
        assertThat(shown("subject", "201")).startsWith("201 一般公共服务支出\n").containsPattern("某局 +\\w+ +30,000\\.00");
        assertThat(shown("subject", "999")).contains("There is no subject");
        assertThat(shown("department", "某居")).contains("near: 某局");
        assertThat(shown("department", "某局", "--kind", "units")).contains("there is no units of the name 某局");
        String document = ask("query", "SELECT document_key FROM source.document WHERE fiscal_year = 2023").out().lines().skip(1)
                .findFirst().orElseThrow();
        assertThat(shown("document", document.substring(0, 12))).contains(document, "某局");
        assertThat(shown("document", "xyz")).contains("is not a document ID");
    }

    private String shown(String... page) {
        List<String> command = new ArrayList<>(List.of("show"));
        command.addAll(List.of(page));
        command.addAll(List.of("--data", folder.toString()));
        Spoken said = Spoken.of(command.toArray(String[]::new));
        return said.out() + said.err();
    }

    @Test
    void whatIsNoQuestionIsWrongUsage() {
        assertThat(ask("query")).extracting(Spoken::exitCode).isEqualTo(2);
        assertThat(ask("query", SUM, "--file", "q.sql").err()).contains("not both");
        assertThat(ask("query", "--fromat", SUM).exitCode()).isEqualTo(2);
        assertThat(ask("query", "--file", folder.resolve("none.sql").toString()).err()).contains("none.sql");
        assertThat(Spoken.with(" \n", "query", "-", "--data", folder.toString()))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2), said -> assertThat(said.err()).contains("no SQL"));
    }

    @Test
    void everyQuestionIsListedAndAnswered() {
        List<PublishedQuestion> all = PublishedQuestion.all();
        String listed = Spoken.of("queries", "--format", "csv", "--data", folder.toString()).out();
        assertThat(all).allSatisfy(question -> {
            assertThat(listed).contains(question.name());
            assertThat(question.question(Locale.ENGLISH)).as(question.name()).endsWith("?");
            assertThat(question.question(Locale.SIMPLIFIED_CHINESE)).as(question.name()).matches("\\P{ASCII}[^?]*[？。]");
            assertThat(ask("queries", question.name()).exitCode()).as(question.name()).isZero();
            // each option alone, too
            for (String parameter : question.parameters()) {
                String value = switch (parameter) {
                    case "department" -> "某局";
                    case "subject" -> "201";
                    default -> "2023";
                };
                assertThat(ask("queries", question.name(), "--" + parameter, value)).as(question.name() + " --" + parameter)
                        .extracting(Spoken::exitCode).isEqualTo(0);
            }
        });
    }

    @Test
    void aQuestionIsNarrowedByItsParametersAndRefusesOthers() {
        assertThat(ask("queries", "spending_by_class", "--department", "某局").out().lines().skip(1))
                .containsExactly("2023,201,一般公共服务支出,30000.00,100.0");
        assertThat(ask("queries", "spending-by-class", "--year", "2024").out().lines().skip(1))
                .containsExactly("2024,205,教育支出,50000.00,100.0");
        assertThat(ask("queries", "spending_by_class", "--sql").out()).startsWith("-- What was money spent on");
        assertThat(ask("queries", "three_public", "--subject", "201")).satisfies(said -> assertThat(said.exitCode()).isEqualTo(2),
                said -> assertThat(said.err()).contains("--subject does not apply to three_public, which takes --department, --year"));
        assertThat(ask("queries", "spending_by_clas").err()).contains("near: spending_by_class");
        assertThat(ask("queries", "spending_by_class", "--year", "1999").err())
                .contains("there are no documents of 1999; there are of 2023, 2024");
    }

    @Test
    void tablesAndTheirColumnsAreNamedWithWhatTheyMean() {
        assertThat(Spoken.of("tables", "--data", folder.toString()).out())
                .contains("expenditure", "source.published_line", "quality.finding", "meta.value", "one row per");
        String described = Spoken.of("describe", "expenditure", "--data", folder.toString()).out();
        assertThat(described).contains("Each yuan once", "amount_yuan", "fund\nvalue", "general_public   一般公共预算财政拨款",
                "operating               经营支出");
        assertThat(described.lines()).allMatch(line -> DisplayWidth.of(line) <= 80);
        assertThat(Spoken.of("describe", "main.fact_income", "--data", folder.toString()).out()).contains("income_source", "事业收入");
        assertThat(ask("describe", "source.document").out()).contains("document_key,VARCHAR");
        assertThat(ask("describe", "expenditures").err()).contains("there is no table 'expenditures'", "near: expenditure");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "findings --department 某 | there is no department '某'; near: 某局; ./juesuan status lists them",
                "findings --rule colums_sum | near: columns_sum",
        "findings --year 2020 | there are of 2023, 2024", "documents --status loadd | near: loaded",
        "documents --kind budgets | near: budget",
        "status --department 丙局 | there is no department '丙局'", "status --year 2030 | there are no documents of 2030",
        "trace --department 某局 --year 2023 --fund general | there is no fund 'general'; near: general_public"})
    void aWrongNameIsAnErrorWithNearNames(String command, String message) {
        Spoken said = Spoken.of((command + " --data " + folder).split(" "));
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(message);
    }

    @Test
    void aListIsNarrowed() {
        assertThat(ask("documents", "--department", "乙局").out().lines().skip(1)).singleElement().asString().contains("b.pdf");
        assertThat(ask("documents", "--year", "2023", "--kind", "final_accounts").out().lines().skip(1)).singleElement().asString()
                .contains("a.pdf");
        assertThat(ask("documents", "--status", "quarantined").out().lines().skip(1)).isEmpty();
        assertThat(Spoken.of("status", "--department", "某局", "--data", folder.toString()).out()).contains("某局", "2023")
                .doesNotContain("乙局", "Runs in");
        assertThat(ask("documents", "--document", "ab", "--year", "2023").exitCode()).isEqualTo(2);
    }

    private Spoken ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        boolean formatted = !all.get(0).equals("status") && !all.contains("--sql");
        all.addAll(formatted ? List.of("--format", "csv", "--data", folder.toString()) : List.of("--data", folder.toString()));
        return Spoken.of(all.toArray(String[]::new));
    }
}
