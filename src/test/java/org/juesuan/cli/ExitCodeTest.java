package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a scheduler and a person see of a command. */
class ExitCodeTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path data;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
        System.clearProperty("juesuan.logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "backfill", "reprocess", "query", "status", "documents", "findings", "extract", "trace", "doctor",
            "releases", "undo", "diff",
        "publish", "export", "quarantine", "fetch"})
    void everyCommandHelps(String command) {
        assertThat(Juesuan.run(command, "--help")).isZero();
        assertThat(printed()).contains("--data", "--quiet", "--help");
    }

    /** The list of commands shows the first entry of each description. */
    @Test
    void everyCommandSaysWhatItDoesInOneSentence() {
        assertThat(descriptions(new CommandLine(new Juesuan()))).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(line).endsWith("."));
    }

    private static List<String> descriptions(CommandLine command) {
        List<String> all = new ArrayList<>();
        command.getSubcommands().values().forEach(one -> {
            all.add(one.getCommandName() + ": " + one.getCommandSpec().usageMessage().description()[0]);
            all.addAll(descriptions(one));
        });
        return all;
    }

    @Test
    void wrongUsageIsTwoWithAHint() {
        assertThat(Juesuan.run("nihgtly")).isEqualTo(2);
        assertThat(complained()).contains("there is no command 'nihgtly'; near: nightly");
        assertThat(Juesuan.run("export", "--to", "x", "--format", "doc")).isEqualTo(2);
        assertThat(complained()).contains("expected one of parquet, csv, xlsx, datapackage, site but was 'doc'");
        assertThat(Juesuan.run("backfill", "--from", "2020")).isEqualTo(2);
        assertThat(complained()).contains("--to").contains("backfill --help");
        assertThat(Juesuan.run("reprocess", "--outdated", "--document", "ab")).isEqualTo(2);
        assertThat(Juesuan.run("backfill", "--from", "2024", "--to", "2020", "--data", data.toString())).isEqualTo(2);
        assertThat(Juesuan.run("nightly", "--inbox", data.resolve("nowhere").toString(), "--data", data.toString())).isEqualTo(2);
        assertThat(complained()).contains("does not exist").doesNotContain("\tat ");
    }

    @Test
    void nothingPublishedYetIsSaidSo() {
        assertThat(Juesuan.run("query", "SELECT 1", "--data", data.toString())).isEqualTo(1);
        assertThat(complained()).contains("nothing is published").contains("./juesuan nightly");
    }

    @Test
    void aNightAndWhatIsAskedOfIt() throws Exception {
        Path inbox = Files.createDirectories(data.resolve("inbox"));
        Files.writeString(inbox.resolve("网页.pdf"), "<!DOCTYPE html><html></html>");
        Files.writeString(inbox.resolve("two\nlines\u001b[2J.pdf.part"), "");
        String folder = data.resolve("data").toString();

        assertThat(Juesuan.run("nightly", "--inbox", inbox.toString(), "--data", folder)).isEqualTo(3);
        assertThat(printed()).contains("1 quarantined").contains("网页.pdf").contains("html_page").contains("try: ./juesuan query")
                .contains("/two lines [2J.pdf.part: unfinished download");
        assertThat(complained())
                .contains("1 document went into quarantine, the first: 网页.pdf (html_page); ./juesuan quarantine list --data " + folder
                + " names all that wait");
        assertThat(Juesuan.run("nightly", "--quiet", "--inbox", inbox.toString(), "--data", folder)).isZero();
        assertThat(Juesuan.run("status", "--data", folder)).isZero();
        printed.reset();
        assertThat(Juesuan.run("query", "SELECT file_name, status, pages FROM source.document", "--data", folder)).isZero();
        assertThat(printed()).isEqualTo("file_name  status       pages\n─────────  ───────────  ─────\n网页.pdf   quarantined      0\n(1 row)\n");
        assertThat(Juesuan.run("query", "SELEC 1", "--data", folder)).isEqualTo(2);
        assertThat(complained()).contains("Parser Error").doesNotContain("\tat ");
        assertThat(Juesuan.run("query", "DROP TABLE source.document", "--data", folder)).isEqualTo(2);
        assertThat(Juesuan.run("query", "SELECT * FROM read_csv('/etc/passwd')", "--data", folder)).isEqualTo(2);
        assertThat(Juesuan.run("documents", "--document", "zz", "--data", folder)).isEqualTo(2);
        assertThat(Juesuan.run("findings", "--format", "json", "--data", folder)).isZero();
        assertThat(Juesuan.run("extract", inbox.resolve("网页.pdf").toString(), "--data", folder)).isEqualTo(3);
        assertThat(printed()).contains("内容是网页");
        assertThat(Juesuan.run("extract", inbox.resolve("none.pdf").toString(), "--data", folder)).isEqualTo(2);
    }

    /** What the program itself asks is no wrong usage, whatever the release lacks. */
    @Test
    void aSummaryFitsAScreenHoweverMuchWasSkipped() throws Exception {
        Path inbox = Files.createDirectories(data.resolve("inbox"));
        for (int i = 0; i < 40; i++) {
            Files.writeString(inbox.resolve(".hidden-" + i), "");
        }
        assertThat(Juesuan.run("nightly", "--inbox", inbox.toString(), "--data", data.resolve("data").toString())).isZero();
        assertThat(printed().lines().filter(line -> line.strip().startsWith("skipped"))).hasSize(30);
        assertThat(printed()).contains("… and 10 more, which run-report.json names");
    }

    @Test
    void aReleaseOfAnotherVersionIsAFailure() throws Exception {
        Path release = Files.createDirectories(data.resolve("releases/20240101T000000000-abcdef"));
        try (Connection old = DuckDb.write(release.resolve("juesuan.duckdb"), Memory.AS_IT_TAKES);
                Statement statement = old.createStatement()) {
            statement.execute("CREATE SCHEMA source; CREATE TABLE source.document (document_key VARCHAR)");
        }
        Files.createSymbolicLink(data.resolve("juesuan.duckdb"), Path.of("releases/20240101T000000000-abcdef/juesuan.duckdb"));

        assertThat(Juesuan.run("documents", "--data", data.toString())).isEqualTo(1);
        assertThat(complained()).contains("the published warehouse does not answer").contains("./juesuan nightly").doesNotContain("\tat ");
        assertThat(Juesuan.run("query", "SELECT fiscal_year FROM source.document", "--data", data.toString())).as("a person's own SQL")
                .isEqualTo(2);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
