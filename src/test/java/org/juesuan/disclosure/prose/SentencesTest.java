package org.juesuan.disclosure.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.juesuan.model.Aspect;
import org.juesuan.model.Claim;
import org.juesuan.yaml.YamlMapping;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every pattern of a sentence, from the specifications beside this test's resources. */
class SentencesTest {

    private static final ProseReader READER = new ProseReader(Set.of("一般公共服务支出", "教育支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出",
            "科学技术支出", "农林水支出", "交通运输支出", "城乡社区支出", "节能环保支出", "文化旅游体育与传媒支出", "其他支出"));

    /**
     * A specification.
     *
     * @param year of the accounts, 0 where the sentence tells it
     */
    private record Case(String name, String heading, String says, int year, Aspect plain, List<String> names, List<String> claims) {
    }

    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/juesuan/disclosure/prose"))) {
            for (Path file : files.sorted().toList()) {
                Map<?, ?> yaml = new Yaml().load(Files.readString(file));
                for (Object entry : (List<?>) yaml.get("cases")) {
                    cases.add(read(file.getFileName().toString(), yaml, (Map<?, ?>) entry));
                }
            }
        }
        return cases;
    }

    @SuppressWarnings("unchecked")
    private static Case read(String file, Map<?, ?> yaml, Map<?, ?> one) {
        String heading = (String) (one.containsKey("heading") ? one.get("heading") : yaml.get("heading"));
        String says = (String) one.get("says");
        List<String> names = yaml.containsKey("body") ? List.of((String) yaml.get("body")) : List.of("某某局", "某某市财政局", "某局");
        return new Case(file + ": " + (one.containsKey("why") ? one.get("why") : says.strip()
                .substring(0, Math.min(20, says.strip().length()))), heading, says,
                yaml.containsKey("year") ? (Integer) yaml.get("year") : yearOf(says),
                "budget".equals(yaml.get("kind")) ? Aspect.BUDGET : Aspect.FINAL, names,
                (List<String>) one.get("claims"));
    }

    static Stream<Arguments> cases() throws IOException {
        return all().stream().map(c -> Arguments.of(Named.of(c.name, c)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesItsFigures(Case one) {
        List<String> paragraphs = new ArrayList<>(List.of(one.heading));
        one.says.lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
        List<Claim> claims = READER.read(ProsePages.of(paragraphs.toArray(String[]::new)), (page, line) -> true, one.year, one.names,
                one.plain).claims();

        assertThat(claims.stream().map(SentencesTest::line)).containsExactlyElementsOf(one.claims);
        assertThat(claims).allSatisfy(claim -> assertThat(claim.sentence().replace(",", "").replace("，", "").replace(" ", ""))
                .contains(claim.value().abs().toPlainString()));
        assertThat(claims).allSatisfy(claim -> assertThat(claim.valueYuan() != null).isEqualTo(claim.unit().endsWith("元")));
    }

    @Test
    void everyPatternHasASpecification() throws IOException {
        StringBuilder specified = new StringBuilder();
        StringBuilder headings = new StringBuilder();
        for (Case one : all()) {
            specified.append(Paragraphs.plain(one.says.replace("\n", "")).replace('％', '%')).append('\n');
            headings.append(Paragraphs.plain(one.heading)).append('\n').append(Paragraphs.plain(one.says)).append('\n');
        }
        Set<String> without = new TreeSet<>();
        YamlMapping topics = Grammar.file("topics");
        YamlMapping figures = Grammar.file("figures");
        YamlMapping comparisons = figures.mapping("comparisons").orElseThrow();
        List<String> phrases = List.of("words", "before", "after", "later");
        without(topics.mappings("topics", TopicRules.TOPIC), phrases, specified.toString(), without);
        without(topics.mappings("counts", TopicRules.COUNT), phrases, specified.toString(), without);
        without(figures.mappings("aspects", AspectRules.RULE), List.of("before"), specified.toString(), without);
        comparisons.names().forEach(with -> lacking(comparisons.texts(with), specified.toString(), without));
        without(Grammar.file("sections").mappings("sections", Sections.SECTION), List.of("words"), headings.toString(), without);
        lacking(figures.texts("reasons"), specified.toString(), without);

        assertThat(without).as("patterns of prose/*.yml that no sentence of a specification has").isEmpty();
    }

    private static void without(List<YamlMapping> entries, List<String> keys, String text, Set<String> without) {
        entries.forEach(entry -> keys.forEach(key -> lacking(entry.texts(key), text, without)));
    }

    private static void lacking(List<String> words, String text, Set<String> without) {
        words.stream().filter(phrase -> !Phrase.of(phrase).in(text)).forEach(without::add);
    }

    private static String line(Claim claim) {
        return claim.metric() + (claim.subjectPath().isEmpty() ? "" : " [" + claim.subjectPath() + "]") + " " + claim.aspect().code() + " "
                + claim.value().toPlainString() + " " + claim.unit() + (claim.qualifier().isEmpty() ? "" : " ~ " + claim.qualifier());
    }

    private static int yearOf(String says) {
        return says.contains("2024") ? 2024 : says.contains("2023年度收") ? 2023 : says.contains("2022") ? 2022 : 2024;
    }
}
