package org.juesuan.disclosure.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.juesuan.model.Claim;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every pattern of a sentence, from the specifications beside this test's resources. */
class SentencesTest {

    private static final ProseReader READER = new ProseReader(Set.of("一般公共服务支出", "教育支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出", "科学技术支出"));

    static Stream<Arguments> cases() throws Exception {
        List<Arguments> cases = new ArrayList<>();
        for (String file : List.of("01-totals", "02-structure", "03-general", "04-three-public", "05-other-matters", "06-no-figures")) {
            try (InputStream in = SentencesTest.class.getResourceAsStream(file + ".yml")) {
                Map<String, Object> yaml = new Yaml().load(in);
                for (Object entry : (List<?>) yaml.get("cases")) {
                    Map<?, ?> one = (Map<?, ?>) entry;
                    Object heading = one.containsKey("heading") ? one.get("heading") : yaml.get("heading");
                    cases.add(Arguments.of(Named.of(file + ": " + one.get("why"), heading), one.get("says"), one.get("claims")));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesItsFigures(String heading, String says, List<String> expected) {
        List<Claim> claims = READER.read(ProsePages.of(heading, says), (page, line) -> true, yearOf(says), List.of("某某局", "某某市财政局", "某局")).claims();

        assertThat(claims.stream().map(SentencesTest::line)).containsExactlyElementsOf(expected);
        assertThat(claims).allSatisfy(claim -> assertThat(claim.sentence().replace(",", "").replace("，", "")).contains(claim.value().abs().toPlainString()));
        assertThat(claims).allSatisfy(claim -> assertThat(claim.valueYuan() != null).isEqualTo(claim.unit().endsWith("元")));
    }

    private static String line(Claim claim) {
        return claim.metric() + (claim.subjectPath().isEmpty() ? "" : " [" + claim.subjectPath() + "]") + " " + claim.aspect().code() + " "
                + claim.value().toPlainString() + " " + claim.unit() + (claim.qualifier().isEmpty() ? "" : " ~ " + claim.qualifier());
    }

    private static Integer yearOf(String says) {
        return says.contains("2024") ? Integer.valueOf(2024) : says.contains("2023年度收") ? Integer.valueOf(2023) : Integer.valueOf(says.contains("2022") ? 2022 : 2024);
    }
}
