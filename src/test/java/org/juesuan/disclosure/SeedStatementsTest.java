package org.juesuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.juesuan.intake.Inbox;
import org.juesuan.model.Claim;
import org.juesuan.model.GlossaryTerm;
import org.juesuan.model.ProjectEvaluation;
import org.juesuan.model.ReadResult;
import org.juesuan.model.Statements;
import org.juesuan.reading.DocumentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** A whole published document against every figure that it states. */
class SeedStatementsTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/juesuan/disclosure/seed");
    private static final Path DOCUMENT = Path.of("jobs/samples/乐山市人力资源和社会保障局（机关）2024年度单位决算.pdf");
    private static Statements said;

    @BeforeAll
    static void readOnce() throws Exception {
        var source = Inbox.file(DOCUMENT);
        said = new DisclosureReader().understand(source, (ReadResult.Document) new DocumentReader().read(source)).statements();
    }

    @Test
    void claims() throws Exception {
        List<Map<String, String>> gold = csv(FOLDER.resolve("narrative.csv"));
        Function<Map<String, String>, String> value = r -> r.get("unit") + " " + plain(r.get("value"));
        Function<Map<String, String>, String> exact = r -> String.join(" ", r.get("metric"), r.get("subject_path"), r.get("aspect"),
                plain(r.get("value")));

        List<String> values = missing(gold.stream().map(value).toList(),
                said.claims().stream().map(c -> c.unit() + " " + plain(c.value().toPlainString())).toList());
        List<String> whole = missing(gold.stream().map(exact).toList(), said.claims().stream()
                .map(c -> String.join(" ", c.metric(), c.subjectPath(), c.aspect().code(), plain(c.value().toPlainString()))).toList());

        assertThat(gold).hasSize(179);
        assertThat(said.claims()).hasSize(179);
        // the list calls the unit 台 where the document prints 台（套）
        assertThat(values).containsExactly("台 1");
        // a delegation, and two more mentions of the person who travelled with it
        assertThat(whole).containsExactly("abroad_persons  count 1", "abroad_delegation_persons  count 6", "abroad_persons  count 1");
        assertThat(said.claims()).allSatisfy(c -> assertThat(c.sentence().replace(",", "")).contains(c.value().abs().toPlainString()));
        assertThat(said.claims()).filteredOn(c -> c.metric().equals(Claim.OTHER)).hasSize(3);
    }

    @Test
    void evaluations() throws Exception {
        List<Map<String, Object>> gold = new Yaml().load(Files.readString(FOLDER.resolve("evaluations.json")));
        Map<String, ProjectEvaluation> read = new HashMap<>();
        said.evaluations().forEach(form -> read.put(form.code(), form));

        assertThat(said.evaluations()).hasSize(17).allSatisfy(form -> assertThat(form.code()).isNotEmpty());
        int indicators = 0;
        for (Map<String, Object> form : gold) {
            ProjectEvaluation mine = read.get(form.get("project_code"));
            assertThat(mine.name()).isEqualTo(form.get("project_name"));
            assertThat(List.of(mine.texts().goal(), mine.texts().completion(), mine.texts().process(), mine.texts().conclusion(),
                    mine.texts().problems(), mine.texts().improvements()))
                    .extracting(SeedStatementsTest::narrow).as(mine.name())
                    .isEqualTo(Stream.of("annual_goal", "completion", "process", "conclusion", "problems", "improvements")
                    .map(field -> narrow((String) form.get(field))).toList());
            assertThat(mine.budget().stream().map(SeedStatementsTest::row)).as(mine.name())
                    .isEqualTo(((List<?>) form.get("budget")).stream().map(b -> row((Map<?, ?>) b)).toList());
            assertThat(mine.totalScore()).isEqualByComparingTo((String) form.get("total_score"));
            for (Object entry : (List<?>) form.get("indicators")) {
                Map<?, ?> one = (Map<?, ?>) entry;
                assertThat(mine.indicators()).anySatisfy(i -> {
                    assertThat(narrow(i.level3())).isEqualTo(narrow((String) one.get("level3")));
                    assertThat(List.of(i.level1(), i.level2(), i.nature()))
                            .isEqualTo(List.of(one.get("level1"), one.get("level2"), one.get("nature")));
                    assertThat(i.weight()).isEqualByComparingTo((String) one.get("weight"));
                    assertThat(narrow(i.reason())).isEqualTo(narrow((String) one.get("reason")));
                });
                indicators++;
            }
        }
        assertThat(indicators).isEqualTo(90).isEqualTo(said.evaluations().stream().mapToInt(f -> f.indicators().size()).sum());
    }

    @Test
    void glossary() throws Exception {
        List<Map<String, String>> gold = csv(FOLDER.resolve("glossary.csv"));

        assertThat(said.glossary()).extracting(GlossaryTerm::term)
                .containsExactlyElementsOf(gold.stream().map(r -> r.get("term")).toList());
        assertThat(said.glossary()).extracting(GlossaryTerm::subjectPath)
                .containsExactlyElementsOf(gold.stream().map(r -> r.get("path")).toList());
    }

    private static List<Object> row(ProjectEvaluation.Budget budget) {
        return Arrays.asList(budget.source(), plain(budget.initial(), 4), plain(budget.adjusted(), 4), plain(budget.executed(), 4),
                plain(budget.rate(), 0),
                plain(budget.weight(), 0), plain(budget.score(), 0), narrow(budget.reason()));
    }

    /** The same of a row of the list, in whose amounts 万元 stand. */
    private static List<Object> row(Map<?, ?> budget) {
        List<Object> row = new ArrayList<>(List.of(budget.get("item")));
        Stream.of("initial", "adjusted", "executed", "rate", "weight", "score").map(column -> (String) budget.get(column))
                .forEach(printed -> row.add(printed == null ? null : plain(printed.replace("%", ""))));
        row.add(narrow((String) budget.get("reason")));
        return row;
    }

    private static String plain(BigDecimal value, int places) {
        return value == null ? null : plain(value.movePointLeft(places).toPlainString());
    }

    private static List<String> missing(List<String> wanted, List<String> found) {
        List<String> missing = new ArrayList<>(wanted);
        found.forEach(missing::remove);
        return missing;
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static List<Map<String, String>> csv(Path file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\r?\n")) {
            List<String> fields = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            for (char c : (line + ",").toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    fields.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append(c);
                }
            }
            rows.add(fields);
        }
        List<Map<String, String>> maps = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> map = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                map.put(rows.get(0).get(i), row.get(i));
            }
            maps.add(map);
        }
        return maps;
    }
}
