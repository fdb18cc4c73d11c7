package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juesuan.warehouse.TrueDisclosures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What analysts ask, answered by a shipped question or by one view, against figures computed from what the documents are known to
 * hold: {@code answers.yml}. {@code -Danswers.bench=DIR -Danswers.dev=DIR} asks data folders of nights over all of them instead.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    private static final Path SHARED = Path.of("../shared").toAbsolutePath().normalize();
    /** Whose bodies are asked about where there is no night over all of them. */
    private static final String CITY = "岚屿市";
    /**
     * Those of corpus/dev that are no pictures, and whose forms were neither broken on purpose nor rounded until parts differ
     * from totals.
     */
    private static final List<String> WHOLE = List.of("d01", "d02", "d03", "d04", "d05", "d06", "d07", "d08", "d09",
            "d10", "d13", "d14", "d16", "d18", "d23");
    /** Of these a department with two of its units, and a few more. */
    private static final List<String> FEW = List.of("d04", "d05", "d06", "d07", "d08", "d14");

    private Path bench;
    private Path dev;
    private Connection truth;

    @BeforeAll
    void publish(@TempDir Path data) throws Exception {
        assumeTrue(Files.isDirectory(SHARED.resolve("corpus/dev")), "skipped: the documents are not at " + SHARED);
        Path facts = SHARED.resolve("bench/facts_expenditure.csv");
        boolean nights = System.getProperty("answers.bench") != null;
        List<Path> folders;
        try (Stream<Path> all = Files.list(SHARED.resolve("corpus/dev"))) {
            folders = all.filter(folder -> (nights ? WHOLE : FEW).contains(folder.getFileName().toString().substring(0, 3)))
                    .sorted().toList();
        }
        bench = Path.of(System.getProperty("answers.bench", data.resolve("bench").toString()));
        dev = Path.of(System.getProperty("answers.dev", data.resolve("dev").toString()));
        if (!nights) {
            TrueDisclosures.publishFacts(bench, facts, CITY);
            TrueDisclosures.publishRead(dev, folders);
        }
        truth = DriverManager.getConnection("jdbc:duckdb:");
        try (InputStream in = AnswersTest.class.getResourceAsStream("truth.sql"); Statement statement = truth.createStatement()) {
            statement.execute("SET VARIABLE bench = '" + facts + "'; SET VARIABLE city = '" + (nights ? "" : CITY)
                    + "'; SET VARIABLE dev = '" + SHARED.resolve("corpus/dev") + "'; SET VARIABLE folders = ["
                    + folders.stream().map(folder -> "'" + folder.getFileName() + "'").collect(Collectors.joining(", ")) + "]");
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    void close() throws SQLException {
        if (truth != null) {
            truth.close();
        }
    }

    /** A question of {@code answers.yml}. */
    record Asked(String question, String over, String queries, String sql, String truth, boolean ordered) {

        static Asked of(Map<String, Object> said) {
            return new Asked((String) said.get("question"), (String) said.get("over"), (String) said.get("queries"),
                    (String) said.get("sql"), (String) said.get("truth"), Boolean.TRUE.equals(said.get("ordered")));
        }

        @Override
        public String toString() {
            return question;
        }
    }

    static Stream<Asked> questions() throws Exception {
        try (InputStream in = AnswersTest.class.getResourceAsStream("answers.yml")) {
            List<Map<String, Object>> all = new Yaml().load(in);
            return all.stream().map(Asked::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsRight(Asked asked) throws Exception {
        List<String> columns = new ArrayList<>();
        List<List<Object>> expected = truth(asked, columns);
        List<List<Object>> answered = answer(asked, columns);
        assertThat(expected).as("the truth of it").isNotEmpty();
        if (asked.ordered()) {
            // the truth may be the beginning
            assertThat(answered.subList(0, Math.min(expected.size(), answered.size()))).containsExactlyElementsOf(expected);
        } else {
            assertThat(answered).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<List<Object>> truth(Asked asked, List<String> columns) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = truth.createStatement(); ResultSet results = statement.executeQuery(asked.truth())) {
            for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                columns.add(results.getMetaData().getColumnLabel(i));
            }
            while (results.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(plain(results.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The columns that the truth has, of what the program prints. */
    private List<List<Object>> answer(Asked asked, Collection<String> columns) {
        List<String> command = new ArrayList<>();
        if (asked.queries() == null) {
            assertThat(asked.sql()).as("one view, and nothing joined to it").doesNotContainPattern("(?i)(?<!semi )\\bjoin\\b")
                    .doesNotContainIgnoringCase("fact_");
            command.addAll(List.of("query", asked.sql()));
        } else {
            command.add("queries");
            command.addAll(List.of(asked.queries().split(" ")));
        }
        command.addAll(List.of("--format", "csv", "--data", (asked.over().equals("bench") ? bench : dev).toString()));
        Spoken said = Spoken.of(command.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).as("a plain CSV").doesNotContain("\"");
        List<List<String>> rows = said.out().lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
        List<Integer> places = columns.stream().map(rows.get(0)::indexOf).toList();
        assertThat(places).as(columns + " of " + rows.get(0)).doesNotContain(-1);
        return rows.stream().skip(1).map(row -> places.stream().map(place -> plain(row.get(place))).toList()).toList();
    }

    /** One figure is one thing, however many zeros follow it; nothing is nothing. */
    private static Object plain(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return value.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?") ? new BigDecimal(value).add(BigDecimal.ZERO).stripTrailingZeros() : value;
    }
}
