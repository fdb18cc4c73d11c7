package org.juesuan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that the reader raises has a title and a description for the people who get its findings. */
class ReaderRuleTest {

    private static final Pattern RAISED = Pattern.compile("\"((?:read|correction|corrected)_[a-z_]+)\"");

    @Test
    void everyRuleThatIsRaisedIsInTheContractAndNoOther() throws IOException {
        List<ReaderRule> rules = ReaderRule.all();
        Set<String> raised = raised();

        assertThat(raised).hasSizeGreaterThan(30).contains("read_unit_assumed", "corrected_by_hand");
        assertThat(rules).extracting(ReaderRule::rule).as("reader-rules.yml").doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(raised);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.title()).as(rule.rule()).hasSizeLessThanOrEqualTo(20).doesNotContain("。");
            assertThat(rule.description()).as(rule.rule()).endsWith("。");
        });
    }

    private static Set<String> raised() throws IOException {
        Set<String> raised = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/juesuan"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                raised.addAll(RAISED.matcher(Files.readString(file)).results().map((MatchResult m) -> m.group(1))
                        .collect(Collectors.toSet()));
            }
        }
        return raised;
    }
}
